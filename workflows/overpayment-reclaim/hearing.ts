import type { Deadline } from '../../contracts/case/deadline';
import type { ReclaimState } from '../../contracts/overpayment-reclaim/messages';
import type { ReclaimStepInput } from '../../contracts/overpayment-reclaim/schema';
import { closeDeadline, findDeadline, openDeadline } from '../kit/deadlines';
import type { Kase } from '../kit/kase';
import { principalOf } from '../kit/parties';
import { Refusal } from '../kit/refusal';

type Reclaim = Kase<ReclaimState>;
type Input = ReclaimStepInput;

const deadlineOf = ({ hearing }: ReclaimState): string => `hearing:${hearing.round}`;

/** § 24 Abs. 1 SGB X: what is intended and why, and the time to comment on it. */
export function hear(kase: Reclaim): void {
  const { state } = kase;
  const { reasons } = state;
  const { recordedOn } = kase.act;
  const days = kase.office.hearingDays;
  const place = kase.place(state.municipality);
  const finding = kase.find('hearing-period', { on: recordedOn, days, place });
  const { lastDay } = finding.value;
  state.hearing.round += 1;
  state.hearing.lastDay = lastDay;
  state.hearing.over = false;
  openDeadline(kase, {
    id: deadlineOf(state),
    type: 'hearing',
    concerns: state.debtor,
    lastDay,
    finding,
    graceDays: kase.office.nachlaufDays,
  });
  kase.owes('hearing', state.debtor, { lastDay, reasons, overpayment: state.overpayment });
}

/** Silence is no obstacle: after its period the office decides by what the file holds. */
export function hearingEnds({ state }: Reclaim, deadline: Deadline): void {
  if (deadline.id === deadlineOf(state)) state.hearing.over = true;
}

/** Who has said all there is to say need not be waited for. What comes later is read as long as nothing is decided. */
export function recordStatement(kase: Reclaim, input: Input['record-statement']): void {
  const { state } = kase;
  const { hearing } = state;
  if (principalOf(state.parties, input.from).id !== state.debtor)
    throw new Refusal('unknown-party', { party: input.from });
  const { receivedOn, complete } = input;
  hearing.statements.push({ receivedOn, by: kase.act.stepId, complete });
  if (!complete || hearing.over || kase.state.remedies.notices.length > 0) return;
  closeDeadline(kase, deadlineOf(state), 'met');
  hearing.over = true;
}

/** § 26 Abs. 7 SGB X: a period that the office has set can be extended, after its end too. */
export function extendHearing(kase: Reclaim, input: Input['extend-hearing']): void {
  const { state } = kase;
  const deadline = findDeadline(state, deadlineOf(state));
  if (!deadline || state.remedies.notices.length > 0) throw new Refusal('nothing-pending');
  const length = { amount: input.days, unit: 'days' } as const;
  const place = kase.place(state.municipality);
  const finding = kase.find('period-extension', { lastDay: deadline.lastDay, length, place });
  const { lastDay } = finding.value;
  state.hearing.lastDay = lastDay;
  state.hearing.over = false;
  openDeadline(kase, {
    id: deadline.id,
    type: 'hearing',
    concerns: state.debtor,
    lastDay,
    finding,
    graceDays: kase.office.nachlaufDays,
  });
  kase.dropsTask(`prepare-demand:${state.hearing.round}`);
}

/** Nobody is left to be heard, or nothing is left to be heard on. */
export function leaveHearing(kase: Reclaim): void {
  closeDeadline(kase, deadlineOf(kase.state), 'cancelled');
  kase.closesTask(`prepare-demand:${kase.state.hearing.round}`);
}

/** § 50 Abs. 3 SGB X: heard, the office decides. */
export function askToDecide(kase: Reclaim): void {
  const id = `prepare-demand:${kase.state.hearing.round}`;
  kase.opensTask({ id, type: 'prepare-demand', forRole: 'caseworker' });
}
