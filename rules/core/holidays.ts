import { addDays, clampedDate, weekday, yearOf, type CivilDate } from './civil-date';
import { assertCovered, FIRST_COVERED_DAY, LAST_COVERED_DAY } from './coverage';
import { easterSunday } from './easter';
import { HOLIDAY_ACTS, HOLIDAYS, type HolidayEntry } from './holidays-table';
import type { Land, Place } from './place';

export interface Holiday {
  readonly date: CivilDate;
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly norm: string;
}

/** The Wednesday before 23 November. */
function repentanceDay(year: number): CivilDate {
  const eve = clampedDate(year, 11, 22);
  return addDays(eve, -((weekday(eve) + 4) % 7));
}

function dateOf(entry: HolidayEntry, year: number): CivilDate {
  if ('afterEaster' in entry.day) return addDays(easterSunday(year), entry.day.afterEaster);
  if ('repentanceDay' in entry.day) return repentanceDay(year);
  return clampedDate(year, entry.day.month, entry.day.day);
}

function isKept(entry: HolidayEntry, year: number, place: Place): boolean {
  if (!entry.laender.includes(place.land)) return false;
  if (year < (entry.fromYear ?? -Infinity) || year > (entry.toYear ?? Infinity)) return false;
  return entry.flag === undefined || (place.flags?.includes(entry.flag) ?? false);
}

function toHoliday(entry: HolidayEntry, year: number, land: Land): Holiday {
  const { id, name, nameEn } = entry;
  return { date: dateOf(entry, year), id, name, nameEn, norm: entry.norm ?? HOLIDAY_ACTS[land] };
}

const computed = new Map<string, ReadonlyMap<string, Holiday>>();

/** The gesetzliche Feiertage of a place in a year, by date. A year outside 2000 to 2050 is not covered. */
export function holidaysOf(year: number, place: Place): ReadonlyMap<string, Holiday> {
  const flags = place.flags === undefined ? '' : [...place.flags].sort().join('+');
  const key = `${year}/${place.land}/${flags}`;
  const known = computed.get(key);
  if (known !== undefined) return known;
  assertCovered(clampedDate(year, 1, 1), 'holidays');
  const days = HOLIDAYS.filter((entry) => isKept(entry, year, place)).map((entry) =>
    toHoliday(entry, year, place.land),
  );
  const byDate = new Map(days.map((day) => [day.date as string, day]));
  computed.set(key, byDate);
  return byDate;
}

export function holidayOn(date: CivilDate, place: Place): Holiday | undefined {
  return holidaysOf(yearOf(date), place).get(date);
}

/** Neither Saturday nor Sunday nor gesetzlicher Feiertag: § 193 BGB, § 26 Abs. 3 SGB X. */
export function isWorkingDay(date: CivilDate, place: Place): boolean {
  const day = weekday(date);
  return day !== 0 && day !== 6 && holidayOn(date, place) === undefined;
}

/** Years for which holidays can be asked. */
export const HOLIDAY_YEARS = { first: yearOf(FIRST_COVERED_DAY), last: yearOf(LAST_COVERED_DAY) } as const;
