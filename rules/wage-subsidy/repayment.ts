import { oneOf, optionalInteger } from '../core/check';
import { askedWithin, FactsContradictError, MissingFactError } from '../core/errors';
import { finding, step, type Finding, type FindingStep } from '../core/finding';
import { euros, eurosEn, multiplyThenDivideHalfUp, type Cents } from '../core/money';
import { SUBSIDY_LAW } from './kinds';
import { wageSubsidyPlan, type WageSubsidyPlanInput, type WageSubsidyPlanValue } from './plan';

export const END_REASONS = [
  'employer-without-ground',
  'person-or-conduct',
  'urgent-operational',
  'employee-wish',
  'pension-age',
  'employee-for-cause',
  'fixed-term-ended',
  'mutual',
  'death',
  'insolvency',
  'transfer',
] as const;
export type EndReason = (typeof END_REASONS)[number];

export interface WageSubsidyRepaymentInput {
  readonly plan: WageSubsidyPlanInput;
  /** Full funding months paid when the employment ended during the funding. */
  readonly endedAfterFundingMonth?: number | undefined;
  /** Full months of the Nachbeschäftigungszeit served when the employment ended after the funding. */
  readonly followUpMonthsServed?: number | undefined;
  readonly reason: EndReason;
}

export interface WageSubsidyRepaymentValue {
  readonly repayCents: Cents;
}

interface ReasonLaw {
  readonly repay: boolean;
  readonly norm: string;
  readonly flag?: string;
}

/**
 * § 92 Abs. 2 S. 1 and 2 SGB III. What is no exception there is repaid; where the circumstances of such an end may still
 * make it one, a person looks at it (flag). A transfer of the business continues the employment (§ 613a BGB); with a
 * death nobody ended it.
 */
const REASONS: Record<EndReason, ReasonLaw> = {
  'employer-without-ground': { repay: true, norm: '§ 92 Abs. 2 S. 1 SGB III' },
  'person-or-conduct': { repay: false, norm: '§ 92 Abs. 2 S. 2 Nr. 1 SGB III' },
  'urgent-operational': { repay: false, norm: '§ 92 Abs. 2 S. 2 Nr. 2 SGB III' },
  'employee-wish': { repay: false, norm: '§ 92 Abs. 2 S. 2 Nr. 3 SGB III' },
  'pension-age': { repay: false, norm: '§ 92 Abs. 2 S. 2 Nr. 4 SGB III' },
  'employee-for-cause': { repay: true, norm: '§ 92 Abs. 2 S. 2 Nr. 3 SGB III' },
  'fixed-term-ended': { repay: true, norm: '§ 92 Abs. 2 S. 1 SGB III', flag: 'fixed-term-end-disputed' },
  mutual: { repay: true, norm: '§ 92 Abs. 2 S. 1 SGB III', flag: 'check-whose-wish' },
  death: { repay: false, norm: '§ 92 Abs. 2 S. 1 SGB III', flag: 'death-not-in-the-statute' },
  insolvency: { repay: true, norm: '§ 92 Abs. 2 S. 1 SGB III', flag: 'check-urgent-operational' },
  transfer: { repay: false, norm: '§ 613a Abs. 1 BGB', flag: 'employment-continues' },
};

interface Ended {
  /** Funding months that were paid. */
  readonly paidMonths: number;
  /** Months of employment up to its end, counted from the start of the funding. */
  readonly employedMonths: number;
  readonly unserved: number;
  readonly followUp: number;
}

/**
 * § 92 Abs. 2 SGB III: what the employer pays back, in cents.
 *
 * Half of what was paid, at most what was paid in the last twelve months of the employment; then the share of the
 * follow-up period not served. The order (cap, then proportion) is a reading of "anteilig", hence the flag.
 */
