import type { DowngradeState } from '../../contracts/downgrade-protection/messages';
import type { CivilDate } from '../../rules/core/civil-date';
import { closeDeadline, dropDeadline, findDeadline, openDeadline } from '../kit/deadlines';
import type { Kase } from '../kit/kase';
import { resumeContest, setContestAside } from '../kit/remedies';
import {
  answerCardReturn,
  askForCard,
  cardStillOut,
  correctCard,
  keepReturnedCard,
  leaveCard,
  prolongCard,
  stopAskingForCard,
} from './card';
import {
  askHeirs,
  cardIsMoot,
  decided,
  endingInEffect,
  leaveHeirs,
  outcomeOf,
  withoutProtection,
} from './endings';
import { phaseOfContest, restPending } from './origin';

type Downgrade = Kase<DowngradeState>;

const statusContinues = ['lifted', 'status-kept', 'new-finding'];

/** §§ 84 ff. SGG, § 86a Abs. 1 SGG: as long as the decision can be changed, the status continues. */
function contest(kase: Downgrade): string {
  const { state } = kase;
  const subject = decided(state);
  if (subject.status === 'final') return 'protection';
  const ending = endingInEffect(state);
  if (ending) return endEarly(kase, ending.outcome);
  if (subject.status === 'lifted') return end(kase, 'lifted');
  resume(kase);
  takeBackProtection(kase);
  answerCardReturn(kase);
  askHeirs(kase);
  return phaseOfContest(state, subject.matter);
}

/** § 199 SGB IX: the special rules stay in force to the end of the third calendar month after finality. */
function protection(kase: Downgrade): string {
  const { state } = kase;
  const subject = decided(state);
  if (subject.since === undefined || subject.status !== 'final') return contest(kase);
  const { protection: before } = state;
  if (before && (before.finalSince !== subject.since || before.gdb !== subject.value)) {
    resume(kase);
    takeBackProtection(kase);
  }
  const until = protectedUntil(kase, subject.since);
  const ending = endingInEffect(state);
  if (ending) return endEarly(kase, ending.outcome);
  if (until === null) return end(kase, withoutProtection(state));
  kase.owes('protection-begins', state.person, { finalSince: subject.since, protectedUntil: until });
  offerGleichstellung(kase, until);
  if (findDeadline(state, 'protection')?.status === 'ended') return end(kase, 'protection-ended');
  prolongCard(kase, until);
  answerCardReturn(kase);
  return 'protection';
}

/** Until when the law protects, with the deadline that waits for it; null where it gives no protection. */
function protectedUntil(kase: Downgrade, finalSince: CivilDate): CivilDate | null {
  const { state } = kase;
  const gdb = decided(state).value as number | undefined;
  if (state.gdbBefore !== undefined && gdb !== undefined && gdb >= state.gdbBefore) {
    // Changed on the way until nothing was left of the lowering.
    state.protection = { finalSince, gdb, until: null, applies: false };
    return null;
  }
  const finding = kase.find('status-protection', {
    ground: state.ground,
    finalSince,
    ...(state.gdbBefore === undefined ? {} : { gdbBefore: state.gdbBefore }),
    ...(state.ground === 'gdb-lowered' ? { gdbAfter: gdb } : {}),
  });
  const { applies, protectedUntil: until } = finding.value;
  state.protection = { finalSince, until, applies, ...(gdb === undefined ? {} : { gdb }) };
  for (const flag of finding.flags) kase.flag(flag);
  if (until !== null && !endingInEffect(state)) {
    openDeadline(kase, {
      id: 'protection',
      type: 'protection',
      concerns: state.person,
      lastDay: until,
      finding,
    });
  }
  return until;
}

/** § 152 Abs. 5 S. 4 SGB IX: the card is collected when the status is over. */
function cardWithdrawal(kase: Downgrade): string {
  const { state } = kase;
  if (outcomeOf(state) !== state.outcome) {
    resume(kase);
    return contest(kase);
  }
  if (cardIsDue(state)) {
    askForCard(kase);
    return 'card-withdrawal';
  }
  leaveCard(kase);
  return restOrClosing(kase);
}

