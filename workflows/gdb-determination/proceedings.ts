import type { Deadline } from '../../contracts/case/deadline';
import { editionOf } from '../../contracts/case/edition';
import { matterOfMark } from '../../contracts/gdb-determination/matters';
import type { Amending, GdbState, Occasion, ProceedingEnd } from '../../contracts/gdb-determination/messages';
import type { GdbStepInput } from '../../contracts/gdb-determination/schema';
import { assertApplicant } from '../kit/application/applicant';
import { leaveInquiry, tasksOfInquiry } from '../kit/application/leave-inquiry';
import { isWatched } from '../kit/application/watched';
import { closeDeadline } from '../kit/deadlines';
import type { Kase } from '../kit/kase';
import { standsOpen } from '../kit/remedies';
import { endChallenge } from '../kit/remedies/objection';
import { Refusal } from '../kit/refusal';
import {
  amend,
  amendmentOf,
  leaveAmendment,
  restrictAmendment,
  takeUpAmendment,
  type Wish,
} from './amending';
import { discardDrafts, wasDecided } from './decision';
import { foundIn } from './found';
import { emptyFile, proceedingFor } from './opening';
import { putAway } from './rejoin';
import { endTargets } from './targets';

type Gdb = Kase<GdbState>;
type Input = GdbStepInput;
/** Nothing is left to decide, and nothing that was decided is open any more; what came too late keeps nothing open. */
export function isSettled(state: GdbState): boolean {
  const { proceeding, remedies } = state;
  return (proceeding.ended !== undefined || wasDecided(state)) && !standsOpen(remedies);
}

/**
 * § 48 Abs. 1 SGB X, § 152 Abs. 1 SGB IX: who applies while the first application is open widens it; afterwards it is a
 * proceeding of its own.
 */
export function applyForChange(kase: Gdb, input: Input['apply-for-change']): void {
  assertApplicant(kase, input.from);
  const { state } = kase;
  kase.owes('application-received', state.person, { receivedOn: input.receivedOn });
  if (isSettled(state)) startProceeding(kase, 'change', input);
  else if (!wasDecided(state) && !state.proceeding.ended) widen(kase, input);
  else if (kase.state.amending) throw new Refusal('already-done');
  else amend(kase, input);
}

/** The contest has ended before what was to amend the decision was decided: it is a proceeding of its own now. */
export function goOnWithAmendment(kase: Gdb, amending: Amending): Amending {
  delete kase.state.amending;
  if (isWatched(kase, amending))
    for (const task of ['opinion', 'decide']) kase.closesTask(`${task}:${amending.by}`);
  return goOnWith(kase, amending);
}

/** What had to wait for the proceeding before. */
export function goOnWithWaiting(kase: Gdb): Amending | undefined {
  const next = isSettled(kase.state) ? kase.state.waiting?.shift() : undefined;
  return next && goOnWith(kase, next);
}

function goOnWith(kase: Gdb, wanted: Amending): Amending {
  const { by, receivedOn, marks, disregards, earlierFrom, occasion = 'change' } = wanted;
  const wish = { receivedOn, marks: marks as Wish['marks'], disregards, earlierFrom };
  startProceeding(kase, occasion, wish, isWatched(kase, wanted) ? by : undefined);
  if (wanted.accepted === true && editionOf(kase.act) >= 3) kase.state.proceeding.accepted = true;
  return wanted;
}

/** A late objection that cannot be reinstated asks for what § 44 SGB X gives: whether the decision was wrong. */
export function takeAsPastError(kase: Gdb, input: Input['take-as-past-error']): void {
  const { state, act } = kase;
  const contests = [...state.earlier, state].flatMap(({ remedies }) => remedies.challenges);
  const challenge = contests.find(({ id }) => id === input.objection);
  if (!challenge || challenge.ended) throw new Refusal('nothing-pending');
  if (challenge.standing !== 'late' && challenge.standing !== 'inadmissible') {
    throw new Refusal('facts-contradict', { fields: ['objection'] });
  }
  endChallenge(kase, challenge, 'settled');
  const { receivedOn } = challenge;
  const wish: Wish = { receivedOn, marks: [], disregards: [], earlierFrom: undefined };
  if (isSettled(state)) startProceeding(kase, 'past-error', wish);
  else state.waiting = [...(state.waiting ?? []), amendmentOf(act.stepId, wish, 'past-error')];
}

