import type { AusweisState, CardProceeding, Occasion, ProceedingEnd } from '../../contracts/ausweis/messages';
import type { CardStepInput } from '../../contracts/ausweis/schema';
import type { CivilDate } from '../../rules/core/civil-date';
import { assertApplicant } from '../kit/application/applicant';
import { endInactionPeriod } from '../kit/application/inaction';
import { leaveInquiry, tasksOfInquiry } from '../kit/application/leave-inquiry';
import { takeDraftsBack } from '../kit/application/drafts';
import type { Kase } from '../kit/kase';
import { Refusal } from '../kit/refusal';
import { followDrafts } from './decision';
import { askForPicture } from './picture';
import { giveUpUnissued, sumOfRefunds } from './sheets';
import { isOpen, refusalOf, wasGivenAway } from './standing';

type CardCase = Kase<AusweisState>;
type Input = CardStepInput;

const byOffice: Occasion[] = ['correction', 'protection'];
export const isByOffice = ({ occasion }: CardProceeding): boolean => byOffice.includes(occasion);

export function startProceeding(kase: CardCase, occasion: Occasion, receivedOn: CivilDate): void {
  const { state, act } = kase;
  state.earlier.push(state.proceeding);
  state.proceeding = { id: act.stepId, occasion, begunOn: receivedOn, receivedOn, accepted: true };
  delete state.outcome;
  kase.closesTask('check-status');
}

export function acceptApplication(kase: CardCase): void {
  const { proceeding } = kase.state;
  if (proceeding.accepted) throw new Refusal('already-done');
  proceeding.accepted = true;
  askForPicture(kase);
}

/** § 152 Abs. 5 S. 1 SGB IX, § 9 S. 2 SchwbAwV: another card, because the one there is ends, is gone, or shows what is no longer so. */
export function applyForCard(kase: CardCase, input: Input['apply-for-card']): void {
  const { state } = kase;
  assertApplicant(kase, input.from);
  if (isOpen(state)) throw new Refusal('already-done');
  assertUncontested(state);
  startProceeding(kase, input.wish, input.receivedOn);
  if (input.picture) state.picture = { receivedOn: input.receivedOn };
  kase.owes('application-received', state.person, { receivedOn: input.receivedOn });
  askForPicture(kase);
}

/** § 44 SGB X: whether a refusal that binds was wrong from the beginning. */
export function applyForPastError(kase: CardCase, input: Input['apply-for-past-error']): void {
  assertApplicant(kase, input.from);
  if (!refusalOf(kase.state)) throw new Refusal('nothing-pending');
  assertUncontested(kase.state);
  startProceeding(kase, 'past-error', input.receivedOn);
  kase.owes('application-received', kase.state.person, { receivedOn: input.receivedOn });
  askForPicture(kase);
}

function assertUncontested({ remedies }: AusweisState): void {
  if (remedies.matters.some(({ matter, status }) => matter === 'ausweis' && status === 'open')) {
    throw new Refusal('contest-pending');
  }
}

/** § 18 S. 2 SGB X */
export function withdrawApplication(kase: CardCase, input: Input['withdraw-application']): void {
  assertApplicant(kase, input.from);
  const { proceeding } = kase.state;
  if (isByOffice(proceeding)) throw new Refusal('nothing-pending');
  if (input.receivedOn < proceeding.receivedOn)
    throw new Refusal('date-before-cause', { field: 'receivedOn' });
  endProceeding(kase, 'withdrawn');
  kase.owes('application-withdrawn', kase.state.person, { receivedOn: input.receivedOn });
}

/** § 16 Abs. 2 SGB I */
export function forwardApplication(kase: CardCase, input: Input['forward-application']): void {
  const { begunOn: receivedOn } = kase.state.proceeding;
  endProceeding(kase, 'forwarded');
  kase.owes('application-forwarded', kase.state.person, {
    to: input.to,
    forwardedOn: input.forwardedOn,
    receivedOn,
    ...refunded(kase),
  });
}

/** § 2 Abs. 2 SGB X: another Land goes on, with the card that is out and what is applied for. */
export function handOverCase(kase: CardCase, input: Input['hand-over-case']): void {
  const { state } = kase;
  if (wasGivenAway(state)) throw new Refusal('already-done');
  const refund = refunded(kase);
  const running = state.deadlines
    .filter(({ status }) => status === 'open')
    .map(({ type, lastDay }) => ({ type, lastDay }));
  if (isOpen(state)) endProceeding(kase, 'handed-over');
  else state.proceeding.ended = { how: 'handed-over', on: kase.act.effectiveOn };
  kase.owes('handed-over', state.person, { to: input.to, on: input.on, running, ...refund });
}

/** The office that goes on gives out what was applied for, and against a price of its own. */
function refunded(kase: CardCase): { cents?: number } {
  const before = sumOfRefunds(kase.state);
  giveUpUnissued(kase);
  const cents = sumOfRefunds(kase.state) - before;
  return cents > 0 ? { cents } : {};
}

/** The proceeding is over: nothing is asked for or prepared in it any more. */
export function endProceeding(kase: CardCase, how: ProceedingEnd): void {
  const { state } = kase;
  const { proceeding } = state;
  if (!isOpen(state)) throw new Refusal('already-done');
  for (const one of state.decided)
    if (one.proceeding === proceeding.id && one.as.startsWith('refused')) takeDraftsBack(kase, one.notice);
  followDrafts(kase);
  proceeding.ended = { how, on: kase.act.effectiveOn };
  endInactionPeriod(kase, how === 'issued' ? 'met' : 'cancelled');
  leaveInquiry(kase, tasksOfProceeding);
}

const tasksOfProceeding = [...tasksOfInquiry.filter((task) => task !== 'release-notice'), 'issue-card'];
