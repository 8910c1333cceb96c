import { MissingFactError, UnknownKindError } from './core/errors';
import type { Finding } from './core/finding';
import { benefitTable } from './benefits/benefit-table';
import { clauseDay, unfulfilledAuflage } from './deadlines/auflage';
import { deadlineFiring } from './deadlines/deadline-firing';
import { fullWeeksBefore } from './deadlines/full-weeks-before';
import { inactionSuit } from './deadlines/inaction-suit';
import { notification } from './deadlines/notification';
import { daysBefore, officePeriod } from './deadlines/office-period';
import { period } from './deadlines/period';
import { periodExtension } from './deadlines/period-extension';
import { reinstatement } from './deadlines/reinstatement';
import { remainingTerm } from './deadlines/remaining-term';
import { remedyPeriod } from './deadlines/remedy-period';
import { dismissalApplication } from './dismissal-consent/application';
import { consentNeeded } from './dismissal-consent/consent-needed';
import { dismissalDecision } from './dismissal-consent/decision';
import { extraordinaryDeclaration } from './dismissal-consent/extraordinary-declaration';
import { minimumNotice } from './dismissal-consent/minimum-notice';
import { mustConsent } from './dismissal-consent/must-consent';
import { probationNotice, representationHearing, statusDisclosure } from './dismissal-consent/participation';
import { suitAgainstDismissal } from './dismissal-consent/suit';
import { dismissalUse } from './dismissal-consent/use';
import { levy } from './levy/levy';
import { multipleCounting } from './levy/multiple-counting';
import { levySurcharge } from './levy/surcharge';
import { workshopCredit } from './levy/workshop-credit';
import { budgetForWork } from './participation/budget-for-work';
import { deemedGrant } from './participation/deemed-grant';
import { drivingLicenceAid } from './participation/driving-licence-aid';
import { jointDecision } from './participation/joint-decision';
import { reasonedMessage } from './participation/reasoned-message';
import { reimbursementClaim } from './participation/reimbursement-claim';
import { responsibility } from './participation/responsibility';
import { vehicleAid } from './participation/vehicle-aid';
import { reclaimDue } from './reclaim/due-day';
import { hearingPeriod } from './reclaim/hearing-period';
import { instalmentPlan } from './reclaim/instalments';
import { reclaimLimitation } from './reclaim/limitation';
import { authority } from './severe-disability/authority';
import { cardContent } from './severe-disability/card-content';
import { cardPicture } from './severe-disability/card-picture';
import { cardValidity } from './severe-disability/card-validity';
import { decisionTarget } from './severe-disability/decision-target';
import { expiryReminder } from './severe-disability/expiry-reminder';
import { gleichstellung } from './severe-disability/gleichstellung';
import { helpWithdrawal } from './severe-disability/help-withdrawal';
import { overallGdb } from './severe-disability/overall-gdb';
import { evidenceAge, gdbChange, reviewDue, takeBackLimit } from './severe-disability/review';
import { statusProtection } from './severe-disability/status-protection';
import { tokenRefund } from './severe-disability/token-refund';
import { tokenTerm } from './severe-disability/token-term';
import { travelToken } from './severe-disability/travel-token';
import { wageSubsidyAdjustment, wageSubsidyUnpaidDays } from './wage-subsidy/adjustment';
import { wageSubsidyExclusion } from './wage-subsidy/exclusion';
import { wageSubsidyPlan } from './wage-subsidy/plan';
import { wageSubsidyRepayment } from './wage-subsidy/repayment';
import { additionalLeave } from './working-life/additional-leave';
import { taxAllowance } from './working-life/tax-allowance';

// Every calculator reads its own input type; the registry is asked with the type that belongs to the id.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyCalculator = (input: any) => Finding;

