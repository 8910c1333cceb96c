import type { DowngradeState } from '../../contracts/downgrade-protection/messages';
import type { DowngradeStepInput } from '../../contracts/downgrade-protection/schema';
import type { Deadline } from '../../contracts/case/deadline';
import type { CivilDate } from '../../rules/core/civil-date';
import { closeDeadline, dropDeadline, openDeadline } from '../kit/deadlines';
import type { Kase } from '../kit/kase';
import { Refusal } from '../kit/refusal';

type Downgrade = Kase<DowngradeState>;

/** A card was issued and has neither come back nor been given up. A Gleichstellung has no card. */
export function cardStillOut(state: DowngradeState): boolean {
  return (
    state.ground === 'gdb-lowered' &&
    state.card !== undefined &&
    !state.card.returnedOn &&
    !state.card.givenUp
  );
}

/** Asks for the card once, with the office's period for its return. */
export function askForCard(kase: Downgrade): void {
  const { state } = kase;
  if (!state.card || state.card.askedBackBy !== undefined) return;
  const period = kase.find('office-period', { on: kase.act.recordedOn, days: kase.office.cardReturnDays });
  const { lastDay } = period.value;
  state.card.askedBackBy = lastDay;
  kase.opensTask({ id: 'collect-card', type: 'collect-card', forRole: 'caseworker', dueOn: lastDay });
  openDeadline(kase, {
    id: 'card-return',
    type: 'card-return',
    concerns: state.person,
    lastDay,
    finding: period,
  });
  kase.owes('return-card', state.person, {
    cardNumber: state.card.number ?? null,
    returnBy: lastDay,
    outcome: state.outcome,
  });
}

/** The person may keep the card after all: what asked for it no longer holds. */
export function stopAskingForCard(kase: Downgrade): void {
  const { card } = kase.state;
  if (card?.askedBackBy === undefined) return;
  delete card.askedBackBy;
  dropDeadline(kase, 'card-return');
  kase.dropsTasks('collect-card');
  kase.dropsLetters('return-card', 'return-card-reminder');
}

/** Nobody is left to ask, or the status has come back: the card is not asked for any longer. */
export function leaveCard(kase: Downgrade): void {
  closeDeadline(kase, 'card-return', 'cancelled');
  kase.closesTask('collect-card');
}

/** The card did not come in time: one reminder; what follows is a person's to decide. */
export function cardNotReturned(kase: Downgrade, deadline: Deadline): void {
  if (!cardStillOut(kase.state)) return;
  kase.owes('return-card-reminder', kase.state.person, {
    cardNumber: kase.state.card?.number ?? null,
    askedBackBy: deadline.lastDay,
  });
}

/** A card that came back while the status continues is answered: it is to be issued again. */
export function answerCardReturn(kase: Downgrade): void {
  const { state } = kase;
  const { card } = state;
  if (state.ground !== 'gdb-lowered' || card?.returnedOn === undefined) return;
  const { returnedOn } = card;
  kase.opensTask({ id: `restore-card:${returnedOn}`, type: 'restore-card', forRole: 'caseworker' });
  kase.owes('card-restored', state.person, { cardNumber: card.number ?? null, returnedOn });
}

/** The status is over: a card that came back and has not been issued again stays with the office. */
export function keepReturnedCard(kase: Downgrade): void {
  if (kase.state.card?.returnedOn === undefined) return;
  kase.dropsTasks('restore-card');
  kase.dropsLetters('card-restored');
}

/** A card that expires before the protection does is issued to its end (AUS-07). */
export function prolongCard(kase: Downgrade, until: CivilDate): void {
  const { card } = kase.state;
  if (!cardStillOut(kase.state) || card?.validUntil === undefined || card.validUntil >= until) return;
  kase.opensTask({
    id: 'prolong-card',
    type: 'prolong-card',
    forRole: 'caseworker',
    dueOn: card.validUntil,
  });
}

/** § 152 Abs. 5 S. 5 SGB IX: the card shows the GdB, and is corrected once the new finding is final. */
export function correctCard(kase: Downgrade): void {
  if (!cardStillOut(kase.state)) return;
  kase.opensTask({ id: 'correct-card', type: 'correct-card', forRole: 'caseworker' });
}

/** The person has been given more time. */
export function cardReturnExtended(kase: Downgrade, { lastDay }: Deadline): void {
  if (kase.state.card) kase.state.card.askedBackBy = lastDay;
}

export function recordCardReturn(kase: Downgrade, input: DowngradeStepInput['record-card-return']): void {
  const { card } = kase.state;
  if (!card) throw new Refusal('nothing-pending');
  if (card.returnedOn !== undefined) throw new Refusal('already-done');
  card.returnedOn = input.returnedOn;
  closeDeadline(kase, 'card-return', 'met');
  kase.closesTask('collect-card');
}

/** A card that is issued, again, corrected or for longer, is out; what is in the office has no meaning any more. */
export function recordCardIssue(kase: Downgrade, input: DowngradeStepInput['record-card-issue']): void {
  const { state } = kase;
  if (state.ground !== 'gdb-lowered') throw new Refusal('facts-contradict', { fields: ['issuedOn'] });
  const number = input.number ?? state.card?.number;
  const { validUntil } = input;
  stopAskingForCard(kase);
  state.card = { ...(number === undefined ? {} : { number }), ...(validUntil ? { validUntil } : {}) };
  for (const task of state.tasks) {
    if (['restore-card', 'prolong-card', 'correct-card'].includes(task.type)) kase.closesTask(task.id);
  }
}

export function giveUpCard(kase: Downgrade): void {
  const { card } = kase.state;
  if (!card) throw new Refusal('nothing-pending');
  card.givenUp = true;
  leaveCard(kase);
}
