import type { Deadline } from '../../../contracts/case/deadline';
import type { InquiryStepInput } from '../../../contracts/inquiry/schema';
import type { Hearing, InquiryState, Intention } from '../../../contracts/inquiry/state';
import { closeDeadline } from '../deadlines';
import { Refusal } from '../refusal';
import type { InquiryCase } from './inquiry-case';
import { setPeriod } from './set-period';

type Input = InquiryStepInput;

/** § 24 Abs. 1 SGB X: before something is taken from a person, the person can speak to the facts that matter. */
export function startHearing(kase: InquiryCase, input: Input['start-hearing']): void {
  const { to, about, intends, days = kase.office.hearingDays } = input;
  kase.party(to);
  const { stepId: id, recordedOn: startedOn } = kase.act;
  const { id: deadline, lastDay } = setPeriod(kase, { id: `hearing:${id}`, type: 'hearing', to, days });
  kase.state.inquiry.hearings.push({
    id,
    to,
    about,
    intends,
    startedOn,
    deadline,
    lastDay,
    status: 'open',
    statements: [],
  });
  kase.owes('hearing', to, { hearing: id, about, intends, lastDay });
}

export function recordStatement(kase: InquiryCase, input: Input['record-statement']): void {
  const hearing = kase.state.inquiry.hearings.find((candidate) => candidate.id === input.hearing);
  if (!hearing) throw new Refusal('unknown-request', { request: input.hearing });
  if (input.receivedOn < hearing.startedOn) throw new Refusal('date-before-cause', { field: 'receivedOn' });
  hearing.statements.push({ stepId: kase.act.stepId, receivedOn: input.receivedOn });
  if (!input.complete || hearing.status !== 'open') return;
  hearing.status = 'answered';
  closeDeadline(kase, hearing.deadline, 'met');
}

/** § 24 Abs. 2 SGB X: only on one of the grounds of the law, and by a second person. */
export function dispenseWithHearing(kase: InquiryCase, input: Input['dispense-with-hearing']): void {
  const { ground, reason } = input;
  const { actor, effectiveOn } = kase.act;
  kase.state.inquiry.waiver = { ground, reason, by: actor.id, on: effectiveOn };
}

export function hearingOver(kase: InquiryCase, deadline: Deadline): void {
  const hearing = hearingOf(kase, deadline);
  if (hearing?.status === 'open') hearing.status = 'over';
}

export function hearingExtended(kase: InquiryCase, deadline: Deadline): void {
  const hearing = hearingOf(kase, deadline);
  if (!hearing) return;
  hearing.lastDay = deadline.lastDay;
  if (hearing.status === 'over') hearing.status = 'open';
}

function hearingOf({ state }: InquiryCase, { id }: Deadline): Hearing | undefined {
  return state.inquiry.hearings.find(({ deadline }) => deadline === id);
}

/** Whether somebody has been heard about a decision that is not worse than what was named to them. */
export function wasHeard({ hearings, waiver }: InquiryState, wanted: Intention): boolean {
  if (waiver) return true;
  const over = hearings.filter(({ status }) => status !== 'open');
  const gdbHeard = wanted.gdb === undefined || over.some(({ intends }) => coversGdb(intends, wanted.gdb));
  const taken = over.flatMap(({ intends }) => intends.takes ?? []);
  return gdbHeard && (wanted.takes ?? []).every((matter) => taken.includes(matter));
}

function coversGdb(intends: Intention, gdb = 0): boolean {
  return intends.gdb !== undefined && intends.gdb <= gdb;
}
