import type { Act } from '../../../contracts/case/act';
import type { StepRequest } from '../../../contracts/case/messages';
import type { OfficeSettings } from '../../../contracts/case/office';
import type { Person } from '../../../contracts/case/person';
import type { CaseState } from '../../../contracts/case/state';
import { civilDateOf, compute, type CalculatorId, type CalculatorInput } from '../../../rules';
import { addDays, type CivilDate } from '../../../rules/core/civil-date';
import { effectiveDay } from '../act-order';
import { admit } from '../admission';
import { changesBetween, type Changes } from '../changes';
import { nextFiring } from '../../../contracts/case/firing';
import { evaluate } from '../evaluate';
import { requestFor } from '../firing';
import type { CaseProcedure } from '../procedure';
import { Refusal } from '../refusal';

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

  /** As a run that starts from the acts of another one sees the case. */
  async reloaded(): Promise<State> {
    return (await evaluate(this.procedure, 'HS-2026-000001', this.acts, answer)).state;
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
    const { stepId, step, input, actor } = request;
    const { process } = this.procedure;
    admit(process, { version: this.acts.length, state: this.current, blocked: false }, request);
    const recordedOn = civilDateOf(this.instant);
    const effectiveOn = effectiveDay(process, step, input, recordedOn);
    if (effectiveOn > recordedOn) throw new Refusal('date-in-future', { effectiveOn, recordedOn });
    const act: Act = {
      stepId,
      step,
      input,
      actor,
      recordedAt: this.instant,
      recordedOn,
      effectiveOn,
      office,
      findings: [],
    };
    const { state, findings } = await evaluate(
      this.procedure,
      'HS-2026-000001',
      [...this.acts, act],
      answer,
      stepId,
    );
    act.findings.push(...findings);
    this.acts.push(act);
    this.changes.push(changesBetween(this.current, state));
    this.current = state;
  }
}

// eslint-disable-next-line @typescript-eslint/require-await
async function answer({ calculator, input }: { calculator: CalculatorId; input: unknown }) {
  return compute(calculator, input as CalculatorInput<CalculatorId>);
}
