import { allHandlersFinished, workflowInfo } from '@temporalio/workflow';
import type { Act } from '../../contracts/case/act';
import { canonical } from '../../contracts/case/canonical';
import { carry } from '../../contracts/case/carried-acts';
import type {
  CaseInput,
  CaseSnapshot,
  MessageToCase,
  StepPreview,
  StepRequest,
} from '../../contracts/case/messages';
import type { ActRecord } from '../../contracts/case/record';
import type { Receipt } from '../../contracts/case/receipt';
import type { CaseState } from '../../contracts/case/state';
import { effectiveDay } from './act-order';
import {
  computeFinding,
  findReceipt,
  readActs,
  receiveAct,
  recordAct,
  refusalIn,
  reportFailedFold,
  standsAt,
} from './activity-calls';
import { admit } from './admission';
import { changesBetween, listedOf, listsChanged, owedSince, type Listed } from './changes';
import { isAtRest, nextFiring } from '../../contracts/case/firing';
import { evaluate } from './evaluate';
import { requestFor } from './firing';
import { OneAtATime } from './one-at-a-time';
import { messagesOf, messagesToOthers, newsOf, unopenedIn, type Outgoing } from './outgoing';
import { programErrorIn } from './program-error';
import type { CaseProcedure } from './procedure';
import { assertReleased } from './recompute';
import { recomputeBy } from './recompute-act';
import { Refusal } from './refusal';
import { refuseTooLarge } from './too-large';

/** A case while it runs: its acts, the state folded from them, and the one way in which an act is added. */
export class CaseRun<State extends CaseState> {
  readonly acts: Act[];
  state: State | null = null;
  blocked = false;
  loaded = false;
  openingRefused = false;
  /** Reopened from acts that another run has continued meanwhile: this one takes no step. */
  overtaken = false;
  /** What the last act has caused outside the case and is still to be carried out. */
  readonly outgoing: Outgoing[];
  /** Messages that are being brought to other cases while this one goes on. */
  readonly onTheWay: MessageToCase[] = [];
  /** Cases that are being opened. */
  openings = 0;
  /**
   * The last state that was at rest: letters and payments as the outbox has them, other cases as they were told. An act may leave periods
   * that are long over; until the clock has gone through them, nothing is sent, called back or told for a state that lasts
   * a moment.
   */
  private settled: State | null = null;
  actsAtStart: number;
  /** Updates that this run was given, whatever became of them. */
  asked = 0;
  private readonly queue = new OneAtATime();

  constructor(
    readonly procedure: CaseProcedure<State>,
    readonly input: CaseInput,
  ) {
    this.acts = [...input.acts];
    this.outgoing = [...(input.messages ?? [])];
    this.actsAtStart = input.acts.length;
  }

  get version(): number {
    return this.acts.length;
  }

  private get listed(): Listed {
    return this.settled ? listedOf(this.settled) : { letters: [], payments: [] };
  }

  get idle(): boolean {
    return !this.queue.busy && this.outgoing.length === 0 && allHandlersFinished();
  }

  /** Nothing is under way to other cases either: the next run takes that over, the end of the case waits for it. */
  get quiet(): boolean {
    return this.idle && this.onTheWay.length === 0 && this.openings === 0;
  }

  snapshot(): CaseSnapshot {
    return { version: this.version, state: this.state };
  }

  /** Continue-as-new, reopening, import and rehearsal all start here: from acts, never in mid-code. */
  async load(): Promise<void> {
    await this.readStoredActs();
    if (this.acts.length > 0) {
      this.overtaken = await this.isOvertaken();
      const { state } = await evaluate(this.procedure, this.input.caseId, this.acts, compute);
      this.state = state;
      this.settled = await this.lastAtRest();
      this.outgoing.push(...unopenedIn(this.input, this.settled));
    }
    this.loaded = true;
  }

  private async readStoredActs(): Promise<void> {
    const { caseId, storedUpTo: upTo = 0 } = this.input;
    while (this.acts.length < upTo) {
      const { acts } = await readActs({ caseId, from: this.acts.length + 1, upTo });
      this.acts.push(...acts);
    }
    this.actsAtStart = this.acts.length;
  }