function cardIsDue(state: DowngradeState): boolean {
  if (state.outcome === 'died' || statusContinues.includes(state.outcome ?? '')) return false;
  return cardStillOut(state) && !cardIsMoot(state);
}

/** Nothing is left to wait for but, perhaps, what is contested beside the status; a late or corrected entry may open more. */
function over(kase: Downgrade): string {
  const { state } = kase;
  if (outcomeOf(state) === state.outcome) return cardIsDue(state) ? 'card-withdrawal' : restOrClosing(kase);
  resume(kase);
  const next = contest(kase);
  return next === 'closing' ? restOrClosing(kase) : next;
}

const endsEverything = ['new-finding', 'status-lost', 'died'];

function restOrClosing(kase: Downgrade): string {
  const { state } = kase;
  if (endsEverything.includes(state.outcome ?? '')) {
    putAside(kase);
    return 'closing';
  }
  return restPending(state) ? 'rest-pending' : 'closing';
}

/** Early ends: a new finding of 50 or more, a Gleichstellung, the loss of the status, death. */
function endEarly(kase: Downgrade, outcome: string): string {
  if (endsEverything.includes(outcome)) putAside(kase);
  return end(kase, outcome);
}

function putAside(kase: Downgrade): void {
  const { deadlines, tasks } = setContestAside(kase);
  const before = kase.state.setAside;
  kase.state.setAside = {
    deadlines: [...(before?.deadlines ?? []), ...deadlines],
    tasks: [...(before?.tasks ?? []), ...tasks],
  };
}

function end(kase: Downgrade, outcome: string): string {
  const { state } = kase;
  state.outcome = outcome;
  if (outcome !== 'protection-ended') closeDeadline(kase, 'protection', 'cancelled');
  for (const task of ['offer-gleichstellung', 'prolong-card']) kase.closesTask(task);
  leaveHeirs(kase);
  if (statusContinues.includes(outcome)) {
    stopAskingForCard(kase);
    answerCardReturn(kase);
    if (outcome !== 'new-finding' && otherGdb(state)) correctCard(kase);
    return 'closing';
  }
  keepReturnedCard(kase);
  if (outcome !== 'died') return 'card-withdrawal';
  leaveCard(kase);
  return 'closing';
}

/** The status stays, but not with the GdB that the card shows. */
function otherGdb(state: DowngradeState): boolean {
  const { value } = decided(state);
  return value !== undefined && value !== state.gdbBefore;
}

/** What had ended the case no longer does. */
function resume(kase: Downgrade): void {
  const { state } = kase;
  delete state.outcome;
  if (state.setAside) resumeContest(kase, state.setAside);
  delete state.setAside;
}

/** What had been treated as final or over is open again (§ 67 SGG, § 37 Abs. 2 S. 3 SGB X): the protection never began. */
function takeBackProtection(kase: Downgrade): void {
  const { state } = kase;
  if (!state.protection) return;
  delete state.protection;
  dropDeadline(kase, 'protection');
  stopAskingForCard(kase);
  kase.dropsTasks('offer-gleichstellung', 'prolong-card', 'correct-card');
  kase.dropsLetters('protection-begins');
  state.flags = state.flags.filter((flag) => !ofTheProtection.includes(flag));
}

/** Flags of the finding that is taken back with the protection. */
const ofTheProtection = ['month-boundary', 'three-months-disputed'];

function offerGleichstellung(kase: Downgrade, until: CivilDate): void {
  const { ground, protection: found } = kase.state;
  if (ground !== 'gdb-lowered' || (found?.gdb !== 30 && found?.gdb !== 40)) return;
  kase.opensTask({
    id: 'offer-gleichstellung',
    type: 'offer-gleichstellung',
    forRole: 'caseworker',
    dueOn: until,
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
  'rest-pending': over,
  closing: over,
};