export function wageSubsidyRepayment(
  input: WageSubsidyRepaymentInput,
): Finding<WageSubsidyRepaymentValue, WageSubsidyRepaymentInput> {
  const reason = REASONS[oneOf(input.reason, END_REASONS, 'reason')];
  if (typeof input.plan !== 'object' || input.plan === null) throw new MissingFactError('plan');
  const plan = askedWithin('plan', () => wageSubsidyPlan(input.plan));
  const ended = checkedEnd(input, plan.value.months.length);
  if (!SUBSIDY_LAW[input.plan.kind].repayable) {
    const text = 'Für besonders betroffene schwerbehinderte Menschen ist nichts zurückzuzahlen.';
    const textEn = 'For severely disabled people who are particularly affected nothing is repaid.';
    return nothing(input, [step('§ 92 Abs. 2 S. 2 Nr. 5 SGB III', text, textEn)], []);
  }
  if (!reason.repay) {
    const text = 'Der Grund der Beendigung schließt die Rückzahlung aus.';
    const textEn = 'The reason of the end excludes repayment.';
    return nothing(input, [step(reason.norm, text, textEn)], reason.flag === undefined ? [] : [reason.flag]);
  }
  return repaid(input, plan.value, ended, reason);
}

function nothing(input: WageSubsidyRepaymentInput, steps: FindingStep[], flags: string[]) {
  return finding('wage-subsidy-repayment', input, { repayCents: 0 }, steps, flags);
}

function checkedEnd(input: WageSubsidyRepaymentInput, fundingMonths: number): Ended {
  const during = optionalInteger(input.endedAfterFundingMonth, 0, fundingMonths, 'endedAfterFundingMonth');
  const served = optionalInteger(input.followUpMonthsServed, 0, 1200, 'followUpMonthsServed');
  if (during !== undefined && served !== undefined) {
    throw new FactsContradictError(['endedAfterFundingMonth', 'followUpMonthsServed'], {
      de: 'Das Beschäftigungsverhältnis endete entweder während der Förderung oder danach.',
      en: 'The employment ended either during the funding or after it.',
    });
  }
  const followUp = Math.min(fundingMonths, 12);
  if (during !== undefined) {
    return { paidMonths: during, employedMonths: during, unserved: followUp, followUp };
  }
  if (served === undefined) throw new MissingFactError('endedAfterFundingMonth');
  const unserved = Math.max(0, followUp - served);
  return { paidMonths: fundingMonths, employedMonths: fundingMonths + served, unserved, followUp };
}

function repaid(
  input: WageSubsidyRepaymentInput,
  { months: rows }: WageSubsidyPlanValue,
  { paidMonths, employedMonths, unserved, followUp }: Ended,
  reason: ReasonLaw,
) {
  const paid = rows.slice(0, paidMonths);
  const total = sum(paid);
  const half = multiplyThenDivideHalfUp(total, 1, 2);
  const lastYear = sum(paid.filter(({ month }) => month > employedMonths - 12));
  const limit = Math.min(half, lastYear);
  const repayCents = multiplyThenDivideHalfUp(limit, unserved, followUp);
  const steps = [
    step(
      '§ 92 Abs. 2 S. 3 SGB III',
      `Geleistet ${euros(total)}; die Hälfte ${euros(half)}, in den letzten zwölf Monaten ${euros(lastYear)}.`,
      `Paid ${eurosEn(total)}; half of it ${eurosEn(half)}, in the last twelve months ${eurosEn(lastYear)}.`,
    ),
    step(
      '§ 92 Abs. 2 S. 4 und 5 SGB III',
      `Nicht geleistet ${unserved} von ${followUp} Monaten Nachbeschäftigung: ${euros(repayCents)}.`,
      `${unserved} of ${followUp} follow-up months not served: ${eurosEn(repayCents)}.`,
    ),
  ];
  const flags = ['cap-then-proportion', ...(reason.flag === undefined ? [] : [reason.flag])];
  return finding('wage-subsidy-repayment', input, { repayCents }, steps, flags);
}

function sum(rows: readonly { readonly amountCents: Cents }[]): Cents {
  return rows.reduce((total, { amountCents }) => total + amountCents, 0);
}
