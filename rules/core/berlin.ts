import { addDays, CALENDAR, clampedDate, dayNumber, yearOf, type CivilDate } from './civil-date';
import { MissingFactError, InvalidDateError, LawNotCoveredError } from './errors';

/** A moment in UTC, e.g. 2026-06-15T22:00:00Z; fractions of a second only where there are any. */
export type Instant = string;

const MS_PER_DAY = 86_400_000;

const berlin = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

export function instantOfMs(ms: number): Instant {
  if (!Number.isFinite(ms) || Math.abs(ms) > 8.64e15) {
    throw new LawNotCoveredError('calendar', String(ms), CALENDAR);
  }
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Reads an instant with its offset; a local time without one is no instant. */
export function msOfInstant(value: unknown, field: string): number {
  if (value === undefined || value === null) throw new MissingFactError(field);
  const match = typeof value === 'string' ? INSTANT.exec(value) : null;
  if (match === null) throw new InvalidDateError(field);
  const [text, year, month, day] = match;
  const date = clampedDate(Number(year), Number(month), Number(day));
  const ms = Date.parse(text);
  if (date !== `${year}-${month}-${day}` || Number.isNaN(ms)) throw new InvalidDateError(field);
  return ms;
}

/** Milliseconds by which Berlin is ahead of UTC at an instant. */
function offsetAt(ms: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of berlin.formatToParts(ms)) parts[type] = Number(value);
  const { year, month, day, hour, minute, second } = parts as Record<string, number> & { year: number };
  const local = Date.UTC(year, month! - 1, day, hour, minute, second);
  return local - Math.floor(ms / 1000) * 1000;
}

/** Stretches of a year with one offset at 00:00 UTC, by the number of their first day. */
interface Stretch {
  readonly fromDay: number;
  readonly offset: number;
}

const stretchesByYear = new Map<number, readonly Stretch[]>();

/** Asking the zone database for every day is slow: once a week, and by halving where the answer changes. */
function stretchesOf(year: number): readonly Stretch[] {
  const known = stretchesByYear.get(year);
  if (known !== undefined) return known;
  const first = dayNumber(clampedDate(year, 1, 1));
  const last = dayNumber(clampedDate(year, 12, 31));
  const stretches: Stretch[] = [{ fromDay: first, offset: offsetAt(first * MS_PER_DAY) }];
  for (let day = first; day < last; day += 7) {
    const change = firstChange(day, Math.min(day + 7, last));
    if (change !== undefined) stretches.push(change);
  }
  stretchesByYear.set(year, stretches);
  return stretches;
}

function firstChange(from: number, to: number): Stretch | undefined {
  const before = offsetAt(from * MS_PER_DAY);
  const after = offsetAt(to * MS_PER_DAY);
  if (before === after) return undefined;
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * MS_PER_DAY) === before) low = middle;
    else high = middle;
  }
  return { fromDay: high, offset: after };
}

/**
 * Milliseconds of 00:00 Berlin. The clocks change at 01:00 UTC, so the offset at 00:00 UTC is that of the
 * midnight before it.
 */
function midnightMs(date: CivilDate): number {
  const day = dayNumber(date);
  const stretch = stretchesOf(yearOf(date)).findLast(({ fromDay }) => fromDay <= day)!;
  return day * MS_PER_DAY - stretch.offset;
}

/** The day it is in Berlin at an instant. */
export function civilDateOf(instant: Instant): CivilDate {
  return civilDateOfMs(msOfInstant(instant, 'instant'));
}

export function civilDateOfMs(ms: number): CivilDate {
  const local = new Date(ms + offsetAt(ms));
  return clampedDate(local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate());
}

/** 00:00 Berlin of a day. */
export function startOfDay(date: CivilDate): Instant {
  return instantOfMs(midnightMs(date));
}

/** The instant at which a day is over in Berlin: received before it is in time, at it is late. */
export function endOfDay(date: CivilDate): Instant {
  return startOfDay(addDays(date, 1));
}