  /** What the next run of the case is given. */
  continued(): CaseInput {
    const { storedUpTo: _stored, messages: _messages, ...input } = this.input;
    const messages = this.onTheWay.length > 0 ? { messages: this.onTheWay } : {};
    return { ...input, ...carry(this.acts), ...messages };
  }

  /** Between the reading of the acts and this start another run may have begun, gone on and ended. */
  private async isOvertaken(): Promise<boolean> {
    if (workflowInfo().continuedFromExecutionRunId !== undefined) return false;
    const { version } = this;
    return !(await standsAt({ caseId: this.input.caseId, version }));
  }

  /** While another step is under way its caller may know already what the case does not: then a step is judged in its turn alone. */
  admit(request: StepRequest): void {
    if (this.loaded && !this.overtaken && !this.queue.busy && !this.isRepeat(request))
      admit(this.procedure.process, this, request);
  }

  /** A step that somebody asks for. An error of the program refuses it: the case is not to stand still for it. */
  take(request: StepRequest): Promise<Receipt> {
    return this.takeInTurn(request, () => {
      assertReleased(request);
      return this.refusingErrors(request, () => this.prepare(request));
    });
  }

  /** What the case itself records. There is nobody to be refused: an error of the program stops it, to be seen. */
  takeOwn(request: StepRequest): Promise<Receipt> {
    return this.takeInTurn(request, () => this.prepare(request, 'own'));
  }

  /** The case acts on what it saw; a step that came first may have made it pointless, which is no fault. */
  async takeOwnUnlessRefused(request: StepRequest): Promise<void> {
    try {
      await this.takeOwn(request);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }

  private takeInTurn(request: StepRequest, prepare: () => Promise<Prepared<State>>): Promise<Receipt> {
    return this.queue.run(async () => {
      try {
        return await this.takeNow(request, prepare);
      } catch (error) {
        if (request.step === 'open' && this.state === null) this.openingRefused = true;
        const refusal = refusalIn(error);
        if (refusal?.code === 'case-blocked') this.blocked = true;
        throw refusal ?? error;
      }
    });
  }

  /** Nothing is recorded yet while this works; what is, is not undone by an error. */
  private async refusingErrors<T>(request: StepRequest, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const programError = programErrorIn(error);
      if (!programError) throw error;
      const { stepId, step } = request;
      await reportFailedFold({ caseId: this.input.caseId, step, stepId, ...programError });
      throw new Refusal('fold-failed', { stepId, step });
    }
  }

  private async takeNow(request: StepRequest, prepare: () => Promise<Prepared<State>>): Promise<Receipt> {
    const { caseId } = this.input;
    if (this.isRepeat(request)) {
      return await findReceipt({ caseId, stepId: request.stepId, content: contentOf(request) });
    }
    const { act, state, receipt, record } = await prepare();
    const recorded = await recordAct(record);
    const told = this.procedure.tells?.(this.state, state) ?? [];
    this.acts.push(act);
    this.state = state;
    this.outgoing.push(...messagesOf(caseId, act, recorded), ...messagesToOthers(told, act));
    if (isAtRest(state, act.recordedAt)) {
      this.outgoing.push(...newsOf(this.input, act, this.settled, state));
      this.settled = state;
    }
    return receipt;
  }

  /**
   * What the step would do. It waits its turn like any other, so that it is told of the case as it will find it; what the
   * clock would record at once, because its day is long over, is part of it.
   */
  preview(request: StepRequest): Promise<StepPreview> {
    return this.queue.run(async () => {
      try {
        return await this.refusingErrors(request, () => this.previewNow(request));
      } catch (error) {
        throw refusalIn(error) ?? error;
      }
    });
  }

  private async previewNow(request: StepRequest): Promise<StepPreview> {
    const { act, state: first, receipt } = await this.prepare(request);
    const acts = [...this.acts, act];
    const state = await this.atRestAfter(acts, first);
    const { phase, outcome, flags } = state;
    const changes = { ...changesBetween(this.state, state), ...owedSince(this.listed, state) };
    const preview = {
      receipt: { ...receipt, phase, outcome, ...changes, flags },
      state,
      findings: acts.flatMap((each) => each.findings),
      ...(act.recomputed ? { recomputed: act.recomputed.findings } : {}),
    };
    await refuseTooLarge(preview, 'asked');
    return preview;
  }