/** § 44 SGB X: whether a decision that binds was wrong from the beginning. */
export function applyForPastError(kase: Gdb, input: Input['apply-for-past-error']): void {
  assertApplicant(kase, input.from);
  assertDecided(kase);
  kase.owes('application-received', kase.state.person, { receivedOn: input.receivedOn });
  if (isSettled(kase.state)) startProceeding(kase, 'past-error', input);
  else amend(kase, input, 'past-error');
}

/** Beside a decision that is still contested something can be looked at, beside one that is still to be made nothing. */
function assertDecided({ state }: Gdb): void {
  const { proceeding, amending } = state;
  if (amending || (proceeding.ended === undefined && !wasDecided(state)))
    throw new Refusal('contest-pending');
}

/** § 48 Abs. 1 S. 1 SGB X: the office looks by itself whether what was decisive has changed. */
export function beginReview(kase: Gdb): void {
  assertDecided(kase);
  if (!kase.state.found) throw new Refusal('nothing-pending');
  reviewFrom(kase);
}

/** VersMedV Teil A Nr. 2, 7: the end of the Heilungsbewährung changes nothing by itself; the office looks. */
export function healingOver(kase: Gdb, _deadline: Deadline): void {
  if (isSettled(kase.state)) reviewFrom(kase);
  else kase.opensTask({ id: 'review', type: 'begin-review', forRole: 'caseworker' });
}

function reviewFrom(kase: Gdb): void {
  kase.closesTask('review');
  kase.owes('review-begun', kase.state.person, { on: kase.act.effectiveOn });
  const receivedOn = kase.act.effectiveOn;
  const wish: Wish = { receivedOn, marks: [], earlierFrom: undefined, disregards: [] };
  if (isSettled(kase.state)) startProceeding(kase, 'review', wish);
  else amend(kase, wish, 'review');
}

/** What has waited keeps the name under which its periods run. */
function startProceeding(kase: Gdb, occasion: Occasion, wish: Wish, id: string = kase.act.stepId): void {
  const { state } = kase;
  const found = foundIn(state);
  state.earlier.push(putAway(state));
  delete state.outcome;
  delete state.before;
  delete state.suspended;
  Object.assign(state, emptyFile(), found ? { before: found } : {});
  state.proceeding = proceedingFor(occasion, id, { ...wish, begunOn: wish.receivedOn });
  if (occasion === 'review') state.proceeding.accepted = true;
  kase.enter('application');
}

function widen({ state }: Gdb, { marks, disregards, earlierFrom }: Wish): void {
  const { proceeding } = state;
  proceeding.wants = [...new Set([...proceeding.wants, ...marks.map(matterOfMark)])];
  proceeding.disregards = [...new Set([...proceeding.disregards, ...disregards])];
  if (earlierFrom === undefined) return;
  proceeding.earlierFrom = earlierFrom;
  proceeding.wants = [...new Set([...proceeding.wants, 'earlier-date'])];
}

export function acceptApplication(kase: Gdb): void {
  const { proceeding, amending } = kase.state;
  if (amending && amending.accepted !== true) {
    amending.accepted = true;
    return;
  }
  if (proceeding.accepted) throw new Refusal('already-done');
  proceeding.accepted = true;
  kase.closesTask(`check:${proceeding.id}`);
}

/** § 18 S. 2 SGB X: where only an application lets the office act, nothing is decided without it any more. */
export function withdrawApplication(kase: Gdb, input: Input['withdraw-application']): void {
  assertApplicant(kase, input.from);
  const amending = takeUpAmendment(kase);
  const waiting = amending ? undefined : lastWaiting(kase.state);
  const { occasion, receivedOn } = amending ?? waiting ?? kase.state.proceeding;
  if (occasion === 'review') throw new Refusal('nothing-pending');
  if (input.receivedOn < receivedOn) throw new Refusal('date-before-cause', { field: 'receivedOn' });
  if (amending) leaveAmendment(kase);
  else if (waiting) leaveWaiting(kase, waiting);
  else endProceeding(kase, 'withdrawn');
  kase.owes('application-withdrawn', kase.state.person, { receivedOn: input.receivedOn });
}

