import type { Act } from '../../../contracts/case/act';
import { presentEdition } from '../../../contracts/case/edition';
import type { StepRequest } from '../../../contracts/case/messages';
import type { OfficeSettings } from '../../../contracts/case/office';
import { recomputer, type Person } from '../../../contracts/case/person';
import {
  recomputeStepId,
  type RecomputationScope,
  type RecomputedFinding,
} from '../../../contracts/case/recompute';
import type { CaseStepInput } from '../../../contracts/case/schema';
import type { CaseState } from '../../../contracts/case/state';
import { renewFindings } from '../../../activities/renew-findings';
import { civilDateOf, compute, RuleError, type CalculatorId, type CalculatorInput } from '../../../rules';
import { addDays, type CivilDate } from '../../../rules/core/civil-date';
import { effectiveDay } from '../act-order';
import { admit } from '../admission';
import { changesBetween, type Changes } from '../changes';
import { nextFiring } from '../../../contracts/case/firing';
import { evaluate } from '../evaluate';
import { requestFor } from '../firing';
import type { CaseProcedure } from '../procedure';
import { assertAsReleased, recompute } from '../recompute';
import { Refusal } from '../refusal';
import { answerOf } from '../renewed-answer';

export const office: OfficeSettings = {
  id: 'test',
  name: 'Versorgungsamt',
  place: { land: 'NW' },
  municipalities: {},
  nachlaufDays: 7,
  vorfristDays: 7,
  cooperationDays: 14,
  evidenceDays: 21,
  hearingDays: 28,
  reminders: 2,
  cardReturnDays: 14,
  spreadSeconds: 0,
};

const everyone = ['caseworker', 'supervisor', 'objection-office', 'mailroom'] as const;
export const clerk: Person = { id: 'clerk', name: 'Sachbearbeitung', roles: everyone };
export const lead: Person = { id: 'lead', name: 'Leitung', roles: everyone };
export const second: Person = { id: 'second', name: 'Zweite Leitung', roles: everyone };

/** A case without the engine: acts, fold and clock as the kit has them, the findings computed at once. */
export class Desk<State extends CaseState> {
  readonly acts: Act[] = [];
  /** What each act has brought about, as its receipt says it. */
  readonly changes: Changes[] = [];
  /** Of the office, as they hold for what is recorded from now on. */
  settings: OfficeSettings = office;
  /** Under which acts are recorded from now on. */
  edition: number | undefined = presentEdition;
  /** The rules of the day. */
  law: typeof compute = compute;
  private current: State | null = null;
  private instant: string;

  constructor(
    private readonly procedure: CaseProcedure<State>,
    today: string,
  ) {
    this.instant = `${today}T10:00:00Z`;
  }

  get state(): State {
    if (!this.current) throw new Error('the case is not open yet');
    return this.current;
  }

  get today(): CivilDate {
    return civilDateOf(this.instant);
  }

  /** Records a step today; what is due afterwards is recorded by the clock. A refusal is thrown. */
  async take(step: string, input: unknown, actor = clerk, stepId = `${step}:${this.acts.length}`) {
    await this.record({ stepId, step, input, actor });
    await this.letTheClockCatchUp();
    return stepId;
  }

  /** Moves the clock to a day; on the way everything falls due in its turn. */
  async advance(day: string): Promise<void> {
    const target = `${day}T10:00:00Z`;
    for (;;) {
      const firing = nextFiring(this.state);
      if (!firing || firing.firesAt > target) break;
      if (firing.firesAt > this.instant) this.instant = firing.firesAt;
      await this.letTheClockCatchUp();
    }
    if (target > this.instant) this.instant = target;
  }

  /** The system stands still to a day; then the clock finds at once all that fell due meanwhile. */
  async standStillTo(day: string): Promise<void> {
    this.instant = `${day}T10:00:00Z`;
    await this.letTheClockCatchUp();
  }