  /** Lets the clock go through what is due already, on paper. */
  private async atRestAfter(acts: Act[], first: State): Promise<State> {
    const { procedure } = this;
    const { caseId } = this.input;
    let state = first;
    for (let count = 0; count < mostDueAtOnce; count += 1) {
      const firing = nextFiring(state);
      const last = acts.at(-1) as Act;
      if (!firing || Date.parse(firing.firesAt) > Date.parse(last.recordedAt)) break;
      const request = requestFor(firing, { acts, version: acts.length, process: procedure.process });
      const act = await this.receive(request);
      const evaluation = await evaluate(procedure, caseId, [...acts, act], compute, act.stepId);
      act.findings.push(...evaluation.findings);
      acts.push(act);
      state = evaluation.state;
    }
    return state;
  }

  /** The act that a step becomes, and what follows from it; nothing is recorded yet. */
  private async prepare(request: StepRequest, by: 'asked' | 'own' = 'asked'): Promise<Prepared<State>> {
    admit(this.procedure.process, this, request);
    const act = await this.receive(request);
    const { caseId } = this.input;
    if (act.step === 'recompute') await recomputeBy(act, this.procedure, caseId, this.acts);
    const { state, findings } = await evaluate(
      this.procedure,
      caseId,
      [...this.acts, act],
      compute,
      act.stepId,
    );
    act.findings.push(...findings);
    const receipt = this.receiptFor(act, state);
    const record = this.recordOf(act, state, receipt);
    await refuseTooLarge(record, by);
    return { act, state, receipt, record };
  }

  private isRepeat(request: StepRequest): boolean {
    const known = this.acts.find((act) => act.stepId === request.stepId);
    if (!known) return false;
    if (contentOf(known) !== contentOf(request))
      throw new Refusal('step-id-reused', { stepId: request.stepId });
    return true;
  }

  private async receive(request: StepRequest): Promise<Act> {
    // Not the clock itself: an update may be seen in a task of the engine that is given up and comes again at another time.
    const now = this.now();
    const reception = await receiveAct({ office: this.input.office, now });
    const { recordedOn } = reception;
    const effectiveOn = effectiveDay(this.procedure.process, request.step, request.input, recordedOn);
    if (effectiveOn > recordedOn) throw new Refusal('date-in-future', { effectiveOn, recordedOn });
    const { stepId, step, input, actor } = request;
    return { stepId, step, input, actor, ...reception, effectiveOn, findings: [] };
  }

  /** A run may begin while the clock still goes through old periods. */
  private async lastAtRest(): Promise<State | null> {
    for (let count = this.acts.length; count > 0; count -= 1) {
      const acts = this.acts.slice(0, count);
      const { state } = await evaluate(this.procedure, this.input.caseId, acts, compute);
      if (isAtRest(state, (acts[count - 1] as Act).recordedAt)) return state;
    }
    return null;
  }

  /** Never before the last act: a case that was rehearsed years ahead is reopened by a run that begins today. */
  private now(): string {
    const clock = new Date().toISOString();
    const last = this.acts.at(-1)?.recordedAt ?? clock;
    return [clock, last, this.input.notBefore ?? clock].sort().at(-1) as string;
  }

  private receiptFor(act: Act, after: State): Receipt {
    return {
      caseId: this.input.caseId,
      stepId: act.stepId,
      step: act.step,
      version: this.version + 1,
      recordedAt: act.recordedAt,
      effectiveOn: act.effectiveOn,
      phase: after.phase,
      outcome: after.outcome,
      ...changesBetween(this.state, after),
      ...(isAtRest(after, act.recordedAt) ? owedSince(this.listed, after) : { letters: [] }),
      flags: after.flags,
    };
  }

  private recordOf(act: Act, state: State, receipt: Receipt): ActRecord {
    const { caseId, procedure, office } = this.input;
    const changed = listsChanged(this.state, state);
    return { caseId, procedure, office, version: this.version + 1, act, state, receipt, changed };
  }
}

interface Prepared<State> {
  act: Act;
  state: State;
  receipt: Receipt;
  record: ActRecord;
}

const mostDueAtOnce = 50;

/** What makes two requests the same step. */
function contentOf({ step, input, actor }: Pick<Act, 'step' | 'input' | 'actor'>): string {
  return canonical({ step, input, actor: actor.id });
}

const compute = async (request: Parameters<typeof computeFinding>[0]) => await computeFinding(request);
