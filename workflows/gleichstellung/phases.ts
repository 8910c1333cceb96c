import type { GleichstellungState } from '../../contracts/gleichstellung/messages';
import { endInactionPeriod, keepInactionPeriod } from '../kit/application/inaction';
import { clausesWait, keepClauses } from '../kit/clauses';
import { openRequests } from '../kit/inquiry';
import type { Kase } from '../kit/kase';
import { contestPending, contestPhase } from '../kit/remedies';
import { keepImplementation } from '../kit/remedies/implementation';
import { ofGrant } from './clauses';
import { followDrafts, wasDecided, wasReleased } from './decision';
import { keepEnds } from './ends';
import { awaitsFinding, keepLooking } from './finding';
import { isPointless, startOf } from './gdb';
import { isAnnounced } from './granted';
import { outcomeOf } from './outcome';
import { endProceeding, goOnWithNext } from './proceedings';
import { keepProtection } from './protection';
import { keepNext } from './waiting';

type Gleichstellung = Kase<GleichstellungState>;

/** §§ 20, 21 SGB X, §§ 60 ff. SGB I: the office finds out what it needs, and waits for the GdB where that is still to be found. */
function inquiry(kase: Gleichstellung): string {
  const { state } = kase;
  if (state.proceeding.ended) return rest(kase);
  if (hasDecision(state)) return contest(kase);
  keepEnds(kase);
  if (state.earlier.length > 0) {
    // What was decided before may still be contested, or again.
    keepImplementation(kase);
    keepProtection(kase);
  }
  if (isPointless(state)) return pointless(kase);
  if (state.suspended) return 'suspended';
  if (state.proceeding.occasion !== 'review') keepInactionPeriod(kase);
  const next = firstOpen(state);
  askFor(kase, next);
  return next;
}

/** § 2 Abs. 3 SGB IX: who has a GdB of 50 is severely disabled, and needs no Gleichstellung. */
function pointless(kase: Gleichstellung): string {
  const { state } = kase;
  endProceeding(kase, 'severely-disabled');
  // Who had one has just been told that it has ended, and why.
  if (state.over?.how === 'severely-disabled') return rest(kase);
  kase.owes('gleichstellung-ended', state.person, {
    how: 'severely-disabled',
    on: (state.finding && startOf(state.finding)) ?? kase.act.effectiveOn,
    applied: true,
  });
  return rest(kase);
}

const hasDecision = (state: GleichstellungState): boolean =>
  state.remedies.notices.some(({ releasedOn }) => releasedOn === undefined) || wasDecided(state);

/** What the decision still waits for. */
function firstOpen(state: GleichstellungState): string {
  const { proceeding, inquiry: found } = state;
  if (openRequests(found, 'cooperation').length > 0) return 'cooperation';
  if (!proceeding.accepted) return 'application';
  if (openRequests(found, 'evidence').length > 0) return 'evidence';
  if (found.hearings.some(({ status }) => status === 'open')) return 'hearing';
  return awaitsFinding(state) ? 'awaiting-finding' : 'draft';
}

/** The task of the phase; one that its phase has left is nobody's. */
function askFor(kase: Gleichstellung, phase: string): void {
  const { id } = kase.state.proceeding;
  if (phase === 'application') {
    kase.opensTask({ id: `check:${id}`, type: 'check-application', forRole: 'caseworker' });
  }
  keepLooking(kase, phase === 'awaiting-finding');
  const task = `decide:${id}`;
  if (phase !== 'draft') {
    kase.closesTask(task);
    return;
  }
  if (kase.state.tasks.some((other) => other.id === task && other.status === 'done')) kase.dropsTask(task);
  kase.opensTask({ id: task, type: 'prepare-decision', forRole: 'caseworker' });
}

/** §§ 77, 83 ff. SGG: the decision is on its way, can be contested, or is. */
function contest(kase: Gleichstellung): string {
  const { state } = kase;
  if (!hasDecision(state)) return inquiry(kase);
  const { remedies } = state;
  if (remedies.notices.every(({ releasedOn }) => releasedOn === undefined)) return 'draft';
  if (!wasReleased(state)) return 'draft';
  endInactionPeriod(kase, 'met');
  keepEnds(kase);
  keepProtection(kase);
  const open = remedies.matters.find(({ status }) => status === 'open');
  if (open) return contestPhase(remedies, open.matter);
  return rest(kase);
}

/** Nothing is left to decide: what was granted stands, until its limit or for good. */
function rest(kase: Gleichstellung): string {
  const { state } = kase;
  const { remedies } = state;
  if (!state.proceeding.ended && !wasDecided(state)) return inquiry(kase);
  if (remedies.matters.some(({ status }) => status === 'open')) {
    delete state.outcome;
    return contest(kase);
  }
  keepEnds(kase);
  keepProtection(kase);
  if (isOnItsWay(state)) return 'released';
  const { next } = state;
  if (next && !contestPending(remedies)) {
    goOnWithNext(kase);
    const begun = !state.proceeding.ended && !wasDecided(state);
    // Under the first edition it went by the act that ended the contest, and waited for the next one.
    if (begun) return state.proceeding.id === next.by ? inquiry(kase) : state.phase;
  }
  keepImplementation(kase);
  const outcome = outcomeOf(state);
  if (outcome !== undefined) state.outcome = outcome;
  const owes = state.tasks.some(({ type, status }) => type === 'implement-ruling' && status === 'open');
  const contested = [state, ...state.earlier].some((one) => contestPending(one.remedies));
  const waits = state.granted?.until !== undefined || owes || contested || clausesWait(state);
  return waits ? 'in-force' : 'closing';
}

/** A grant that burdens nobody has no period, but has to be announced (§ 39 Abs. 1 SGB X). */
function isOnItsWay(state: GleichstellungState): boolean {
  const last = state.decided.at(-1);
  return last?.result === 'granted' && !isAnnounced(state, last.notice);
}

/** What a draft that is gone was about is still to be decided, before any narrative looks. */
const following =
  (narrative: (kase: Gleichstellung) => string) =>
  (kase: Gleichstellung): string => {
    followDrafts(kase);
    keepClauses(kase, ofGrant);
    const phase = narrative(kase);
    keepNext(kase);
    return phase;
  };

const inquired = following(inquiry);
const contested = following(contest);

export const phases = {
  application: inquired,
  cooperation: inquired,
  evidence: inquired,
  'awaiting-finding': inquired,
  hearing: inquired,
  suspended: inquired,
  draft: inquired,
  released: contested,
  'objection-period': contested,
  objection: contested,
  'action-period': contested,
  court: contested,
  'appeal-period': contested,
  'in-force': following(rest),
  closing: following(rest),
};
