import type { PaymentRunState } from '../../contracts/payment-run/messages';
import { closeDeadline } from '../kit/deadlines';
import type { Run } from './steps';

function draft({ state }: Run): string {
  if (state.outcome === 'cancelled') return 'closing';
  return state.released ? 'released' : 'draft';
}

function released(kase: Run): string {
  const { state } = kase;
  if (state.outcome === 'cancelled') return 'closing';
  return state.submittedOn === undefined && !isSettled(state) ? 'released' : submitted(kase);
}

/** A run is over when the bank, or a person who has looked at the account, has said of each payment what became of it. */
function submitted(kase: Run): string {
  const { state } = kase;
  if (!isSettled(state)) return 'submitted';
  const ends = new Set(state.items.map(({ status }) => status).filter((status) => status !== 'removed'));
  state.outcome = ends.size > 1 ? 'paid-in-part' : ends.has('executed') ? 'paid' : 'rejected';
  closeDeadline(kase, 'bank-report', 'met');
  return 'closing';
}

function over(kase: Run): string {
  return kase.state.outcome === 'cancelled' ? 'closing' : submitted(kase);
}

function isSettled({ items }: PaymentRunState): boolean {
  return items.every(({ status }) => ['removed', 'executed', 'rejected'].includes(status));
}

export const phases = { draft, released, submitted, closing: over };
