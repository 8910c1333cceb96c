import type { GdbState } from '../../contracts/gdb-determination/messages';
import { closeDeadline, openDeadline } from '../kit/deadlines';
import { clausesWait, keepClauses } from '../kit/clauses';
import { openRequests } from '../kit/inquiry';
import type { Kase } from '../kit/kase';
import { contestPending, contestPhase } from '../kit/remedies';
import { keepImplementation } from '../kit/remedies/implementation';
import { tellWhoAwaits } from './awaited';
import { keepCard } from './card';
import { ofFinding } from './clauses';
import { followDrafts, wasDecided } from './decision';
import { foundIn, healingOf } from './found';
import { outcomeOf } from './outcome';
import { keepProtection } from './protection';
import { goOnWithAmendment, goOnWithWaiting } from './proceedings';
import { endTargets, keepTargets, keepTargetsOfWaiting } from './targets';

type Gdb = Kase<GdbState>;

/** §§ 20, 21 SGB X, §§ 60 ff. SGB I: the office finds out what it needs, from the person first, then from others. */
function inquiry(kase: Gdb): string {
  const { state } = kase;
  if (state.proceeding.ended) return rest(kase);
  if (state.suspended) return 'suspended';
  if (hasDecision(state)) return contest(kase);
  if (state.decided.length > 0 || state.earlier.length > 0) {
    // A part has been decided already, or something before, and is in force while the rest is inquired into.
    keepFound(kase);
    keepImplementation(kase);
    keepProtection(kase);
    keepCard(kase);
  }
  keepTargets(kase);
  const next = firstOpen(state);
  askFor(kase, next);
  return next;
}

const hasDecision = (state: GdbState): boolean =>
  state.remedies.notices.some(({ releasedOn }) => releasedOn === undefined) || wasDecided(state);

/** What the decision still waits for. */
function firstOpen(state: GdbState): string {
  const { proceeding, inquiry: found, reports, appointments, opinions } = state;
  if (openRequests(found, 'cooperation').length > 0) return 'cooperation';
  if (!proceeding.accepted) return 'application';
  const waits =
    openRequests(found, 'evidence').length > 0 ||
    reports.some(({ receivedOn, givenUp }) => receivedOn === undefined && givenUp !== true) ||
    appointments.some(({ status }) => status === 'open');
  if (waits) return 'evidence';
  if (found.hearings.some(({ status }) => status === 'open')) return 'hearing';
  return opinions.length > 0 ? 'draft' : 'opinion';
}

const tasks = {
  application: { prefix: 'check', type: 'check-application', forRole: 'caseworker' },
  opinion: { prefix: 'opinion', type: 'give-opinion', forRole: 'medical-service' },
  draft: { prefix: 'decide', type: 'prepare-decision', forRole: 'caseworker' },
} as const;

/** The task of the phase; one that its phase has left is nobody's. */
function askFor(kase: Gdb, phase: string): void {
  const { id } = kase.state.proceeding;
  for (const [name, { prefix, type, forRole }] of Object.entries(tasks)) {
    const task = `${prefix}:${id}`;
    if (name === phase) reopenTask(kase, task, { type, forRole });
    else if (name !== 'application') kase.closesTask(task);
  }
}

function reopenTask(
  kase: Gdb,
  id: string,
  task: { type: string; forRole: 'caseworker' | 'medical-service' },
): void {
  if (kase.state.tasks.some((other) => other.id === id && other.status === 'done')) kase.dropsTask(id);
  kase.opensTask({ id, ...task });
}

/** §§ 77, 83 ff. SGG: the decision is on its way, can be contested, or is; each matter by itself. */
function contest(kase: Gdb): string {
  const { state } = kase;
  if (!hasDecision(state)) return inquiry(kase);
  const { remedies } = state;
  askForAmendment(kase);
  if (remedies.notices.every(({ releasedOn }) => releasedOn === undefined)) return 'draft';
  endTargets(kase, 'met');
  keepFound(kase);
  keepImplementation(kase);
  keepProtection(kase);
  keepCard(kase);
  const open = remedies.matters.find(({ status }) => status === 'open');
  if (open) return contestPhase(remedies, open.matter);
  return rest(kase);
}

/** What a decision on an application for change needs, beside the contest. */
function askForAmendment(kase: Gdb): void {
  const { amending, opinions, remedies } = kase.state;
  const by = amending?.by ?? '';
  const draft = remedies.notices.some(({ releasedOn }) => releasedOn === undefined);
  const next = !amending || draft ? undefined : opinions.length > 0 ? 'draft' : 'opinion';
  for (const name of ['opinion', 'draft'] as const) {
    const { prefix, type, forRole } = tasks[name];
    if (name === next) reopenTask(kase, `${prefix}:${by}`, { type, forRole });
    else for (const task of kase.state.tasks) if (task.type === type) kase.closesTask(task.id);
  }
}

/** Nothing is left to decide: what was found stands, until it is to be looked at again. */
function rest(kase: Gdb): string {
  const { state } = kase;
  if (!state.proceeding.ended && !wasDecided(state)) return inquiry(kase);
  if (state.remedies.matters.some(({ status }) => status === 'open')) return contestAgain(kase);
  const { amending } = state;
  const begun = amending ? goOnWithAmendment(kase, amending) : goOnWithWaiting(kase);
  // Under the first edition it went by the act that ended the contest, and waited for the next one.
  if (begun) return state.proceeding.id === begun.by ? inquiry(kase) : state.phase;
  keepFound(kase);
  keepReview(kase);
  keepImplementation(kase);
  keepProtection(kase);
  keepCard(kase);
  const outcome = outcomeOf(state);
  if (outcome !== undefined) state.outcome = outcome;
  const waits = state.deadlines.some(({ id, status }) => id === 'review' && status === 'open');
  const owes = state.tasks.some(({ type, status }) => type === 'implement-ruling' && status === 'open');
  const contested = [state, ...state.earlier].some(({ remedies }) => contestPending(remedies));
  return waits || owes || contested || clausesWait(state) ? 'in-force' : 'closing';
}

function contestAgain(kase: Gdb): string {
  delete kase.state.outcome;
  return contest(kase);
}

function keepFound({ state }: Gdb): void {
  const found = foundIn(state);
  if (found) state.found = found;
  else delete state.found;
}

/** VersMedV Teil A Nr. 2: the end of the Heilungsbewährung is waited for, as long as what it belongs to is in force. */
function keepReview(kase: Gdb): void {
  const { state } = kase;
  const healing = healingOf(state);
  if (!healing) {
    closeDeadline(kase, 'review', 'cancelled');
    return;
  }
  const finding = kase.find('review-due', healing);
  openDeadline(kase, {
    id: 'review',
    type: 'review',
    concerns: state.person,
    lastDay: finding.value.reviewDue,
    finding,
  });
}

/** What a draft that is gone was about is still to be decided, before any narrative looks. */
const following =
  (narrative: (kase: Gdb) => string) =>
  (kase: Gdb): string => {
    followDrafts(kase);
    keepClauses(kase, ofFinding);
    const next = narrative(kase);
    keepTargetsOfWaiting(kase);
    tellWhoAwaits(kase);
    return next;
  };

export const phases = {
  application: following(inquiry),
  cooperation: following(inquiry),
  evidence: following(inquiry),
  opinion: following(inquiry),
  hearing: following(inquiry),
  suspended: following(inquiry),
  draft: following(inquiry),
  released: following(contest),
  'objection-period': following(contest),
  objection: following(contest),
  'action-period': following(contest),
  court: following(contest),
  'appeal-period': following(contest),
  'in-force': following(rest),
  closing: following(rest),
};