  /** Lets days go by. */
  async wait(days: number): Promise<void> {
    await this.advance(addDays(this.today, days));
  }

  /** A recomputation that two persons have released comes into the case. */
  async recompute(scope: RecomputationScope = {}, id = 'RC-1'): Promise<RecomputedFinding[]> {
    const request = (released?: CaseStepInput['recompute']['released']): StepRequest => ({
      stepId: recomputeStepId(id),
      step: 'recompute',
      input: { recomputation: id, reason: 'Kalender berichtigt', ...scope, preparedBy: lead, released },
      actor: recomputer,
    });
    const { recomputed } = await this.prepare(request());
    const findings = recomputed?.findings ?? [];
    await this.record(request({ by: second, findings }));
    await this.letTheClockCatchUp();
    return findings;
  }

  /** As a run that starts from the acts of another one sees the case. */
  async reloaded(): Promise<State> {
    return (await this.evaluate(this.acts)).state;
  }

  private async letTheClockCatchUp(): Promise<void> {
    for (let turn = 0; turn < 50; turn += 1) {
      const firing = nextFiring(this.state);
      if (!firing || firing.firesAt > this.instant) return;
      const { acts } = this;
      await this.record(requestFor(firing, { acts, version: acts.length, process: this.procedure.process }));
      const next = nextFiring(this.state);
      const stands =
        next?.deadline.id === firing.deadline.id &&
        next.firesAt === firing.firesAt &&
        next.reminder?.rung === firing.reminder?.rung;
      if (stands) throw new Error(`the clock does not advance at ${firing.deadline.id}`);
    }
    throw new Error('the clock does not come to rest');
  }

  private async record(request: StepRequest): Promise<void> {
    const act = await this.prepare(request);
    const { state, findings } = await this.evaluate([...this.acts, act], act.stepId);
    act.findings.push(...findings);
    this.acts.push(act);
    this.changes.push(changesBetween(this.current, state));
    this.current = state;
  }

  private async prepare(request: StepRequest): Promise<Act> {
    const { stepId, step, input, actor } = request;
    const { process } = this.procedure;
    admit(process, { version: this.acts.length, state: this.current, blocked: false }, request);
    const recordedOn = civilDateOf(this.instant);
    const effectiveOn = effectiveDay(process, step, input, recordedOn);
    if (effectiveOn > recordedOn) throw new Refusal('date-in-future', { effectiveOn, recordedOn });
    const { instant: recordedAt, settings: office, edition } = this;
    const told = { stepId, step, input, actor, recordedAt, recordedOn, effectiveOn, office, edition };
    const act: Act = { ...told, findings: [] };
    if (step !== 'recompute') return act;
    const { procedure, acts } = this;
    const asked = { procedure, caseId: 'HS-2026-000001', acts, act };
    const { recomputed, findings } = await recompute(asked, {
      compute: (request) => this.refusable(request),
      renew: (known) => renewFindings(known, this.law),
      computeAll: async (requests) => {
        const asked = requests.map(({ calculator, input }) => ({ calculator, inputs: input }));
        return (await renewFindings(asked, this.law)).map(answerOf);
      },
    });
    assertAsReleased(act, recomputed, acts);
    return { ...act, recomputed, findings };
  }

  private evaluate(acts: readonly Act[], newest?: string) {
    return evaluate(this.procedure, 'HS-2026-000001', acts, (request) => this.answer(request), newest);
  }

  // eslint-disable-next-line @typescript-eslint/require-await
  private async answer({ calculator, input }: { calculator: CalculatorId; input: unknown }) {
    return this.law(calculator, input as CalculatorInput<CalculatorId>);
  }

  private async refusable(request: { calculator: CalculatorId; input: unknown }) {
    try {
      return await this.answer(request);
    } catch (error) {
      throw error instanceof RuleError ? new Refusal('facts-contradict') : error;
    }
  }
}
