import type { Act } from '../../contracts/case/act';
import { canonical } from '../../contracts/case/canonical';
import type { StepRequest } from '../../contracts/case/messages';
import { recomputer } from '../../contracts/case/person';
import {
  isAbout,
  questionOf,
  quietlyKept,
  type KeptBecause,
  type KeptFinding,
  type Recomputed,
  type RecomputedFinding,
} from '../../contracts/case/recompute';
import type { CaseStepInput } from '../../contracts/case/schema';
import type { CaseState } from '../../contracts/case/state';
import type { Renewed } from '../../activities/renew-findings';
import type { Finding } from '../../rules/core/finding';
import { evaluate, type Compute, type Evaluation } from './evaluate';
import type { CaseProcedure } from './procedure';
import { Refusal } from './refusal';
import { verdictOn } from './verdict';

export interface LawOfToday {
  compute: Compute;
  /** Asks anew what was asked, all at once; null where the answer is the same. */
  renew(findings: Finding[]): Promise<(Renewed | null)[]>;
}

/** A case as it was folded so far, and the act `recompute` that is to be recorded in it. */
interface Recomputing<State extends CaseState> {
  procedure: CaseProcedure<State>;
  caseId: string;
  acts: readonly Act[];
  act: Act;
}

interface Attempt<State> extends Evaluation<State> {
  kept: KeptFinding[];
}

/**
 * What becomes of the findings of a case if they are asked anew by today's rules and the office's calendar of today. Each
 * that changes is looked at by itself: what has happened on it stays, and with it the finding (ADR 16).
 */
export async function recompute<State extends CaseState>(
  recomputing: Recomputing<State>,
  law: LawOfToday,
): Promise<{ recomputed: Recomputed; findings: Finding[] }> {
  const { procedure, caseId, acts, act } = recomputing;
  const before = await evaluate(procedure, caseId, acts, law.compute);
  const asked = [...before.law.asked.values()];
  const renewals = await law.renew(asked);
  const renewed = new Map(renewals.flatMap((each, index) => (each ? [[asked[index] as Finding, each]] : [])));
  const trial = new Trial(recomputing, renewed, remembering(law.compute));
  const refused = asked.filter((finding) => isRefused(renewed.get(finding)));
  const candidates = await candidatesAmong(asked, refused, trial);
  const kept: KeptFinding[] = refused.map((finding) => ({ finding, because: 'not-computable' }));
  for (const { old, now } of candidates) {
    const others = candidates.filter((other) => other.old !== old).map((other) => other.old);
    const because = isAbout(act.input as CaseStepInput['recompute'], now ?? old)
      ? await trial.verdict([...refused, ...others], before.state)
      : 'out-of-scope';
    if (because !== undefined) kept.push({ finding: old, because });
  }
  const final = await trial.attempt(kept);
  const verdict = final && verdictOn(procedure.process, before.state, final.state, act.recordedOn);
  // Each by itself would do, together they would not: then all stays, and a person looks.
  if (!final || (verdict !== undefined && verdict !== 'met-either-way')) {
    const all = candidates
      .map(({ old }) => old)
      .filter((old) => !kept.some(({ finding }) => finding === old));
    kept.push(...all.map((finding) => ({ finding, because: verdict ?? ('not-computable' as const) })));
  }
  const { findings = [] } = (await trial.attempt(kept)) ?? {};
  return { recomputed: { findings: listOf(candidates, refused, kept, before.state), kept }, findings };
}

interface Candidate {
  old: Finding;
  /** Unknown where the fold came to no end with it. */
  now: Finding | undefined;
}

/** Findings that are other ones today, where the same is asked still; what follows from them is asked otherwise. */
async function candidatesAmong<State extends CaseState>(
  asked: readonly Finding[],
  refused: readonly Finding[],
  trial: Trial<State>,
): Promise<Candidate[]> {
  const open = asked.filter((finding) => !refused.includes(finding));
  const all = await trial.attempt(refused.map((finding) => ({ finding, because: 'not-computable' })));
  if (!all)
    return open.filter((old) => trial.mayChange(old)).map((old) => ({ old, now: trial.renewalOf(old) }));
  return open.flatMap((old) => {
    const now = all.law.asked.get(questionOf(old));
    return now && canonical(now.value) !== canonical(old.value) ? [{ old, now }] : [];
  });
}

