import type { AusweisState, Card } from '../../contracts/ausweis/messages';
import type { Deadline } from '../../contracts/case/deadline';
import { closeDeadline, dropDeadline } from '../kit/deadlines';
import { setPeriod } from '../kit/inquiry/set-period';
import type { Kase } from '../kit/kase';
import { Refusal } from '../kit/refusal';

type CardCase = Kase<AusweisState>;

/** § 152 Abs. 5 S. 4 SGB IX: the card is taken in as soon as the protection is over. It is asked for once. */
export function collect(kase: CardCase, card: Card): void {
  const { state } = kase;
  if (state.collection?.card === card.id) return;
  const { id: deadline, lastDay } = nextPeriod(kase, card.id, 1);
  state.collection = {
    card: card.id,
    askedOn: kase.act.recordedOn,
    returnBy: lastDay,
    reminders: 0,
    deadline,
  };
  kase.owes('return-request', state.person, {
    card: card.id,
    number: card.number ?? null,
    returnBy: lastDay,
    because: state.loss?.because ?? 'protection-ended',
    sheets: state.sheets.some(({ status }) => status === 'issued'),
  });
}

const nextPeriod = (kase: CardCase, card: string, no: number) =>
  setPeriod(kase, {
    id: `card-return:${card}:${no}`,
    type: 'card-return',
    to: kase.state.person,
    days: kase.office.cardReturnDays,
  });

/** It has not come: the office reminds, as often as it does, and then a person orders its return (§ 51 SGB X). */
export function returnOverdue(kase: CardCase, deadline: Deadline): void {
  const { collection, cards, person } = kase.state;
  if (collection?.deadline !== deadline.id) return;
  if (collection.reminders >= kase.office.reminders) {
    kase.opensTask({ id: `order-return:${collection.card}`, type: 'order-return', forRole: 'caseworker' });
    return;
  }
  collection.reminders += 1;
  collection.heardOn ??= kase.act.recordedOn;
  const next = nextPeriod(kase, collection.card, collection.reminders + 1);
  const askedBackBy = collection.returnBy;
  collection.deadline = next.id;
  collection.returnBy = next.lastDay;
  kase.owes('return-reminder', person, {
    number: cards.find(({ id }) => id === collection.card)?.number ?? null,
    askedBackBy,
    returnBy: next.lastDay,
    no: collection.reminders,
  });
}

/** § 26 Abs. 7 SGB X */
export function returnExtended(kase: CardCase, deadline: Deadline): void {
  const { collection } = kase.state;
  if (collection?.deadline !== deadline.id) return;
  collection.returnBy = deadline.lastDay;
  kase.dropsTask(`order-return:${collection.card}`);
}

/** The card is there, is lost, or nobody is left to ask. */
export function endCollection(kase: CardCase, status: 'met' | 'cancelled'): void {
  const { collection } = kase.state;
  if (!collection) return;
  closeDeadline(kase, collection.deadline, status);
  closeTasks(kase);
  delete kase.state.collection;
}

/** The person may keep the card after all: what asked for it no longer holds, and what was taken in goes out again. */
export function stopCollecting(kase: CardCase): void {
  const { state } = kase;
  const asked = state.deadlines.filter(({ type }) => type === 'card-return').map(({ id }) => id);
  for (const id of asked) dropDeadline(kase, id);
  closeTasks(kase);
  kase.dropsLetters('return-request', 'return-reminder');
  delete state.collection;
  for (const card of state.cards) {
    const isLast = card === state.cards.at(-1);
    if (card.status === 'given-up') card.status = 'out';
    if (card.status === 'returned' && isLast && asked.length > 0) card.status = 'issued';
  }
}

function closeTasks(kase: CardCase): void {
  for (const { id, type } of kase.state.tasks)
    if (type === 'order-return' || type === 'enforce-return') kase.closesTask(id);
}

export function giveUpCard(kase: CardCase): void {
  const { collection, cards } = kase.state;
  const card = cards.find(({ id }) => id === collection?.card);
  if (!card) throw new Refusal('nothing-pending');
  card.status = 'given-up';
  endCollection(kase, 'cancelled');
}
