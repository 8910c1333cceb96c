import { civilDate, type CivilDate } from './civil-date';
import { LawNotCoveredError } from './errors';

/** The years whose calendar and holidays are recorded (holidays-table.ts). */
export const FIRST_COVERED_DAY = '2000-01-01' as CivilDate;
export const LAST_COVERED_DAY = '2050-12-31' as CivilDate;

/** The event a rule starts from: a day of the calendar inside the recorded years. */
export function coveredDate(value: unknown, field: string): CivilDate {
  const date = civilDate(value, field);
  assertCovered(date, field);
  return date;
}

export function optionalCoveredDate(value: unknown, field: string): CivilDate | undefined {
  return value === undefined ? undefined : coveredDate(value, field);
}

export function assertCovered(date: CivilDate, parameter: string): void {
  if (date < FIRST_COVERED_DAY || date > LAST_COVERED_DAY) {
    throw new LawNotCoveredError(parameter, date, { from: FIRST_COVERED_DAY, until: LAST_COVERED_DAY });
  }
}
