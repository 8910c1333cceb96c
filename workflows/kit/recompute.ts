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
import { Answers, evaluateAtOnce, type Answer } from './evaluate-at-once';
import { deadlinesByQuestion, judge, type Candidate } from './judge-candidates';
import type { FindingRequest } from './law-book';
import type { CaseProcedure } from './procedure';
import { Refusal } from './refusal';
import { verdictOn } from './verdict';

export interface LawOfToday {
  compute: Compute;
  /** Asks anew what was asked, all at once; null where the answer is the same. */
  renew(findings: Finding[]): Promise<(Renewed | null)[]>;
  /** Has many computed at once; absent for histories from before it could. */
  computeAll?(requests: FindingRequest[]): Promise<Answer[]>;
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
 * upon which something is over stays (ADR 16).
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
  const answers = law.computeAll
    ? new Answers(law.computeAll.bind(law), asked)
    : new Answers((requests) => oneByOne(requests, law.compute), []);
  const trial = new Trial(recomputing, renewed, answers);
  const refused = asked.filter((finding) => isRefused(renewed.get(finding)));
  const candidates = await candidatesAmong(asked, refused, trial);
  const kept: KeptFinding[] = refused.map((finding) => ({ finding, because: 'not-computable' }));
  const isMeant = ({ old, now }: Candidate) => isAbout(act.input as CaseStepInput['recompute'], now ?? old);
  const [meant, others] = [candidates.filter(isMeant), candidates.filter((each) => !isMeant(each))];
  kept.push(...others.map(({ old }) => ({ finding: old, because: 'out-of-scope' as const })));
  const verdictOnThem = (changing: readonly Candidate[]) => {
    const free = new Set(changing.map(({ old }) => old));
    const all = [...refused, ...candidates.map(({ old }) => old)];
    return trial.verdict(
      all.filter((old) => !free.has(old)),
      before.state,
    );
  };
  kept.push(...(await judge(meant, before.state, verdictOnThem)));
  const final = await trial.attempt(kept);
  const verdict = final && verdictOn(procedure.process, before.state, final.state, act.recordedOn);
  // Each by itself would do, together they would not: then all stays, and a person looks.
  if (!final || (verdict !== undefined && verdict !== 'met-either-way')) {
    const staying = new Set(kept.map(({ finding }) => finding));
    const all = candidates.map(({ old }) => old).filter((old) => !staying.has(old));
    kept.push(...all.map((finding) => ({ finding, because: verdict ?? ('not-computable' as const) })));
  }
  const { findings = [] } = (await trial.attempt(kept)) ?? {};
  return { recomputed: { findings: listOf(candidates, refused, kept, before.state), kept }, findings };
}

/** Findings that are other ones today, where the same is asked still; what follows from them is asked otherwise. */
async function candidatesAmong<State extends CaseState>(
  asked: readonly Finding[],
  refused: readonly Finding[],
  trial: Trial<State>,
): Promise<Candidate[]> {
  const none = new Set(refused);
  const open = asked.filter((finding) => !none.has(finding));
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
    private readonly answers: Answers,
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
      const evaluation = await evaluateAtOnce(procedure, caseId, [...acts, tried], this.answers, 'trial');
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
  const reasons = new Map(kept.map(({ finding, because }) => [finding, because]));
  const deadlines = deadlinesByQuestion(state);
  return all
    .map(({ old, now }): RecomputedFinding => {
      const because = reasons.get(old);
      const follows = deadlines.get(questionOf(old)) ?? [];
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

async function oneByOne(requests: readonly FindingRequest[], compute: Compute): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const request of requests) {
    try {
      answers.push({ finding: await compute(request) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      answers.push({ refused: error });
    }
  }
  return answers;
}

const isRefused = (renewed: Renewed | undefined): boolean => renewed !== undefined && 'refused' in renewed;
