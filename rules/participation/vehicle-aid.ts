import { optionalInteger } from '../core/check';
import type { CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { finding, step, type Finding, type FindingStep } from '../core/finding';
import { cents, euros, eurosEn, type Cents } from '../core/money';
import { bezugsgroesse } from '../social-insurance/parameters';
import { vehiclePriceLimit } from './parameters';

export interface VehicleAidInput {
  readonly on: string;
  readonly priceCents: number;
  readonly netIncomeCents: number;
  /** Family members whom the person maintains. */
  readonly dependants?: number | undefined;
}

export interface VehicleAidValue {
  readonly percent: number;
  readonly recognisedPriceCents: Cents;
  readonly grantCents: Cents;
}

/** § 6 Abs. 1 S. 2 KfzHV: income up to percent of the Bezugsgröße → grant in percent. */
const GRANTS = [
  [40, 100],
  [45, 88],
  [50, 76],
  [55, 64],
  [60, 52],
  [65, 40],
  [70, 28],
  [75, 16],
] as const;

/** § 6 Abs. 1 S. 3 KfzHV: up to the next full five euros; numerator and divisor are whole numbers of cents. */
function upToFiveEuros(numerator: number, divisor: number): Cents {
  return Math.ceil(numerator / (divisor * 500)) * 500;
}

/** § 6 Abs. 2 KfzHV: the income after deducting 12 percent of the Bezugsgröße for each dependant, in cents. */
export function relevantIncome(netIncome: Cents, dependants: number, on: CivilDate): Cents {
  return netIncome - dependants * upToFiveEuros(bezugsgroesse.at(on) * 12, 100);
}

/** Whether an income lies within a percentage of the monthly Bezugsgröße. */
export function incomeWithin(income: Cents, percent: number, on: CivilDate): boolean {
  return income <= upToFiveEuros(bezugsgroesse.at(on) * percent, 100);
}

/** §§ 5, 6 KfzHV: the regular grant towards the purchase of a vehicle, in cents. */
export function vehicleAid(input: VehicleAidInput): Finding<VehicleAidValue, VehicleAidInput> {
  const on = coveredDate(input.on, 'on');
  const price = cents(input.priceCents, 'priceCents');
  const netIncome = cents(input.netIncomeCents, 'netIncomeCents');
  const dependants = optionalInteger(input.dependants, 0, 50, 'dependants') ?? 0;
  const income = relevantIncome(netIncome, dependants, on);
  const percent = GRANTS.find(([limit]) => incomeWithin(income, limit, on))?.[1] ?? 0;
  const recognisedPriceCents = Math.min(price, vehiclePriceLimit.at(on));
  const grantCents = upToFiveEuros(recognisedPriceCents * percent, 100);
  const value = { percent, recognisedPriceCents, grantCents };
  const flags = ['other-grants-and-old-vehicle-deducted'];
  if (recognisedPriceCents < price) flags.push('higher-price-if-disability-demands');
  if (percent === 0) flags.push('hardship-possible');
  return finding('vehicle-aid', input, value, aidSteps(value, income), flags);
}

function aidSteps(
  { percent, recognisedPriceCents, grantCents }: VehicleAidValue,
  income: Cents,
): FindingStep[] {
  const counted = Math.max(0, income);
  return [
    step(
      '§ 5 Abs. 1 KfzHV',
      `Anerkannter Kaufpreis: ${euros(recognisedPriceCents)}.`,
      `Recognised price: ${eurosEn(recognisedPriceCents)}.`,
    ),
    step(
      '§ 6 Abs. 1 und 2 KfzHV; § 18 Abs. 1 SGB IV',
      `Maßgebliches Einkommen ${euros(counted)}: ${percent} Prozent.`,
      `Relevant income ${eurosEn(counted)}: ${percent} percent.`,
    ),
    step(
      '§ 6 Abs. 1 S. 3 KfzHV',
      `Zuschuss, auf volle 5 EUR aufgerundet: ${euros(grantCents)}.`,
      `Grant, rounded up to full EUR 5: ${eurosEn(grantCents)}.`,
    ),
  ];
}
