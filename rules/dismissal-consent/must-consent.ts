import { oneOf, optionalBoolean } from '../core/check';
import { addDays, germanDate, type CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { finding, step, type Finding, type FindingStep } from '../core/finding';
import { endAfterEvent, months } from '../core/period';

export interface MustConsentInput {
  readonly measure: 'closure' | 'reduction';
  readonly dismissedOn: string;
  /** Last day for which wages are paid. */
  readonly paidUntil: string;
  /** Continued employment elsewhere at the employer's, with consent and reasonable. */
  readonly otherPostPossible?: boolean | undefined;
  /** Reduction: whether those who stay fulfil the quota of § 154. */
  readonly remainingFulfilQuota?: boolean | undefined;
}

export interface MustConsentValue {
  readonly binding: 'must' | 'should' | 'free';
  /** First day up to which wages have to be paid for the rule to apply. */
  readonly payAtLeastUntil: CivilDate;
}

/**
 * § 172 Abs. 1 SGB IX: how far the discretion of the Integrationsamt is bound when a business is closed or reduced.
 *
 * "Mindestens drei Monate liegen" between the day of dismissal and the last paid day: a dismissal on 30 November
 * asks for pay until 28 February.
 */
export function mustConsent(input: MustConsentInput): Finding<MustConsentValue, MustConsentInput> {
  const measure = oneOf(input.measure, ['closure', 'reduction'] as const, 'measure');
  const dismissedOn = coveredDate(input.dismissedOn, 'dismissedOn');
  const paidUntil = coveredDate(input.paidUntil, 'paidUntil');
  const elsewhere = optionalBoolean(input.otherPostPossible, 'otherPostPossible') ?? false;
  const quota = optionalBoolean(input.remainingFulfilQuota, 'remainingFulfilQuota') ?? false;
  const payAtLeastUntil = endAfterEvent(dismissedOn, months(3));
  const paid = paidUntil >= payAtLeastUntil;
  const binding = elsewhere || !paid ? 'free' : measure === 'closure' ? 'must' : quota ? 'should' : 'free';
  const steps: FindingStep[] = [
    step(
      measure === 'closure' ? '§ 172 Abs. 1 S. 1 SGB IX' : '§ 172 Abs. 1 S. 2 SGB IX',
      `Lohn mindestens bis ${germanDate(payAtLeastUntil)} nötig, gezahlt bis ${germanDate(paidUntil)}.`,
      `Pay is needed at least until ${payAtLeastUntil}, it is paid until ${paidUntil}.`,
    ),
  ];
  if (elsewhere) {
    const text = 'Eine Weiterbeschäftigung auf einem anderen Arbeitsplatz ist möglich: freies Ermessen.';
    steps.push(
      step('§ 172 Abs. 1 S. 3 SGB IX', text, 'Continued employment elsewhere is possible: free discretion.'),
    );
  }
  const flags = paidUntil === addDays(payAtLeastUntil, -1) ? ['one-day-short'] : [];
  return finding('must-consent', input, { binding, payAtLeastUntil }, steps, flags);
}
