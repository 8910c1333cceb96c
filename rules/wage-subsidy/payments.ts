import { clampedDate, partsOf, type CivilDate } from '../core/civil-date';
import { multiplyThenDivideHalfUp, type Cents } from '../core/money';

export interface CalendarPayment {
  /** YYYY-MM */
  readonly calendarMonth: string;
  readonly amountCents: Cents;
}

/**
 * §§ 337 Abs. 2, 339 SGB III: the instalments by calendar month, a month having thirty days.
 *
 * A funding month that starts in the middle is split: its first part (31 − day)/30 falls into the calendar month in which
 * it starts, the remainder into the next. So every step of the degression is paid from its day, and the sum is the plan's.
 */
export function paymentsOf(beginsOn: CivilDate, amounts: readonly Cents[]): CalendarPayment[] {
  const { year, month, day } = partsOf(beginsOn);
  const daysInFirst = 31 - Math.min(day, 30);
  const sums: Cents[] = [];
  amounts.forEach((amount, index) => {
    const first = multiplyThenDivideHalfUp(amount, daysInFirst, 30);
    sums[index] = (sums[index] ?? 0) + first;
    if (daysInFirst < 30) sums[index + 1] = amount - first;
  });
  return sums.map((amountCents, index) => ({
    calendarMonth: clampedDate(year, month + index, 1).slice(0, 7),
    amountCents,
  }));
}
