import type { ReclaimState } from '../../contracts/overpayment-reclaim/messages';
import { closeDeadline, findDeadline, openDeadline } from '../kit/deadlines';
import type { Kase } from '../kit/kase';
import { canWrite } from './death';

type Reclaim = Kase<ReclaimState>;

const deadlineOf = (no: number): string => `reminder:${no}`;

/** § 66 SGB X: as often as the office does it, the debtor is reminded; what follows is a person's to decide. */
export function dun(kase: Reclaim): void {
  const { state } = kase;
  const last = state.reminders.at(-1);
  if (last && findDeadline(state, deadlineOf(last.no))?.status === 'open') return;
  if (!canWrite(state, kase.act)) return;
  if (state.reminders.length < kase.office.reminders) remind(kase, state.reminders.length + 1);
  else kase.opensTask({ id: 'enforce', type: 'enforce', forRole: 'caseworker' });
}

function remind(kase: Reclaim, no: number): void {
  const { state } = kase;
  const { recordedOn } = kase.act;
  const finding = kase.find('office-period', { on: recordedOn, days: kase.office.cooperationDays });
  const { lastDay } = finding.value;
  state.reminders.push({ no, on: recordedOn, until: lastDay });
  openDeadline(kase, {
    id: deadlineOf(no),
    type: 'reminder-period',
    concerns: state.debtor,
    lastDay,
    finding,
    graceDays: kase.office.nachlaufDays,
  });
  kase.owes('reminder', state.debtor, {
    no,
    payBy: lastDay,
    openCents: state.account.openCents,
    dueOn: findDeadline(state, 'payment-due')?.lastDay,
    ...failedPlan(state),
  });
}

/** The plan that was not kept to, if it was the last thing agreed. */
function failedPlan({ measures }: ReclaimState): { planFailedOn?: string } {
  const agreed = measures.findLast(({ kind, ended }) => kind !== 'write-off' && ended !== undefined);
  return agreed?.ended?.because === 'missed' ? { planFailedOn: agreed.ended.on } : {};
}

/** What is not due any more is not dunned; should it be again, it begins anew. */
export function stopDunning(kase: Reclaim): void {
  for (const { no } of kase.state.reminders) closeDeadline(kase, deadlineOf(no), 'cancelled');
  kase.state.reminders = [];
  kase.dropsTasks('enforce');
}
