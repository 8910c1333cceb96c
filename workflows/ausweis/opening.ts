import type { Act } from '../../contracts/case/act';
import type { CaseState } from '../../contracts/case/state';
import type { AusweisState } from '../../contracts/ausweis/messages';
import type { CardStepInput } from '../../contracts/ausweis/schema';
import type { Kase } from '../kit/kase';
import { present } from '../kit/present';
import { Refusal } from '../kit/refusal';
import { link } from '../kit/steps/file-steps';
import { contentOf } from './card-content';
import { askForPicture } from './picture';

type Opening = CardStepInput['open'];

export function begin(act: Act, common: CaseState): AusweisState {
  const input = act.input as Opening;
  const person = input.parties.find((party) => party.role === 'applicant');
  const { receivedOn, card, origin, finding, picture } = input;
  return {
    ...common,
    phase: 'application',
    path: [{ phase: 'application', since: act.effectiveOn, by: act.stepId }],
    parties: input.parties.map((party) => ({ ...party })),
    person: person?.id ?? '',
    ...present({ bornOn: input.bornOn, municipality: input.municipality, permitUntil: input.permitUntil }),
    resident: input.resident,
    proceeding: {
      id: act.stepId,
      occasion: card ? 'taken-over' : 'first',
      begunOn: receivedOn,
      receivedOn,
      accepted: card !== undefined || origin !== undefined,
      ...(card ? { ended: { how: 'issued', on: card.issuedOn } } : {}),
    },
    earlier: [],
    ...(finding ? { status: { ...finding } } : {}),
    ...(picture ? { picture: { receivedOn } } : {}),
    cards: [],
    sheets: [],
    decided: [],
    inquiry: { requests: [], hearings: [] },
    remedies: { notices: [], challenges: [], matters: [] },
    ...(origin ? { origin: { ...origin } } : {}),
  };
}

/** § 152 Abs. 5 S. 1 SGB IX: on application, in whatever form; or with a card that is out already. */
export function open(kase: Kase<AusweisState>, input: Opening): void {
  // A municipality the office does not know is refused before anything rests on its holidays.
  kase.place(input.municipality);
  if (input.origin) {
    // What is found is not said to be found elsewhere by anybody but that case.
    if (!kase.act.actor.roles.includes('system'))
      throw new Refusal('facts-contradict', { fields: ['origin'] });
    link(kase, { caseId: input.origin.caseId, why: '' });
  }
  if (input.card) takeOver(kase, input.card);
  else if (input.origin) askForPicture(kase);
  else kase.owes('application-received', kase.state.person, { receivedOn: input.receivedOn });
}

function takeOver(kase: Kase<AusweisState>, card: NonNullable<Opening['card']>): void {
  const { status } = kase.state;
  const { gdb = 0, marks = [] } = status ?? {};
  const { orange } = contentOf(kase, card.issuedOn);
  kase.state.cards.push({
    id: 'card-1',
    ...present(card),
    shows: { gdb, marks: [...marks] },
    orange,
    picture: true,
    status: 'out',
  });
}
