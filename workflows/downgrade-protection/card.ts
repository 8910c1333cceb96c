import type { DowngradeState } from '../../contracts/downgrade-protection/messages';
import type { DowngradeStepInput } from '../../contracts/downgrade-protection/schema';
import type { Deadline } from '../../contracts/case/deadline';
import { closeDeadline, findDeadline, openDeadline } from '../kit/deadlines';
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
  kase.opensTask({ id: 'collect-card', type: 'collect-card', forRole: 'caseworker' });
  if (findDeadline(state, 'card-return') && findDeadline(state, 'card-return')?.status !== 'cancelled')
    return;
  const period = kase.find('office-period', { on: kase.act.recordedOn, days: kase.office.cardReturnDays });
  const { lastDay } = period.value;
  openDeadline(kase, {
    id: 'card-return',
    type: 'card-return',
    concerns: state.person,
    lastDay,
    finding: period,
  });
  kase.owes('return-card', state.person, {
    cardNumber: state.card?.number ?? null,
    returnBy: lastDay,
    outcome: state.outcome,
  });
}

/** The card did not come in time: one reminder; what follows is a person's to decide. */
export function cardNotReturned(kase: Downgrade, deadline: Deadline): void {
  if (!cardStillOut(kase.state)) return;
  kase.owes('return-card-reminder', kase.state.person, {
    cardNumber: kase.state.card?.number ?? null,
    askedBackBy: deadline.lastDay,
  });
}

/** A card that came back while the status continues is answered: it is issued again. */
export function answerCardReturn(kase: Downgrade): void {
  const { state } = kase;
  if (state.ground !== 'gdb-lowered' || state.card?.returnedOn === undefined) return;
  kase.opensTask({ id: 'restore-card', type: 'restore-card', forRole: 'caseworker' });
  kase.owes('card-restored', state.person, {
    cardNumber: state.card.number ?? null,
    returnedOn: state.card.returnedOn,
  });
}

export function recordCardReturn(kase: Downgrade, input: DowngradeStepInput['record-card-return']): void {
  const { card } = kase.state;
  if (!card) throw new Refusal('nothing-pending');
  if (card.returnedOn !== undefined) throw new Refusal('already-done');
  card.returnedOn = input.returnedOn;
  closeDeadline(kase, 'card-return', 'met');
  kase.closesTask('collect-card');
}

export function giveUpCard(kase: Downgrade): void {
  const { card } = kase.state;
  if (!card) throw new Refusal('nothing-pending');
  card.givenUp = true;
  closeDeadline(kase, 'card-return', 'cancelled');
  kase.closesTask('collect-card');
}
