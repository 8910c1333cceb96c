import { InvalidDateError, LawNotCoveredError, MissingFactError } from './errors';

declare const civil: unique symbol;

/** A day of the calendar without time and zone, written YYYY-MM-DD. Two of them compare as text. */
export type CivilDate = string & { readonly [civil]: true };

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The days that can be written YYYY-MM-DD. */
export const CALENDAR = { from: '0001-01-01', until: '9999-12-31' } as const;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Number of the last day of a month; months before January or after December count into other years. */
export function lastDayNumber(year: number, month: number): number {
  const index = (((month - 1) % 12) + 12) % 12;
  const actualYear = year + Math.floor((month - 1) / 12);
  return index === 1 && isLeapYear(actualYear) ? 29 : MONTH_LENGTHS[index]!;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Reads a date as it comes from outside; a day the calendar does not have is an error, never moved. */
export function civilDate(value: unknown, field = 'date'): CivilDate {
  if (value === undefined || value === null) throw new MissingFactError(field);
  if (!isText(value) || !/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new InvalidDateError(field);
  const { year, month, day } = partsOf(value as CivilDate);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > lastDayNumber(year, month)) {
    throw new InvalidDateError(field);
  }
  return value as CivilDate;
}

export function optionalDate(value: unknown, field: string): CivilDate | undefined {
  return value === undefined ? undefined : civilDate(value, field);
}

export function partsOf(date: CivilDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** A month outside 1 to 12 is carried into the year; a day the month does not have becomes its last day. */
export function clampedDate(year: number, month: number, day: number): CivilDate {
  const actualYear = year + Math.floor((month - 1) / 12);
  const actualMonth = ((((month - 1) % 12) + 12) % 12) + 1;
  if (actualYear < 1 || actualYear > 9999) {
    throw new LawNotCoveredError('calendar', String(actualYear), CALENDAR);
  }
  const actualDay = Math.min(day, lastDayNumber(actualYear, actualMonth));
  return `${String(actualYear).padStart(4, '0')}-${two(actualMonth)}-${two(actualDay)}` as CivilDate;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
export function dayNumber(date: CivilDate): number {
  const { year, month, day } = partsOf(date);
  const shiftedYear = month > 2 ? year : year - 1;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function dateOfDayNumber(days: number): CivilDate {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  return clampedDate(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Same day number n months on, or the last day of that month where it is missing. */
export function addMonthsClamped(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date);
  return clampedDate(year, month + months, day);
}

export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function endOfMonth(date: CivilDate, monthsOn = 0): CivilDate {
  const { year, month } = partsOf(date);
  return clampedDate(year, month + monthsOn, 31);
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(date: CivilDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

export function later(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

export function earlier(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}

/** 15.06.2026, as letters print it. */
export function germanDate(date: CivilDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}
