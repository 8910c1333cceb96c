import { cardMatters, type AusweisState, type Card } from '../../contracts/ausweis/messages';
import { keepInactionPeriod } from '../kit/application/inaction';
import { openRequests } from '../kit/inquiry';
import type { Kase } from '../kit/kase';
import { contestPending, contestPhase } from '../kit/remedies';
import { askToHandOver, keepCardTerms } from './cards';
import { collect } from './collection';
import { contestGoesOn } from './death';
import { followDrafts } from './decision';
import { pictureIsMissing } from './picture';
import { endProceeding, isByOffice, startProceeding } from './proceedings';
import { keepSheets } from './sheets';
import { cardInHands, hasStatus, isOpen, orderOf, refusalOf, statusIsOver, wasGivenAway } from './standing';
import { keepProtection } from './status';

type CardCase = Kase<AusweisState>;

/**
 * § 152 Abs. 5 SGB IX: a card is issued on application, corrected with a new finding, taken in when the protection is over.
 * Whatever is contested goes on beside it.
 */
function course(kase: CardCase): string {
  const { state } = kase;
  followDrafts(kase);
  keepProtection(kase);
  keepCardTerms(kase);
  keepSheets(kase);
  if (state.diedOn !== undefined) return afterDeath(kase);
  if (wasGivenAway(state)) return away(kase);
  beginByOffice(kase);
  takeIn(kase);
  askToHandOver(kase);
  const next = isOpen(state) ? outstanding(kase) : undefined;
  askFor(kase, next);
  if (next !== undefined) {
    delete state.outcome;
    if (!isByOffice(state.proceeding)) keepInactionPeriod(kase);
    return next;
  }
  return contest(kase) ?? standing(kase);
}

/** What the card still waits for. */
function outstanding(kase: CardCase): string {
  const { state } = kase;
  const { inquiry, proceeding } = state;
  if (state.suspended) return 'suspended';
  if (openRequests(inquiry, 'cooperation').length > 0) return 'cooperation';
  if (!proceeding.accepted) return 'application';
  if (openRequests(inquiry, 'evidence').length > 0) return 'evidence';
  if (inquiry.hearings.some(({ status }) => status === 'open')) return 'hearing';
  return hasStatus(state) && !pictureIsMissing(kase) ? 'production' : 'draft';
}

const tasks: Record<string, { prefix: string; type: string }> = {
  application: { prefix: 'check', type: 'check-application' },
  production: { prefix: 'issue', type: 'issue-card' },
  draft: { prefix: 'decide', type: 'prepare-decision' },
};

/** The task of the phase; one that its phase has left is nobody's. */
function askFor(kase: CardCase, phase: string | undefined): void {
  const { id } = kase.state.proceeding;
  for (const [name, { prefix, type }] of Object.entries(tasks)) {
    const task = `${prefix}:${id}`;
    if (name !== phase) kase.closesTask(task);
    else {
      if (kase.state.tasks.some((other) => other.id === task && other.status === 'done'))
        kase.dropsTask(task);
      kase.opensTask({ id: task, type, forRole: 'caseworker' });
    }
  }
}

/** § 152 Abs. 5 S. 5, § 199 SGB IX: what the office does about a card without being asked. */
function beginByOffice(kase: CardCase): void {
  const { state } = kase;
  const card = cardInHands(state);
  const wanted = card && !statusIsOver(state) ? wantedByOffice(state, card) : undefined;
  const { proceeding } = state;
  if (isOpen(state)) {
    if (isByOffice(proceeding) && proceeding.occasion !== wanted) endProceeding(kase, 'moot');
    else return;
  }
  const contested = state.remedies.matters.some(
    ({ matter, status }) => matter === cardMatters.card && status === 'open',
  );
  if (wanted && !contested) startProceeding(kase, wanted, kase.act.effectiveOn);
}

function wantedByOffice(state: AusweisState, card: Card): 'correction' | 'protection' | undefined {
  const { status, lowering, protection } = state;
  if (lowering) {
    const short = protection && card.validUntil !== undefined && card.validUntil < protection.until;
    return short ? 'protection' : undefined;
  }
  if (!status?.final || !hasStatus(state)) return undefined;
  const { gdb, marks } = card.shows;
  const same = status.gdb === gdb && String([...status.marks].sort()) === String([...marks].sort());
  return same ? undefined : 'correction';
}

