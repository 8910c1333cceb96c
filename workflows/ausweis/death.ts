import type { AusweisState } from '../../contracts/ausweis/messages';
import type { CardStepInput } from '../../contracts/ausweis/schema';
import { heirsContinue as goOnWithHeirs, recordDeath as noteDeath } from '../kit/application/death';
import type { Kase } from '../kit/kase';
import { setContestAside } from '../kit/remedies';
import { Refusal } from '../kit/refusal';
import { endCollection } from './collection';
import { endProceeding } from './proceedings';
import { giveUpUnissued, isUnissued, refund, sumOfRefunds } from './sheets';
import { cardInHands, isOpen } from './standing';

type CardCase = Kase<AusweisState>;
type Input = CardStepInput;

/** The card is nobody's but the person's: with the death nothing is issued or asked for under a period any more. */
export function recordDeath(kase: CardCase, input: Input['record-death']): void {
  const { state } = kase;
  if (!noteDeath(kase, input)) return;
  if (isOpen(state)) endProceeding(kase, 'died');
  endCollection(kase, 'cancelled');
  for (const sheet of state.sheets) {
    if (sheet.status !== 'issued') continue;
    sheet.status = 'ended';
    refund(kase, sheet, input.diedOn);
  }
  giveUpUnissued(kase);
  for (const { id, type } of state.tasks) if (ofTheLiving.includes(type)) kase.closesTask(id);
  for (const { id, role } of state.parties) if (role === 'heir') askHeir(kase, id);
}

const ofTheLiving = ['hand-over-card', 'resend-card', 'issue-sheet', 'refuse-sheet', 'check-status'];

/** Who goes on with a contest; asked for the card too, which the office has no means to make heirs look for. */
export function heirsContinue(kase: CardCase, input: Input['heirs-continue']): void {
  goOnWithHeirs(kase, input);
  askHeir(kase, input.heir);
}

function askHeir(kase: CardCase, heir: string): void {
  const { state } = kase;
  const card = cardInHands(state);
  const cents = sumOfRefunds(state);
  if (!card && cents === 0) return;
  const unissued = sumOfRefunds({ ...state, sheets: state.sheets.filter(isUnissued) });
  kase.owes('return-after-death', heir, {
    number: card?.number ?? null,
    diedOn: state.diedOn,
    cents,
    ...(unissued > 0 ? { unissuedCents: unissued } : {}),
  });
}

/** No heir goes on with what is contested. */
export function endAfterDeath(kase: CardCase): void {
  const { state } = kase;
  if (state.diedOn === undefined) throw new Refusal('nothing-pending');
  if (!contestGoesOn(state)) throw new Refusal('already-done');
  setContestAside(kase);
  state.outcome = 'died';
}

/** A contest that the dead began waits for its heirs; a card is nothing they could get. */
export function contestGoesOn({ remedies, outcome }: AusweisState): boolean {
  return outcome !== 'died' && remedies.challenges.some(({ ended }) => ended === undefined);
}