/** What is withdrawn where the present proceeding is decided, and what has joined it too. */
function lastWaiting(state: GdbState): Amending | undefined {
  const isDecided = state.proceeding.ended !== undefined || (wasDecided(state) && !isDrafted(state));
  return isDecided ? state.waiting?.at(-1) : undefined;
}

function leaveWaiting(kase: Gdb, left: Amending): void {
  const { state } = kase;
  state.waiting = state.waiting?.filter((one) => one !== left) ?? [];
  endTargets(kase, 'cancelled', left);
}

/** The person says what is to be found (GDB-02): impairments left out, Merkzeichen or an earlier day given up. */
export function restrictApplication(kase: Gdb, input: Input['restrict-application']): void {
  assertApplicant(kase, input.from);
  const amending = takeUpAmendment(kase);
  if (amending) return restrictAmendment(amending, input);
  const { proceeding } = kase.state;
  if (isDrafted(kase.state)) discardDrafts(kase);
  if (proceeding.ended ?? wasDecided(kase.state)) throw new Refusal('nothing-pending');
  const given = (input.marks ?? []).map(matterOfMark);
  const foreign = given.filter((matter) => !proceeding.wants.includes(matter));
  if (foreign.length > 0) throw new Refusal('scope-not-contested', { matters: foreign });
  proceeding.wants = proceeding.wants.filter((matter) => !given.includes(matter));
  proceeding.disregards = [...new Set([...proceeding.disregards, ...(input.disregards ?? [])])];
  if (input.withoutEarlierDate !== true) return;
  delete proceeding.earlierFrom;
  proceeding.wants = proceeding.wants.filter((matter) => matter !== 'earlier-date');
}

/** A draft of its decision decides on something else by now. */
const isDrafted = ({ remedies }: GdbState): boolean =>
  remedies.notices.some(({ kind, releasedOn }) => kind === 'decision' && releasedOn === undefined);

/** § 16 Abs. 2 SGB I: to the competent body without delay; the application counts from its first receipt. */
export function forwardApplication(kase: Gdb, input: Input['forward-application']): void {
  const { begunOn } = kase.state.proceeding;
  endProceeding(kase, 'forwarded');
  kase.owes('application-forwarded', kase.state.person, {
    to: input.to,
    forwardedOn: input.forwardedOn,
    receivedOn: begunOn,
  });
}

/** § 2 Abs. 2 SGB X: the person has moved, and the other Land goes on with what is there. */
export function handOverCase(kase: Gdb, input: Input['hand-over-case']): void {
  const running = kase.state.deadlines
    .filter(({ status }) => status === 'open')
    .map(({ type, lastDay }) => ({ type, lastDay }));
  endProceeding(kase, 'handed-over');
  kase.owes('handed-over', kase.state.person, { to: input.to, on: input.on, running });
}

export function endReview(kase: Gdb): void {
  const { state } = kase;
  const amending = takeUpAmendment(kase);
  if ((amending ?? state.proceeding).occasion !== 'review') throw new Refusal('nothing-pending');
  if (amending) leaveAmendment(kase);
  else endProceeding(kase, 'unchanged');
  const { gdb, marks } = (amending ? foundIn(state) : state.before) ?? {};
  kase.owes('finding-unchanged', state.person, { gdb, marks });
}

/** The proceeding is over without a decision: what was asked of others is not waited for any more. */
export function endProceeding(kase: Gdb, how: ProceedingEnd): void {
  const { state } = kase;
  if (state.proceeding.ended) throw new Refusal('already-done');
  discardDrafts(kase);
  if (wasDecided(state)) throw new Refusal('already-done');
  state.proceeding.ended = { how, on: kase.act.effectiveOn };
  endTargets(kase, 'cancelled');
  for (const report of state.reports) {
    if (report.receivedOn !== undefined || report.givenUp) continue;
    report.givenUp = true;
    closeDeadline(kase, `report:${report.id}`, 'cancelled');
  }
  for (const appointment of state.appointments) {
    if (appointment.status !== 'open') continue;
    appointment.status = 'cancelled';
    closeDeadline(kase, `examination:${appointment.id}`, 'cancelled');
  }
  leaveInquiry(kase, [...tasksOfInquiry, 'give-opinion', 'judge-no-show', 'report-overdue']);
}
