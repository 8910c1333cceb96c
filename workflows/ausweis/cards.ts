import type { AusweisState, Card } from '../../contracts/ausweis/messages';
import type { CardStepInput } from '../../contracts/ausweis/schema';
import { assertApplicant } from '../kit/application/applicant';
import { closeDeadline, openDeadline } from '../kit/deadlines';
import type { Kase } from '../kit/kase';
import { Refusal } from '../kit/refusal';
import { contentOf } from './card-content';
import { endCollection } from './collection';
import { pictureIsMissing } from './picture';
import { endProceeding, startProceeding } from './proceedings';
import { cardInHands, hasStatus, isOpen, statusIsOver } from './standing';

type CardCase = Kase<AusweisState>;
type Input = CardStepInput;

/** § 152 Abs. 5 SGB IX, §§ 1 to 6 SchwbAwV */
export function issueCard(kase: CardCase, input: Input['issue-card']): void {
  const { state } = kase;
  if (!hasStatus(state)) throw new Refusal('status-missing');
  if (pictureIsMissing(kase)) throw new Refusal('picture-missing');
  const card = cardOf(kase, input);
  for (const other of state.cards)
    if (other.status === 'out' || other.status === 'issued') replace(kase, other);
  const { id, number, validFrom, validUntil, shows, orange, picture } = card;
  kase.owes('card-issued', state.person, {
    card: id,
    number,
    validFrom,
    validUntil: validUntil ?? null,
    ...shows,
    orange,
    picture,
    companion: shows.marks.includes('B'),
    replaces: state.cards.some(({ status }) => status === 'replaced'),
    occasion: state.proceeding.occasion,
  });
  state.cards.push(card);
  endProceeding(kase, 'issued');
  closeRuling(kase);
}

function cardOf(kase: CardCase, { number, unlimited }: Input['issue-card']): Card {
  const { cards, status, bornOn, permitUntil, protection } = kase.state;
  const issuedOn = kase.act.effectiveOn;
  const validity = {
    issuedOn,
    unlimited: unlimited ?? status?.unlimited ?? false,
    ...(bornOn === undefined ? {} : { bornOn }),
    ...(permitUntil === undefined ? {} : { permitUntil }),
    ...(status?.reviewDue === undefined ? {} : { reviewDue: status.reviewDue }),
    ...(protection === undefined ? {} : { protectedUntil: protection.until }),
  };
  const found = kase.find('card-validity', validity);
  for (const flag of found.flags) kase.flag(flag);
  const { validUntil } = found.value;
  const { validFrom, orange, picture } = contentOf(kase, issuedOn);
  return {
    id: `card-${cards.length + 1}`,
    number,
    issuedOn,
    validFrom,
    ...(validUntil === null ? {} : { validUntil }),
    validity,
    shows: { gdb: status?.gdb ?? 0, marks: [...(status?.marks ?? [])] },
    orange,
    picture,
    status: 'issued',
  };
}

/** What a court has ruled is carried out by issuing what was refused. */
export function closeRuling(kase: CardCase): void {
  for (const { id, type } of kase.state.tasks) if (type === 'implement-ruling') kase.closesTask(id);
}

function replace(kase: CardCase, card: Card): void {
  card.status = 'replaced';
  kase.closesTask(`hand-over:${card.id}`);
  kase.closesTask(`resend:${card.id}`);
}

/** What card lies in the office is sent, or has come back and is sent again. */
export function askToHandOver(kase: CardCase): void {
  for (const { id, status, returnedOn } of kase.state.cards) {
    if (status !== 'issued') continue;
    if (returnedOn === undefined)
      kase.opensTask({ id: `hand-over:${id}`, type: 'hand-over-card', forRole: 'caseworker' });
    else kase.opensTask({ id: `resend:${id}`, type: 'resend-card', forRole: 'caseworker' });
  }
}

export function recordHandOver(kase: CardCase, input: Input['record-hand-over']): void {
  const card = findCard(kase.state, input.card);
  if (card.status !== 'issued') throw new Refusal('already-done');
  if (kase.act.effectiveOn < card.issuedOn) throw new Refusal('date-before-cause', { field: 'on' });
  card.status = 'out';
  card.handedOverOn = kase.act.effectiveOn;
  kase.closesTask(`hand-over:${card.id}`);
  kase.dropsTask(`resend:${card.id}`);
}

