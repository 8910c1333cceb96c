import { integerFrom, oneOf, unreachable } from './check';
import {
  addDays,
  addMonthsClamped,
  clampedDate,
  germanDate,
  lastDayNumber,
  partsOf,
  weekday,
  type CivilDate,
} from './civil-date';
import { MissingFactError } from './errors';
import { step, type FindingStep } from './finding';
import { holidayOn, isWorkingDay } from './holidays';
import type { Place } from './place';

export const CIVIL_UNITS = ['days', 'weeks', 'months', 'years'] as const;
export type CivilUnit = (typeof CIVIL_UNITS)[number];

export interface Length {
  readonly amount: number;
  readonly unit: CivilUnit;
}

export const days = (amount: number): Length => ({ amount, unit: 'days' });
export const weeks = (amount: number): Length => ({ amount, unit: 'weeks' });
export const months = (amount: number): Length => ({ amount, unit: 'months' });
export const years = (amount: number): Length => ({ amount, unit: 'years' });

export function checkedLength(value: unknown, field = 'length'): Length {
  if (typeof value !== 'object' || value === null) throw new MissingFactError(field);
  const { amount, unit } = value as { amount?: unknown; unit?: unknown };
  return {
    amount: integerFrom(amount, 1, 100_000, `${field}.amount`),
    unit: oneOf(unit, CIVIL_UNITS, `${field}.unit`),
  };
}

/** § 187 Abs. 1, § 188 BGB: the event day is not counted; all months in one step from it, never chained. */
export function endAfterEvent(event: CivilDate, { amount, unit }: Length): CivilDate {
  switch (unit) {
    case 'days':
      return addDays(event, amount);
    case 'weeks':
      return addDays(event, 7 * amount);
    case 'months':
      return addMonthsClamped(event, amount);
    case 'years':
      return addMonthsClamped(event, 12 * amount);
    default:
      return unreachable(unit, 'length.unit');
  }
}

/**
 * § 187 Abs. 2, § 188 Abs. 2 Alt. 2, Abs. 3 BGB: the first day counts.
 *
 * The end is the day before the one that corresponds to the start by its number; where the last month lacks it, the
 * last day of that month. Neither "n months on, less a day" nor "the day before, n months on" says the same.
 */
export function endWithDay(start: CivilDate, { amount, unit }: Length): CivilDate {
  if (unit === 'days') return addDays(start, amount - 1);
  if (unit === 'weeks') return addDays(start, 7 * amount - 1);
  const { year, month, day } = partsOf(start);
  const target = month + (unit === 'years' ? 12 * amount : amount);
  if (day === 1) return clampedDate(year, target - 1, 31);
  return clampedDate(year, target, Math.min(day - 1, lastDayNumber(year, target)));
}

export interface ShiftedEnd {
  readonly lastDay: CivilDate;
  readonly steps: FindingStep[];
  readonly flags: string[];
}

function reasonFor(date: CivilDate, place: Place): { de: string; en: string; norm?: string } {
  const holiday = holidayOn(date, place);
  if (holiday !== undefined) return { de: holiday.name, en: holiday.nameEn, norm: holiday.norm };
  return weekday(date) === 6 ? { de: 'Sonnabend', en: 'Saturday' } : { de: 'Sonntag', en: 'Sunday' };
}

/**
 * § 193 BGB, § 26 Abs. 3 SGB X, § 64 Abs. 3 SGG, § 222 Abs. 2 ZPO: an end on a Saturday, Sunday or holiday moves
 * to the end of the next working day.
 */
export function shiftToWorkingDay(end: CivilDate, place: Place, norm: string): ShiftedEnd {
  const steps: FindingStep[] = [];
  let lastDay = end;
  while (!isWorkingDay(lastDay, place)) {
    const { de, en, norm: holidayNorm } = reasonFor(lastDay, place);
    steps.push(
      step(
        holidayNorm === undefined ? norm : `${norm}; ${holidayNorm}`,
        `Der ${germanDate(lastDay)} ist kein Werktag (${de}); die Frist endet am nächsten Werktag.`,
        `${lastDay} is not a working day (${en}); the period ends on the next working day.`,
      ),
    );
    lastDay = addDays(lastDay, 1);
  }
  return { lastDay, steps, flags: municipalityFlags(lastDay, place) };
}

/**
 * Whether 15 August is a holiday in a Bavarian municipality follows from its inhabitants, not from its name: a place
 * flagged only as Augsburg is asked about again when a period ends that day.
 */
function municipalityFlags(lastDay: CivilDate, place: Place): string[] {
  const onAssumptionDay = lastDay.endsWith('-08-15');
  const onlyAugsburg = place.flags?.includes('AUGSBURG') && !place.flags.includes('MARIAE_HIMMELFAHRT');
  return onAssumptionDay && onlyAugsburg ? ['check-mariae-himmelfahrt'] : [];
}

/** § 189 BGB: a number of whole months and a half; the fifteen days come last. */
export function endAfterMonthsAndHalf(event: CivilDate, wholeMonths: number): CivilDate {
  return addDays(addMonthsClamped(event, wholeMonths), 15);
}

/** § 191 BGB: days of a period that need not be continuous: a month has thirty, a year 365. */
export function daysOfBrokenPeriod({ amount, unit }: Length): number {
  const perUnit: Record<CivilUnit, number> = { days: 1, weeks: 7, months: 30, years: 365 };
  return amount * perUnit[unit];
}
