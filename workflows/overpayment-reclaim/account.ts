import { claimMatter, type Booking, type ReclaimState } from '../../contracts/overpayment-reclaim/messages';
import type { ReclaimStepInput } from '../../contracts/overpayment-reclaim/schema';
import type { MatterState } from '../../contracts/remedies/state';
import type { CivilDate } from '../../rules/core/civil-date';
import type { Kase } from '../kit/kase';
import { Refusal } from '../kit/refusal';
import { isOut } from './death';

type Reclaim = Kase<ReclaimState>;
type Input = ReclaimStepInput;

/** What has become of the demand in its contest. */
export function claimOf({ remedies }: ReclaimState): MatterState {
  const matter = remedies.matters.find((candidate) => candidate.matter === claimMatter);
  return matter ?? { matter: claimMatter, status: 'open' };
}

/** What comes in counts at any time, before the demand and during its contest too. */
export function recordRepayment(kase: Reclaim, { receivedOn, cents }: Input['record-repayment']): void {
  book(kase, 'repayment', cents, receivedOn);
}

/** Never more goes back than has come in beyond what is demanded. */
export function recordRefund(kase: Reclaim, { paidOn, cents }: Input['record-refund']): void {
  if (cents > kase.state.account.creditCents) throw new Refusal('facts-contradict', { fields: ['cents'] });
  book(kase, 'refund', cents, paidOn);
}

function book({ state, act }: Reclaim, kind: Booking['kind'], cents: number, on: CivilDate): void {
  state.bookings.push({ stepId: act.stepId, kind, cents, on });
}

/** The claim in figures, and what has come in beyond it as somebody's task. */
export function settleAccount(kase: Reclaim): void {
  const { state } = kase;
  const sum = (kind: Booking['kind']) =>
    state.bookings.filter((booking) => booking.kind === kind).reduce((total, { cents }) => total + cents, 0);
  const paidCents = sum('repayment') - sum('refund');
  const demandedCents = demanded(state);
  const waivedCents = Math.min(waived(state), demandedCents);
  const owed = demandedCents - waivedCents;
  // Before anything is demanded, what comes in is kept for what may be.
  const kept = isOut(state) || state.dropped ? owed : state.overpayment.cents;
  state.account = {
    demandedCents,
    waivedCents,
    paidCents,
    openCents: Math.max(0, owed - paidCents),
    creditCents: Math.max(0, paidCents - kept),
  };
  askToPayBack(kase);
}

/** As decided, and as lowered by the office since. */
function demanded(state: ReclaimState): number {
  const { status, value } = claimOf(state);
  if (status === 'lifted' || state.dropped || typeof value !== 'number') return 0;
  const lowered = state.measures
    .filter(({ kind, releasedOn }) => kind === 'withdrawal' && releasedOn !== undefined)
    .map(({ cents }) => cents ?? 0);
  return Math.min(value, ...lowered);
}

function waived({ measures }: ReclaimState): number {
  return measures
    .filter(({ kind, releasedOn }) => kind === 'waiver' && releasedOn !== undefined)
    .reduce((total, { cents }) => total + (cents ?? 0), 0);
}

/** A credit of each size is a task of its own; one that has changed or gone is nobody's any more. */
function askToPayBack(kase: Reclaim): void {
  const { state } = kase;
  const { creditCents } = state.account;
  const id = `pay-back:${creditCents}:${state.bookings.length}`;
  const same = state.tasks.find(
    (task) => task.type === 'pay-back' && task.note === noteOf(creditCents) && task.status === 'open',
  );
  for (const task of state.tasks) {
    if (task.type === 'pay-back' && task !== same) kase.closesTask(task.id);
  }
  if (creditCents === 0 || same) return;
  kase.opensTask({ id, type: 'pay-back', forRole: 'payments', note: noteOf(creditCents) });
}

const noteOf = (cents: number): string => `${cents} Cent`;
