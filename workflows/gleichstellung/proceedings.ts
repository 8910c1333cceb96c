import type { GleichstellungState, Occasion, ProceedingEnd } from '../../contracts/gleichstellung/messages';
import type { GleichstellungStepInput } from '../../contracts/gleichstellung/schema';
import { assertApplicant } from '../kit/application/applicant';
import { endInactionPeriod } from '../kit/application/inaction';
import { leaveInquiry, tasksOfInquiry } from '../kit/application/leave-inquiry';
import { isWatched } from '../kit/application/watched';
import type { Kase } from '../kit/kase';
import { present } from '../kit/present';
import { Refusal } from '../kit/refusal';
import { contestPending } from '../kit/remedies';
import { discardDrafts, prepareDecision, wasDecided, wasReleased } from './decision';
import { keepLooking } from './finding';
import { inForce } from './ends';
import { emptyFile, proceedingFor, type Wish } from './opening';
import { putAway } from './rejoin';
import { dropNext } from './waiting';

type Gleichstellung = Kase<GleichstellungState>;
type Input = GleichstellungStepInput;

/** Nothing is left to decide, and nothing of what was decided can be contested any more. */
export function isSettled(state: GleichstellungState): boolean {
  return (state.proceeding.ended !== undefined || wasDecided(state)) && !contestPending(state.remedies);
}

export function acceptApplication(kase: Gleichstellung): void {
  const { proceeding, next } = kase.state;
  if (next && next.accepted !== true) {
    next.accepted = true;
    return;
  }
  if (proceeding.accepted || proceeding.ended) throw new Refusal('already-done');
  proceeding.accepted = true;
  kase.closesTask(`check:${proceeding.id}`);
}

/**
 * § 151 Abs. 2 S. 2 SGB IX: each application has its effect from its own receipt. Who applies again because a limited one ends,
 * or was refused, begins a new proceeding; during a contest it waits for the end of that.
 */
export function applyAgain(kase: Gleichstellung, input: Input['apply-again']): void {
  assertApplicant(kase, input.from);
  const { state } = kase;
  const { receivedOn, until, findingPending } = input;
  const granted = inForce(state);
  if (granted && granted.until === undefined && isSettled(state)) throw new Refusal('already-done');
  if (!state.proceeding.ended && !wasDecided(state) && state.proceeding.occasion !== 'review')
    throw new Refusal('already-done');
  if (state.next) throw new Refusal('already-done');
  kase.owes('application-received', state.person, { receivedOn });
  if (findingPending) state.pending = present(findingPending);
  state.next = present({ by: kase.act.stepId, receivedOn, until });
  if (isSettled(state)) goOnWithNext(kase);
}

/** What was applied for meanwhile is a proceeding of its own, unless the contest has brought it. */
export function goOnWithNext(kase: Gleichstellung): void {
  const { state } = kase;
  const { next } = state;
  if (!next) return;
  const granted = inForce(state);
  if (granted && granted.until === undefined) {
    dropNext(kase, next);
    kase.owes('application-settled', state.person, { receivedOn: next.receivedOn });
    kase.flag('applied-again-in-vain');
    return;
  }
  delete state.next;
  const { by, receivedOn, until } = next;
  const wish = { begunOn: receivedOn, receivedOn, ...present({ until }) };
  startProceeding(kase, granted ? 'extension' : 'application', wish, isWatched(kase, next) ? by : undefined);
  if (next.accepted === true) state.proceeding.accepted = true;
}

/** What was taken up before the contest was known is decided beside it; each decision has remedies of its own. */
export function decideOrGoOn(kase: Gleichstellung, input: Input['prepare-decision']): void {
  const { next, remedies } = kase.state;
  const drafted = remedies.notices.some(({ releasedOn }) => releasedOn === undefined);
  if (next?.accepted === true && wasDecided(kase.state) && !drafted) goOnWithNext(kase);
  prepareDecision(kase, input);
}

/** § 44 SGB X: whether a refusal, a revocation or a limit that binds was wrong from the beginning. */
export function applyForPastError(kase: Gleichstellung, input: Input['apply-for-past-error']): void {
  assertApplicant(kase, input.from);
  const { state } = kase;
  const { receivedOn } = input;
  if (!isSettled(state)) throw new Refusal('contest-pending');
  if (state.decided.length === 0) throw new Refusal('nothing-pending');
  kase.owes('application-received', state.person, { receivedOn });
  // What was wrongly refused is made good from the day of the first application (§ 44 Abs. 2 S. 2 SGB X).
  const { begunOn, effectFrom = begunOn } = state.proceeding;
  startProceeding(kase, 'past-error', { begunOn: receivedOn, receivedOn, effectFrom });
}

