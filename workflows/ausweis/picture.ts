import type { AusweisState } from '../../contracts/ausweis/messages';
import { pictureRequest } from '../../contracts/ausweis/picture';
import type { CardStepInput } from '../../contracts/ausweis/schema';
import { inquirySteps } from '../kit/inquiry';
import type { Kase } from '../kit/kase';

type CardCase = Kase<AusweisState>;

/** § 5 SchwbAwV: a card issued now would bear a picture, and there is none. */
export function pictureIsMissing(kase: CardCase): boolean {
  const { state, act } = kase;
  if (state.picture || state.withoutPicture || hasBrought(state)) return false;
  const { receivedOn } = state.proceeding;
  const on = act.effectiveOn > receivedOn ? act.effectiveOn : receivedOn;
  const { bornOn } = state;
  return kase.find('card-picture', { on, ...(bornOn === undefined ? {} : { bornOn }) }).value.needed;
}

/** What was asked for has been answered, whoever has recorded it. */
function hasBrought({ inquiry, proceeding, earlier }: AusweisState): boolean {
  const asked = [proceeding, ...earlier].map(({ pictureAsked }) => pictureAsked);
  return inquiry.requests.some(({ id, status }) => asked.includes(id) && status === 'answered');
}

/** § 5 Abs. 1 S. 2 SchwbAwV, § 66 Abs. 3 SGB I: asked for once, with what follows without it. */
export function askForPicture(kase: CardCase): void {
  const { state, act } = kase;
  if (!pictureIsMissing(kase)) return;
  inquirySteps['request-cooperation'](kase, { from: state.person, ...pictureRequest });
  state.proceeding.pictureAsked = act.stepId;
}

export function recordPicture(kase: CardCase, input: CardStepInput['record-picture']): void {
  const { receivedOn, usable } = input;
  // One that cannot be used brings nothing: what was asked for stays open.
  if (!usable) return;
  kase.state.picture = { receivedOn };
  const request = requestIn(kase.state);
  if (!request) return;
  if (receivedOn < request.requestedOn) inquirySteps['give-up-request'](kase, giveUp(request.id));
  else inquirySteps['record-answer'](kase, { request: request.id, receivedOn, complete: true });
}

/** § 5 Abs. 2 SchwbAwV */
export function dispenseWithPicture(kase: CardCase): void {
  kase.state.withoutPicture = true;
  const request = requestIn(kase.state);
  if (request) inquirySteps['give-up-request'](kase, giveUp(request.id));
}

const giveUp = (request: string) => ({ request, reason: '' });

/** The request for the picture that nothing has come to yet. */
function requestIn({ inquiry, proceeding }: AusweisState) {
  return inquiry.requests.find(
    ({ id, status }) => id === proceeding.pictureAsked && (status === 'open' || status === 'unanswered'),
  );
}
