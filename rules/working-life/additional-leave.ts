import { integerFrom } from '../core/check';
import { clampedDate, earlier, later, optionalDate, type CivilDate } from '../core/civil-date';
import { assertCovered } from '../core/coverage';
import { FactsContradictError, InvalidValueError, MissingFactError } from '../core/errors';
import { finding, step, type Finding } from '../core/finding';
import { endWithDay, months } from '../core/period';

export interface AdditionalLeaveInput {
  readonly year: number;
  /** Regular working days a week, in steps of half a day. */
  readonly daysPerWeek: number;
  readonly statusFrom?: string | undefined;
  readonly statusTo?: string | undefined;
  readonly employedFrom?: string | undefined;
  readonly employedTo?: string | undefined;
}

export interface AdditionalLeaveValue {
  /** Days, with at most two decimals. */
  readonly days: number;
}

interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * § 208 SGB IX: the additional paid leave of a calendar year, in days.
 *
 * One working week; for a part of the year a twelfth for each full month of the status within the employment. Fractions
 * of at least half a day are rounded up; smaller ones stay, to two decimals. Full months are counted from the first day
 * (§ 188 BGB), not by the calendar. Not for gleichgestellte people (§ 151 Abs. 3 SGB IX).
 */
export function additionalLeave(
  input: AdditionalLeaveInput,
): Finding<AdditionalLeaveValue, AdditionalLeaveInput> {
  const year = integerFrom(input.year, 1, 9999, 'year');
  const whole: Span = { from: clampedDate(year, 1, 1), to: clampedDate(year, 12, 31) };
  assertCovered(whole.from, 'year');
  const halfDays = checkedHalfDays(input.daysPerWeek);
  const status = spanOf(input.statusFrom, input.statusTo, whole, ['statusFrom', 'statusTo']);
  const employed = spanOf(input.employedFrom, input.employedTo, whole, ['employedFrom', 'employedTo']);
  const span = { from: later(status.from, employed.from), to: earlier(status.to, employed.to) };
  const full = fullMonths(span);
  const statusAllYear = status.from === whole.from && status.to === whole.to;
  const days = leaveDays(halfDays, full);
  const flags = ['not-for-gleichgestellte'];
  if (statusAllYear && full < 12) flags.push('employment-part-year');
  const text = `${full} volle Monate bei ${halfDays / 2} Arbeitstagen in der Woche: ${days} Tage.`;
  const textEn = `${full} full months at ${halfDays / 2} working days a week: ${days} days.`;
  const norm =
    full === 12 ? '§ 208 Abs. 1 S. 1 SGB IX' : '§ 208 Abs. 2 S. 1 SGB IX; § 208 Abs. 2 S. 2 SGB IX';
  return finding('additional-leave', input, { days }, [step(norm, text, textEn)], flags);
}

function checkedHalfDays(value: unknown): number {
  if (value === undefined || value === null) throw new MissingFactError('daysPerWeek');
  const halfDays = typeof value === 'number' ? value * 2 : NaN;
  if (!Number.isInteger(halfDays) || halfDays < 1 || halfDays > 14) {
    throw new InvalidValueError('daysPerWeek', {
      de: 'eine Zahl von 0,5 bis 7 in halben Schritten',
      en: 'a number from 0.5 to 7 in steps of a half',
    });
  }
  return halfDays;
}

/** The part of a span that lies in the year; an open side reaches as far as the year. */
function spanOf(from: unknown, to: unknown, whole: Span, fields: [string, string]): Span {
  const start = optionalDate(from, fields[0]);
  const end = optionalDate(to, fields[1]);
  if (start !== undefined && end !== undefined && end < start) {
    throw new FactsContradictError(fields, {
      de: 'Das Ende liegt vor dem Beginn.',
      en: 'The end is before the beginning.',
    });
  }
  return { from: later(whole.from, start ?? whole.from), to: earlier(whole.to, end ?? whole.to) };
}

function fullMonths({ from, to }: Span): number {
  if (from > to) return 0;
  let full = 0;
  while (full < 12 && endWithDay(from, months(full + 1)) <= to) full += 1;
  return full;
}

/** Twenty-fourths of a day, so that everything stays whole: halfDays / 2 × months / 12. */
function leaveDays(halfDays: number, full: number): number {
  const parts = halfDays * full;
  const whole = Math.floor(parts / 24);
  const rest = parts % 24;
  if (rest >= 12) return whole + 1;
  return whole + Math.floor((rest * 100 * 2 + 24) / 48) / 100;
}
