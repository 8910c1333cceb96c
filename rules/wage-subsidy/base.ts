import { oneOf } from '../core/check';
import type { CivilDate } from '../core/civil-date';
import { MissingFactError } from '../core/errors';
import { cents, multiplyThenDivideHalfUp, type Cents } from '../core/money';
import { beitragsbemessungsgrenze } from '../social-insurance/parameters';
import { employerSharePercent } from './parameters';

export const REGIONS = ['WEST', 'OST'] as const;
export type Region = (typeof REGIONS)[number];

export interface SubsidyBase {
  readonly wageCents: Cents;
  readonly baseCents: Cents;
  readonly capped: boolean;
}

/** § 338 Abs. 1, 2 und 4 SGB III: two decimals, half up, the multiplication before the division. */
export function percentOf(amount: Cents, percent: number): Cents {
  return multiplyThenDivideHalfUp(amount, percent, 100);
}

/**
 * § 91 Abs. 1 SGB III: the wage up to the Beitragsbemessungsgrenze of the day the funding starts, plus the flat share of
 * the employer on top, in cents. The region matters only before 2025, and only for a wage between the two limits.
 */
export function subsidyBase(monthlyWageCents: unknown, beginsOn: CivilDate, region: unknown): SubsidyBase {
  const wage = cents(monthlyWageCents, 'monthlyWageCents');
  const limits = beitragsbemessungsgrenze.at(beginsOn);
  const checkedRegion = region === undefined ? undefined : oneOf(region, REGIONS, 'region');
  if (checkedRegion === undefined && wage > limits.OST && limits.OST !== limits.WEST) {
    throw new MissingFactError('region');
  }
  const limit = limits[checkedRegion ?? 'WEST'];
  const wageCents = Math.min(wage, limit);
  const baseCents = wageCents + percentOf(wageCents, employerSharePercent.at(beginsOn));
  return { wageCents, baseCents, capped: wage > limit };
}
