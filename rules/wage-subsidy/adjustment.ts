import { integerFrom } from '../core/check';
import { MissingFactError } from '../core/errors';
import { finding, step, type Finding } from '../core/finding';
import { euros, eurosEn, multiplyThenDivideHalfUp, cents, type Cents } from '../core/money';
import { percentOf, subsidyBase } from './base';
import { civilDate } from '../core/civil-date';
import { wageSubsidyPlan, type FundingMonth, type WageSubsidyPlanInput } from './plan';

export interface WageSubsidyAdjustmentInput {
  readonly plan: WageSubsidyPlanInput;
  /** First funding month with the other wage. */
  readonly fromMonth: number;
  readonly monthlyWageCents: number;
}

export interface WageSubsidyAdjustmentValue {
  readonly baseCents: Cents;
  readonly months: FundingMonth[];
  readonly totalCents: Cents;
  readonly reduced: boolean;
}

/**
 * § 91 Abs. 2 S. 2 SGB III: the fixed amounts after a change of the wage: lowered where it fell, never raised. The
 * Beitragsbemessungsgrenze of the start stays.
 */
export function wageSubsidyAdjustment(
  input: WageSubsidyAdjustmentInput,
): Finding<WageSubsidyAdjustmentValue, WageSubsidyAdjustmentInput> {
  if (typeof input.plan !== 'object' || input.plan === null) throw new MissingFactError('plan');
  const { value: plan } = wageSubsidyPlan(input.plan);
  const fromMonth = integerFrom(input.fromMonth, 1, plan.months.length, 'fromMonth');
  const changed = subsidyBase(input.monthlyWageCents, civilDate(input.plan.beginsOn), input.plan.region);
  const baseCents = Math.min(plan.baseCents, changed.baseCents);
  const rows = plan.months.map((row) =>
    row.month < fromMonth ? row : { ...row, amountCents: percentOf(baseCents, row.ratePercent) },
  );
  const value: WageSubsidyAdjustmentValue = {
    baseCents,
    months: rows,
    totalCents: rows.reduce((total, { amountCents }) => total + amountCents, 0),
    reduced: baseCents < plan.baseCents,
  };
  const text = value.reduced
    ? `Ab Fördermonat ${fromMonth} ist die Grundlage ${euros(baseCents)}.`
    : 'Das Entgelt ist nicht gesunken: die Festbeträge bleiben.';
  const textEn = value.reduced
    ? `From funding month ${fromMonth} the base is ${eurosEn(baseCents)}.`
    : 'The wage has not fallen: the fixed amounts stay.';
  return finding('wage-subsidy-adjustment', input, value, [step('§ 91 Abs. 2 S. 2 SGB III', text, textEn)]);
}

export interface UnpaidDaysInput {
  readonly instalmentCents: number;
  /** Days of the month without a claim to wages. */
  readonly unpaidDays: number;
}

export interface UnpaidDaysValue {
  readonly amountCents: Cents;
}

/** § 339 S. 1 SGB III: the instalment of a month with days without a claim to wages; the end does not move (practice). */
export function wageSubsidyUnpaidDays(input: UnpaidDaysInput): Finding<UnpaidDaysValue, UnpaidDaysInput> {
  const instalment = cents(input.instalmentCents, 'instalmentCents');
  const unpaid = integerFrom(input.unpaidDays, 0, 31, 'unpaidDays');
  const paidDays = 30 - Math.min(30, unpaid);
  const amountCents = multiplyThenDivideHalfUp(instalment, paidDays, 30);
  const text = `${paidDays} von 30 Tagen mit Entgelt: ${euros(amountCents)}.`;
  const steps = [
    step('§ 339 S. 1 SGB III', text, `${paidDays} of 30 days with wages: ${eurosEn(amountCents)}.`),
  ];
  return finding('wage-subsidy-unpaid-days', input, { amountCents }, steps, ['unpaid-days-practice']);
}
