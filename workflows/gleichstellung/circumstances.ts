import type { PartyRole } from '../../contracts/case/party';
import type { GleichstellungState } from '../../contracts/gleichstellung/messages';
import type { GleichstellungStepInput } from '../../contracts/gleichstellung/schema';
import { assertApplicant } from '../kit/application/applicant';
import { closeDeadline } from '../kit/deadlines';
import { inquirySteps } from '../kit/inquiry';
import type { Kase } from '../kit/kase';
import { present } from '../kit/present';
import { Refusal } from '../kit/refusal';
import { awaitFindingOf } from './finding';

type Gleichstellung = Kase<GleichstellungState>;
type Input = GleichstellungStepInput;

/** Who learns from the question itself that somebody has a disability. */
export const atWork: readonly PartyRole[] = [
  'employer',
  'works-council',
  'disabled-employees-representation',
];

export function requestEvidence(kase: Gleichstellung, input: Input['request-evidence']): void {
  assertConsent(kase, input.from);
  inquirySteps['request-evidence'](kase, input);
}

export function requestCooperation(kase: Gleichstellung, input: Input['request-cooperation']): void {
  assertConsent(kase, input.from);
  inquirySteps['request-cooperation'](kase, input);
}

function assertConsent(kase: Gleichstellung, asked: string): void {
  if (isAtWork(kase, asked) && !kase.state.consent) throw new Refusal('consent-missing', { party: asked });
}

const isAtWork = (kase: Gleichstellung, party: string): boolean => atWork.includes(kase.party(party).role);

/** Whoever takes the consent back stops what has been asked and not answered. */
export function recordConsent(kase: Gleichstellung, input: Input['record-consent']): void {
  assertApplicant(kase, input.from);
  kase.state.consent = input.given;
  if (input.given) return;
  for (const request of kase.state.inquiry.requests) {
    if (request.status !== 'open' || !isAtWork(kase, request.to)) continue;
    request.status = 'given-up';
    closeDeadline(kase, request.deadline, 'cancelled');
  }
}

/** § 2 Abs. 2, 3 SGB IX: what the person, or who has been asked, says is different now. */
export function recordCircumstances(kase: Gleichstellung, input: Input['record-circumstances']): void {
  const { state } = kase;
  const { livesInGermany, worksInGermany, aim, reason, employer, findingCase } = input;
  if (findingCase !== undefined) awaitFindingOf(kase, findingCase);
  if (employer !== undefined) kase.party(employer);
  state.place = {
    lives: livesInGermany ?? state.place.lives,
    works: worksInGermany ?? state.place.works,
  };
  Object.assign(state.job, present({ aim, reason, employer }));
}

/** § 2 Abs. 2 SGB IX: residence, usual abode or workplace in Germany. */
export const isTiedToGermany = ({ place }: GleichstellungState): boolean => place.lives || place.works;
