import type { ReclaimState } from '../../contracts/overpayment-reclaim/messages';
import { closeDeadline } from '../kit/deadlines';
import type { Kase } from '../kit/kase';
import { contestPending, resumeContest, setContestAside } from '../kit/remedies';
import { dropDrafts } from '../kit/remedies/notices';
import { claimOf } from './account';
import { canWrite, isOut } from './death';
import { leaveHearing } from './hearing';
import { leaveDrafts } from './measures';

type Reclaim = Kase<ReclaimState>;

/** How the reclaim has ended by what the file holds now; nothing while it goes on. */
export function outcomeOf(state: ReclaimState): string | undefined {
  if (state.dropped) return 'dropped';
  const { status } = claimOf(state);
  const { demandedCents, waivedCents, paidCents, openCents } = state.account;
  // What has been paid of one's own accord need not be demanded.
  if (!isOut(state)) return paidCents >= state.overpayment.cents ? 'settled' : undefined;
  if (status === 'lifted') return 'lifted';
  const wrote = (kind: string) =>
    state.measures.some((one) => one.kind === kind && one.releasedOn !== undefined && !one.ended);
  if (demandedCents === 0 && wrote('withdrawal')) return 'withdrawn';
  if (status === 'final' && openCents === 0) return waivedCents > 0 ? 'waived' : 'settled';
  return wrote('write-off') ? 'written-off' : undefined;
}

/** Of the money nothing is left to wait for; a late remedy is still decided where there is something left to decide on. */
export function end(kase: Reclaim, outcome: string): string {
  const { state } = kase;
  state.outcome = outcome;
  dropDraftDemand(kase);
  leaveHearing(kase);
  leaveDrafts(kase);
  const paid = outcome === 'settled' || outcome === 'waived';
  for (const { id, type } of state.deadlines) {
    if (ofTheClaim.includes(type)) closeDeadline(kase, id, paid ? 'met' : 'cancelled');
  }
  for (const { id, type } of state.tasks) if (tasksOfTheClaim.includes(type)) kase.closesTask(id);
  if (tellsOf.includes(outcome)) tell(kase, outcome);
  if (claimOf(state).status === 'open' || outcome === 'withdrawn') {
    putAside(kase);
    return 'closing';
  }
  return contestPending(state.remedies) ? 'rest-pending' : 'closing';
}

const ofTheClaim = ['payment-due', 'instalment', 'reminder-period', 'limitation'];
const tasksOfTheClaim = ['enforce', 'missed-instalment', 'check-limitation', 'find-heirs'];
/** What the debtor has not been told of by another letter. */
const tellsOf = ['settled', 'dropped'];

/** Once: what is paid back afterwards makes no other letter of it. */
function tell(kase: Reclaim, outcome: string): void {
  const { state } = kase;
  if (state.letters.some(({ type }) => type === 'settled') || !canWrite(state, kase.act)) return;
  const { creditCents } = state.account;
  kase.owes('settled', state.debtor, { outcome, overpaidCents: state.overpayment.cents, creditCents });
}

function dropDraftDemand(kase: Reclaim): void {
  if (!isOut(kase.state)) dropDrafts(kase, kase.state.remedies);
}

function putAside(kase: Reclaim): void {
  const { deadlines, tasks } = setContestAside(kase);
  const before = kase.state.setAside;
  kase.state.setAside = {
    deadlines: [...(before?.deadlines ?? []), ...deadlines],
    tasks: [...(before?.tasks ?? []), ...tasks],
  };
}

/** What had ended the reclaim no longer does. */
export function resume(kase: Reclaim): void {
  const { state } = kase;
  delete state.outcome;
  if (state.setAside) resumeContest(kase, state.setAside);
  delete state.setAside;
  kase.dropsTasks(...tasksOfTheClaim);
  kase.dropsLetters('settled');
  for (const { id, type } of [...state.deadlines]) {
    // As if they had never run, so that what still matters of them is opened anew.
    if (ofTheClaim.includes(type)) state.deadlines = state.deadlines.filter((other) => other.id !== id);
  }
  state.reminders = [];
}
