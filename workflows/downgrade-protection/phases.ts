import type { DowngradeState } from '../../contracts/downgrade-protection/messages';
import { closeDeadline, findDeadline, openDeadline } from '../kit/deadlines';
import type { Kase } from '../kit/kase';
import { contestPending, contestPhase } from '../kit/remedies';
import { answerCardReturn, askForCard, cardStillOut } from './card';
import { decided, endingInEffect, heirsHaveDeclined } from './endings';

type Downgrade = Kase<DowngradeState>;

/** §§ 84 ff. SGG, § 86a Abs. 1 SGG: as long as the decision can be changed, the status continues. */
function contest(kase: Downgrade): string {
  const { state } = kase;
  if (endingInEffect(state)) return endEarly(kase);
  if (heirsHaveDeclined(state)) return end(kase, 'died');
  const subject = decided(state);
  if (subject.status === 'final') return 'protection';
  if (subject.status === 'lifted') return end(kase, 'lifted');
  takeBackProtection(kase);
  answerCardReturn(kase);
  return contestPhase(state.remedies);
}

/** § 199 SGB IX: the special rules stay in force to the end of the third calendar month after finality. */
function protection(kase: Downgrade): string {
  const { state } = kase;
  const subject = decided(state);
  if (endingInEffect(state) || subject.since === undefined || subject.status !== 'final')
    return contest(kase);
  const finding = kase.find('status-protection', {
    ground: state.ground,
    finalSince: subject.since,
    ...(state.gdbBefore === undefined ? {} : { gdbBefore: state.gdbBefore }),
    ...(state.ground === 'gdb-lowered' ? { gdbAfter: subject.value as number } : {}),
  });
  const { applies, protectedUntil } = finding.value;
  state.protection = { finalSince: subject.since, until: protectedUntil, applies };
  for (const flag of finding.flags) kase.flag(flag);
  if (!applies || protectedUntil === null) {
    return end(kase, state.ground === 'gleichstellung-taken-back' ? 'taken-back' : 'status-kept');
  }
  openDeadline(kase, {
    id: 'protection',
    type: 'protection',
    concerns: state.person,
    lastDay: protectedUntil,
    finding,
  });
  kase.owes('protection-begins', state.person, { finalSince: subject.since, protectedUntil });
  offerGleichstellung(kase, subject.value);
  if (findDeadline(state, 'protection')?.status === 'ended') return end(kase, 'protection-ended');
  answerCardReturn(kase);
  return 'protection';
}

/** § 152 Abs. 5 S. 4 SGB IX: the card is collected when the status is over. */
function cardWithdrawal(kase: Downgrade): string {
  const { state } = kase;
  if (somethingHasReopened(state)) return contest(kase);
  if (!cardStillOut(state)) return 'closing';
  askForCard(kase);
  return 'card-withdrawal';
}

/** Nothing is left to wait for, unless a late or corrected entry opens what was closed. */
function closing(kase: Downgrade): string {
  const { state } = kase;
  if (somethingHasReopened(state)) return contest(kase);
  if (!endingInEffect(state) && contestPending(state.remedies)) kase.flag('rest-pending');
  return 'closing';
}

/** Early ends: a new finding of 50 or more, a Gleichstellung, the loss of the status, death. */
function endEarly(kase: Downgrade): string {
  for (const deadline of kase.state.deadlines) {
    if (deadline.type !== 'wiedervorlage') closeDeadline(kase, deadline.id, 'cancelled');
  }
  return end(kase, kase.state.ending?.outcome ?? 'died');
}

const statusContinues = ['lifted', 'status-kept', 'new-finding'];

function end(kase: Downgrade, outcome: string): string {
  kase.state.outcome = outcome;
  if (outcome !== 'protection-ended') closeDeadline(kase, 'protection', 'cancelled');
  kase.closesTask('offer-gleichstellung');
  if (!statusContinues.includes(outcome)) return outcome === 'died' ? 'closing' : 'card-withdrawal';
  kase.closesTask('collect-card');
  closeDeadline(kase, 'card-return', 'cancelled');
  answerCardReturn(kase);
  return 'closing';
}

/** What had been treated as final is open again (§ 67 SGG): the protection never began. */
function takeBackProtection(kase: Downgrade): void {
  delete kase.state.protection;
  delete kase.state.outcome;
  closeDeadline(kase, 'protection', 'cancelled');
  closeDeadline(kase, 'card-return', 'cancelled');
  kase.closesTask('collect-card');
  kase.closesTask('offer-gleichstellung');
}

function somethingHasReopened(state: DowngradeState): boolean {
  if (endingInEffect(state)) return state.outcome !== state.ending?.outcome;
  return decided(state).status === 'open' && state.outcome !== 'died';
}

function offerGleichstellung(kase: Downgrade, gdb: unknown): void {
  const { state } = kase;
  if (state.ground !== 'gdb-lowered' || (gdb !== 30 && gdb !== 40)) return;
  const dueOn = state.protection?.until ?? undefined;
  kase.opensTask({
    id: 'offer-gleichstellung',
    type: 'offer-gleichstellung',
    forRole: 'caseworker',
    ...(dueOn ? { dueOn } : {}),
  });
}

export const phases = {
  draft: contest,
  released: contest,
  'objection-period': contest,
  objection: contest,
  'action-period': contest,
  court: contest,
  'appeal-period': contest,
  protection,
  'card-withdrawal': cardWithdrawal,
  closing,
};