/** § 199 Abs. 2 S. 2 SGB IX, § 45 SGB X: the office looks by itself whether the conditions are still, or ever were, there. */
export function beginReview(kase: Gleichstellung): void {
  const { state, act } = kase;
  if (!isSettled(state)) throw new Refusal('contest-pending');
  if (!inForce(state)) throw new Refusal('nothing-pending');
  kase.owes('review-begun', state.person, { on: act.effectiveOn });
  startProceeding(kase, 'review', { begunOn: act.effectiveOn, receivedOn: act.effectiveOn });
  state.proceeding.accepted = true;
}

export function endReview(kase: Gleichstellung): void {
  if (kase.state.proceeding.occasion !== 'review') throw new Refusal('nothing-pending');
  endProceeding(kase, 'unchanged');
  kase.owes('gleichstellung-stays', kase.state.person, {});
}

/** What has waited keeps the name under which its periods run. */
function startProceeding(
  kase: Gleichstellung,
  occasion: Occasion,
  wish: Wish,
  id: string = kase.act.stepId,
): void {
  const { state } = kase;
  const granted = inForce(state);
  state.earlier.push(putAway(state));
  delete state.outcome;
  delete state.before;
  delete state.suspended;
  Object.assign(state, emptyFile(), granted ? { before: granted } : {});
  state.proceeding = proceedingFor(occasion, id, wish);
  kase.enter('application');
}

/** § 18 S. 2 SGB X: where only an application lets the office act, nothing is decided without it any more. */
export function withdrawApplication(kase: Gleichstellung, input: Input['withdraw-application']): void {
  assertApplicant(kase, input.from);
  const { proceeding, next } = kase.state;
  const { receivedOn } = next ?? proceeding;
  if (!next && proceeding.occasion === 'review') throw new Refusal('nothing-pending');
  if (input.receivedOn < receivedOn) throw new Refusal('date-before-cause', { field: 'receivedOn' });
  if (next) dropNext(kase, next);
  else endProceeding(kase, 'withdrawn');
  kase.owes('application-withdrawn', kase.state.person, { receivedOn: input.receivedOn });
}

/** Ended, or its decision is out. */
const isOver = (state: GleichstellungState): boolean =>
  state.proceeding.ended !== undefined || (wasDecided(state) && wasReleased(state));

/** Who wants it only for a time gets it for that time without being burdened. */
export function restrictApplication(kase: Gleichstellung, input: Input['restrict-application']): void {
  assertApplicant(kase, input.from);
  const { proceeding, next } = kase.state;
  if (!next && (proceeding.occasion === 'review' || isOver(kase.state))) throw new Refusal('nothing-pending');
  const since = next ? next.receivedOn : proceeding.begunOn;
  if (input.until < since) throw new Refusal('facts-contradict', { fields: ['until'] });
  (next ?? proceeding).until = input.until;
}

/** § 16 Abs. 2 SGB I: to the competent body without delay; the application counts from its first receipt. */
export function forwardApplication(kase: Gleichstellung, input: Input['forward-application']): void {
  const { begunOn, occasion } = kase.state.proceeding;
  if (occasion === 'review') throw new Refusal('nothing-pending');
  endProceeding(kase, 'forwarded');
  const { to, forwardedOn } = input;
  kase.owes('application-forwarded', kase.state.person, { to, forwardedOn, receivedOn: begunOn });
}

/** The proceeding is over without a decision: what was asked of others is not waited for any more. */
export function endProceeding(kase: Gleichstellung, how: ProceedingEnd): void {
  const { state } = kase;
  if (state.proceeding.ended) throw new Refusal('already-done');
  discardDrafts(kase);
  if (wasDecided(state)) throw new Refusal('already-done');
  state.proceeding.ended = { how, on: kase.act.effectiveOn };
  endInactionPeriod(kase, 'cancelled');
  keepLooking(kase, false);
  leaveInquiry(kase, tasksOfInquiry);
}

export function endAfterDeath(kase: Gleichstellung): void {
  if (kase.state.diedOn === undefined) throw new Refusal('nothing-pending');
  endProceeding(kase, 'died');
}