/** § 152 Abs. 5 S. 4 SGB IX */
function takeIn(kase: CardCase): void {
  const { state } = kase;
  if (!statusIsOver(state)) return;
  const card = cardInHands(state);
  // What never left the house stays there.
  if (card?.status === 'issued') card.status = 'returned';
  if (card?.status === 'out') collect(kase, card);
  const order = orderOf(state);
  if (!order || !state.collection) return;
  kase.closesTask(`order-return:${state.collection.card}`);
  const final = state.remedies.matters.some(
    ({ matter, status, because }) =>
      matter === cardMatters.withdrawal && status === 'final' && because !== undefined,
  );
  if (final) {
    const id = `enforce-return:${state.collection.card}`;
    kase.opensTask({ id, type: 'enforce-return', forRole: 'supervisor' });
  }
}

/** §§ 83 ff. SGG: a decision is on its way, can be contested, or is. */
function contest({ state }: CardCase): string | undefined {
  const { remedies } = state;
  if (remedies.notices.some(({ releasedOn, kind }) => releasedOn === undefined && kind === 'decision'))
    return 'draft';
  const open = remedies.matters.find(({ status }) => status === 'open');
  if (open) return contestPhase(remedies, open.matter);
  return contestPending(remedies) ? 'objection' : undefined;
}

/** Nothing is asked for: the card is valid, protected to its end, asked back, or gone. */
function standing(kase: CardCase): string {
  const { state } = kase;
  delete state.outcome;
  const card = cardInHands(state);
  if (state.collection) return 'return';
  if (card?.status === 'issued') return 'hand-over';
  if (state.protection && !state.protection.over && card) return 'protection';
  const runs = ['expiry', 'token-expiry', 'token-payment'];
  if (state.deadlines.some(({ type, status }) => status === 'open' && runs.includes(type))) return 'valid';
  state.outcome = outcomeOf(state, card);
  return 'closing';
}

function outcomeOf(state: AusweisState, card: Card | undefined): string {
  if (card) return 'issued';
  const refusal = refusalOf(state);
  const last = state.cards.at(-1);
  if (statusIsOver(state) && last) return last.status === 'returned' ? 'collected' : 'not-collected';
  if (refusal) return refusal.as;
  if (state.proceeding.ended?.how === 'withdrawn') return 'withdrawn';
  return last?.status === 'expired' ? 'expired' : 'ended';
}

/** Another office goes on. */
function away(kase: CardCase): string {
  const { state } = kase;
  for (const { type, id } of state.tasks)
    if (['hand-over-card', 'resend-card', 'issue-sheet', 'refuse-sheet'].includes(type)) kase.closesTask(id);
  for (const deadline of state.deadlines) {
    if (deadline.status !== 'open' || !ownTerms.includes(deadline.type)) continue;
    deadline.status = 'cancelled';
    deadline.closedBy = kase.act.stepId;
  }
  const pending = contest(kase);
  if (pending !== undefined) return pending;
  state.outcome = state.proceeding.ended?.how ?? 'handed-over';
  return 'closing';
}

const ownTerms = [
  'renewal',
  'expiry',
  'protection',
  'card-return',
  'token-payment',
  'token-renewal',
  'token-expiry',
];

/** § 59 SGB I: nobody inherits a card; what was contested heirs may go on with. */
function afterDeath(kase: CardCase): string {
  const { state } = kase;
  if (contestGoesOn(state)) return contest(kase) ?? 'objection';
  kase.closesTask('ask-heirs');
  state.outcome = 'died';
  for (const deadline of state.deadlines) {
    if (deadline.status !== 'open' || !ownTerms.includes(deadline.type)) continue;
    deadline.status = 'cancelled';
    deadline.closedBy = kase.act.stepId;
  }
  return 'closing';
}

export const phases = {
  application: course,
  cooperation: course,
  evidence: course,
  hearing: course,
  production: course,
  'hand-over': course,
  suspended: course,
  draft: course,
  released: course,
  'objection-period': course,
  objection: course,
  'action-period': course,
  court: course,
  'appeal-period': course,
  valid: course,
  protection: course,
  return: course,
  closing: course,
};