/** Folds the case with the act in it, some of its findings kept. */
class Trial<State extends CaseState> {
  constructor(
    private readonly recomputing: Recomputing<State>,
    private readonly renewed: ReadonlyMap<Finding, Renewed>,
    private readonly compute: Compute,
  ) {}

  renewalOf(old: Finding): Finding | undefined {
    const renewed = this.renewed.get(old);
    return renewed && 'finding' in renewed ? renewed.finding : undefined;
  }

  mayChange(old: Finding): boolean {
    return this.renewalOf(old) !== undefined || 'place' in (old.inputs as object);
  }

  /** Undefined where the law refuses an answer on the way. */
  async attempt(kept: KeptFinding[]): Promise<Attempt<State> | undefined> {
    const { procedure, caseId, acts, act } = this.recomputing;
    const left = new Set(kept.map(({ finding }) => finding));
    const replaced = [...this.renewed.keys()]
      .filter((old) => !left.has(old))
      .flatMap((old) => this.renewalOf(old) ?? []);
    const recomputed = { findings: [], kept };
    const tried = { ...act, findings: replaced, recomputed };
    try {
      const evaluation = await evaluate(procedure, caseId, [...acts, tried], this.compute, 'trial');
      return { ...evaluation, kept, findings: [...replaced, ...evaluation.findings] };
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }

  async verdict(keeping: readonly Finding[], before: State): Promise<KeptBecause | undefined> {
    const { procedure, act } = this.recomputing;
    const tried = await this.attempt(keeping.map((finding) => ({ finding, because: 'over' })));
    return tried ? verdictOn(procedure.process, before, tried.state, act.recordedOn) : 'not-computable';
  }
}

/** Four eyes, and nobody but the product: what comes into a case two persons have seen. */
export function assertReleased({ step, input, actor }: StepRequest): void {
  if (step !== 'recompute') return;
  const { preparedBy, released } = input as CaseStepInput['recompute'];
  if (actor.id !== recomputer.id) throw new Refusal('not-permitted', { step });
  if (!released || released.by.id === preparedBy.id) throw new Refusal('four-eyes');
}

/** What was released for this case, to the letter; and something that it does not know already. */
export function assertAsReleased({ input }: Act, { findings }: Recomputed, acts: readonly Act[]): void {
  const { released } = input as CaseStepInput['recompute'];
  if (released && canonical(released.findings) !== canonical(findings))
    throw new Refusal('recomputation-differs');
  const known = new Set(acts.flatMap(({ recomputed }) => recomputed?.findings ?? []).map(canonical));
  const isNews = (found: RecomputedFinding) =>
    found.kept === undefined || (!quietlyKept.includes(found.kept) && !known.has(canonical(found)));
  if (!findings.some(isNews)) throw new Refusal('nothing-to-recompute');
}

function listOf(
  candidates: readonly Candidate[],
  refused: readonly Finding[],
  kept: readonly KeptFinding[],
  state: CaseState,
): RecomputedFinding[] {
  const all: Candidate[] = [...candidates, ...refused.map((old) => ({ old, now: undefined }))];
  return all
    .map(({ old, now }): RecomputedFinding => {
      const because = kept.find(({ finding }) => finding === old)?.because;
      const follows = state.deadlines.filter(({ finding }) => questionOf(finding) === questionOf(old));
      return {
        calculator: old.calculator,
        deadlines: follows.map(({ id }) => id),
        old: old.value,
        new: now?.value ?? null,
        norms: (now ?? old).norms,
        ...(because === undefined ? {} : { kept: because }),
      };
    })
    .filter((found) => found.kept !== 'out-of-scope');
}

/** Each question is put to the law once, however many attempts ask it. */
function remembering(compute: Compute): Compute {
  const answers = new Map<string, Finding>();
  return async (request) => {
    const key = `${request.calculator} ${canonical(request.input)}`;
    const known = answers.get(key) ?? (await compute(request));
    answers.set(key, known);
    return known;
  };
}

const isRefused = (renewed: Renewed | undefined): boolean => renewed !== undefined && 'refused' in renewed;
