import type { PaymentRunState, RunItem } from '../../contracts/payment-run/messages';
import type { PaymentRunStepInput } from '../../contracts/payment-run/schema';
import { openDeadline } from '../kit/deadlines';
import type { Kase } from '../kit/kase';
import { Refusal } from '../kit/refusal';

export type Run = Kase<PaymentRunState>;
type Input = PaymentRunStepInput;

const reportWithinDays = 5;
/** ISO 20022: withdrawn by who gave the order. */
const withdrawnByUs = 'CUST';

export function open(kase: Run): void {
  assertNotOver(kase);
  kase.opensTask({
    id: 'release-run',
    type: 'release-run',
    forRole: 'payments',
    dueOn: kase.state.executeOn,
  });
}

export function removeItem(kase: Run, input: Input['remove-item']): void {
  const item = kase.state.items.find(({ id }) => id === input.item);
  if (item?.status !== 'in-run') throw new Refusal('nothing-pending', { payment: input.item });
  item.status = 'removed';
  kase.state.preparedBy.push(kase.act.actor.id);
}

/** Four eyes: nobody who had a part in what the run pays releases it, and only what they have looked at. */
export function releaseRun(kase: Run, { digest }: Input['release-run']): void {
  const { state, act } = kase;
  if (state.preparedBy.includes(act.actor.id)) throw new Refusal('four-eyes');
  if (!state.items.some(inRun)) throw new Refusal('nothing-pending');
  assertNotOver(kase);
  state.released = { by: act.actor.id, on: act.recordedOn, at: act.recordedAt, digest };
  setAll(state, inRun, 'released');
  kase.closesTask('release-run');
  kase.opensTask({ id: 'submit-file', type: 'submit-file', forRole: 'payments', dueOn: state.executeOn });
}

/** Before its release its payments wait again. After it they come back to their cases, as if the bank had rejected them. */
export function cancelRun(kase: Run): void {
  const { state } = kase;
  setAll(state, inRun, 'removed');
  for (const item of state.items.filter(({ status }) => status === 'released')) {
    item.status = 'rejected';
    item.reason = withdrawnByUs;
  }
  state.outcome = 'cancelled';
  for (const task of ['release-run', 'submit-file']) kase.closesTask(task);
}

export function confirmSubmission(kase: Run, { submittedOn }: Input['confirm-submission']): void {
  const { state, act } = kase;
  if (submittedOn > act.recordedOn) throw new Refusal('date-in-future', { field: 'submittedOn' });
  if (!state.released || submittedOn < state.released.on)
    throw new Refusal('date-before-cause', { field: 'submittedOn' });
  state.submittedOn = submittedOn;
  setAll(state, ({ status }) => status === 'released', 'submitted');
  kase.closesTask('submit-file');
  const on = submittedOn > state.executeOn ? submittedOn : state.executeOn;
  const finding = kase.find('office-period', { on, days: kase.office.bankReportDays ?? reportWithinDays });
  openDeadline(kase, { id: 'bank-report', type: 'bank-report', lastDay: finding.value.lastDay, finding });
}

/** Where a bank reports only what it rejects, a person establishes from the account that the rest was executed. */
export function closeRun(kase: Run, { executedOn }: Input['close-run']): void {
  const { state, act } = kase;
  if (executedOn > act.recordedOn) throw new Refusal('date-in-future', { field: 'executedOn' });
  if (state.submittedOn === undefined || executedOn < state.submittedOn)
    throw new Refusal('date-before-cause', { field: 'executedOn' });
  setAll(state, ({ status }) => status === 'submitted', 'executed');
}

/** A bank executes nothing on a day that is over. */
function assertNotOver({ state, act }: Run): void {
  if (state.executeOn < act.recordedOn) throw new Refusal('facts-contradict', { fields: ['executeOn'] });
}

function inRun({ status }: RunItem): boolean {
  return status === 'in-run';
}

function setAll(state: PaymentRunState, which: (item: RunItem) => boolean, status: RunItem['status']): void {
  for (const item of state.items) if (which(item)) item.status = status;
}