export function recordUndelivered(kase: CardCase, input: Input['record-card-undelivered']): void {
  const card = findCard(kase.state, input.card);
  if (card.status !== 'out') throw new Refusal('nothing-pending');
  backInOffice(card, input.returnedOn);
}

function backInOffice(card: Card, on: Card['issuedOn']): void {
  card.status = 'issued';
  card.returnedOn = on;
  delete card.handedOverOn;
}

/** Lost or stolen it is not asked for any more; damaged it is replaced when the new one is there. */
export function reportLoss(kase: CardCase, input: Input['report-card-loss']): void {
  const { state } = kase;
  assertApplicant(kase, input.from);
  const card = cardInHands(state);
  if (!card) throw new Refusal('nothing-pending');
  if (input.reportedOn < card.issuedOn) throw new Refusal('date-before-cause', { field: 'reportedOn' });
  if (input.how !== 'damaged') {
    card.status = 'lost';
    endCollection(kase, 'cancelled');
  }
  if (!input.replace || statusIsOver(state) || isOpen(state)) return;
  startProceeding(kase, 'replacement', input.reportedOn);
}

/** § 152 Abs. 5 S. 4, 5 SGB IX. Nobody gives up the status with the card: one that need not come back goes out again (GDB-15). */
export function recordReturn(kase: CardCase, input: Input['record-card-return']): void {
  const { state } = kase;
  const inHands = ['out', 'expired', 'replaced', 'lost', 'given-up'];
  const card =
    input.card === undefined
      ? (cardInHands(state) ?? state.cards.findLast(({ status }) => inHands.includes(status)))
      : findCard(state, input.card);
  if (!card || !inHands.includes(card.status)) throw new Refusal('nothing-pending');
  if (input.returnedOn < card.issuedOn) throw new Refusal('date-before-cause', { field: 'returnedOn' });
  const stays = card.status === 'out' && hasStatus(state) && !isOpen(state) && state.diedOn === undefined;
  if (stays) {
    backInOffice(card, input.returnedOn);
    return;
  }
  card.status = 'returned';
  card.returnedOn = input.returnedOn;
  if (state.collection?.card === card.id) endCollection(kase, 'met');
}

export function findCard({ cards }: AusweisState, id: string): Card {
  const card = cards.find((candidate) => candidate.id === id);
  if (!card) throw new Refusal('unknown-request', { card: id });
  return card;
}

/** § 6 SchwbAwV: each card in hands has its end, and word of it in good time; one that is not has neither. */
export function keepCardTerms(kase: CardCase): void {
  const { state } = kase;
  for (const card of state.cards) {
    const inHands = card.status === 'out' || card.status === 'issued';
    const [renewal, expiry] = [`renewal:${card.id}`, `expiry:${card.id}`];
    const { validUntil } = card;
    const ends = validUntil !== undefined && inHands && state.diedOn === undefined;
    if (!ends) {
      if (card.status !== 'expired') closeDeadline(kase, expiry, 'cancelled');
      closeDeadline(kase, renewal, 'cancelled');
      continue;
    }
    const finding = card.validity
      ? kase.find('card-validity', card.validity)
      : kase.find('days-before', { lastDay: validUntil, days: 0 });
    openDeadline(kase, { id: expiry, type: 'expiry', concerns: state.person, lastDay: validUntil, finding });
    if (state.lowering || state.loss || isOpen(state)) closeDeadline(kase, renewal, 'cancelled');
    else keepRenewal(kase, card, validUntil);
  }
}

function keepRenewal(kase: CardCase, { id, issuedOn }: Card, validUntil: Card['issuedOn']): void {
  const finding = kase.find('expiry-reminder', { of: 'card', issuedOn, validUntil });
  const { on: lastDay } = finding.value;
  openDeadline(kase, { id: `renewal:${id}`, type: 'renewal', concerns: kase.state.person, lastDay, finding });
}