/** What can be asked from outside. */
export const calculators = {
  notification,
  'remedy-period': remedyPeriod,
  period,
  'status-protection': statusProtection,
  'inaction-suit': inactionSuit,
  reinstatement,
  'decision-target': decisionTarget,
  'overall-gdb': overallGdb,
  'card-validity': cardValidity,
  'dismissal-application': dismissalApplication,
  'dismissal-decision': dismissalDecision,
  'dismissal-use': dismissalUse,
  'consent-needed': consentNeeded,
  'suit-against-dismissal': suitAgainstDismissal,
  'wage-subsidy-plan': wageSubsidyPlan,
  'wage-subsidy-repayment': wageSubsidyRepayment,
  levy,
  'levy-surcharge': levySurcharge,
  'tax-allowance': taxAllowance,
  'additional-leave': additionalLeave,
  'vehicle-aid': vehicleAid,
  'budget-for-work': budgetForWork,
  responsibility,
  'deemed-grant': deemedGrant,
  'help-withdrawal': helpWithdrawal,
  'benefit-table': benefitTable,
  authority,
} satisfies Record<string, AnyCalculator>;

/** What only procedures ask: instants, practice of the office, and rules beside the public ones. */
export const internalCalculators = {
  'deadline-firing': deadlineFiring,
  'office-period': officePeriod,
  'days-before': daysBefore,
  'remaining-term': remainingTerm,
  'period-extension': periodExtension,
  'full-weeks-before': fullWeeksBefore,
  'clause-day': clauseDay,
  'unfulfilled-auflage': unfulfilledAuflage,
  gleichstellung,
  'review-due': reviewDue,
  'gdb-change': gdbChange,
  'evidence-age': evidenceAge,
  'take-back-limit': takeBackLimit,
  'card-content': cardContent,
  'card-picture': cardPicture,
  'expiry-reminder': expiryReminder,
  'travel-token': travelToken,
  'token-term': tokenTerm,
  'token-refund': tokenRefund,
  'minimum-notice': minimumNotice,
  'extraordinary-declaration': extraordinaryDeclaration,
  'representation-hearing': representationHearing,
  'probation-notice': probationNotice,
  'status-disclosure': statusDisclosure,
  'must-consent': mustConsent,
  'wage-subsidy-adjustment': wageSubsidyAdjustment,
  'wage-subsidy-unpaid-days': wageSubsidyUnpaidDays,
  'wage-subsidy-exclusion': wageSubsidyExclusion,
  'workshop-credit': workshopCredit,
  'multiple-counting': multipleCounting,
  'driving-licence-aid': drivingLicenceAid,
  'joint-decision': jointDecision,
  'reasoned-message': reasonedMessage,
  'reimbursement-claim': reimbursementClaim,
  'hearing-period': hearingPeriod,
  'reclaim-due': reclaimDue,
  'reclaim-limitation': reclaimLimitation,
  'instalment-plan': instalmentPlan,
} satisfies Record<string, AnyCalculator>;

const all = { ...calculators, ...internalCalculators };

export type PublicCalculatorId = keyof typeof calculators;
export type CalculatorId = keyof typeof all;
export type CalculatorInput<Id extends CalculatorId> = Parameters<(typeof all)[Id]>[0];
export type CalculatorValue<Id extends CalculatorId> = ReturnType<(typeof all)[Id]>['value'];
export type CalculatorFinding<Id extends CalculatorId> = Finding<CalculatorValue<Id>, CalculatorInput<Id>>;

export function isPublicCalculator(id: string): id is PublicCalculatorId {
  return Object.hasOwn(calculators, id);
}

export function isCalculator(id: string): id is CalculatorId {
  return Object.hasOwn(all, id);
}

/** Asks a rule by its id. The same input gives the same finding under the same rulesVersion. */
export function compute<Id extends CalculatorId>(id: Id, input: CalculatorInput<Id>): CalculatorFinding<Id> {
  if (!Object.hasOwn(all, id)) throw new UnknownKindError('calculator', Object.keys(all));
  if (typeof input !== 'object' || input === null) throw new MissingFactError('input');
  const calculator = all[id] as unknown as (input: CalculatorInput<Id>) => CalculatorFinding<Id>;
  return calculator(input);
}

export { searchBenefits, type BenefitHit, type BenefitSearch } from './benefits/search';
export { CATALOGUE } from './benefits/catalogue';
export { civilDateOf, endOfDay, startOfDay, type Instant } from './core/berlin';
export type { CivilDate } from './core/civil-date';
export { RuleError, type RuleErrorCode, type Sentence } from './core/errors';
export type { Finding, FindingStep } from './core/finding';
export { allParameters } from './core/parameter';
export type { Land, MunicipalityFlag, Place } from './core/place';
export { RULES_VERSION } from './core/version';
export { EXPLANATIONS, type Explanation } from './explanations';
