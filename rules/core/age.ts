import type { CivilDate } from './civil-date';
import { endWithDay, years } from './period';

/** § 187 Abs. 2 S. 2, § 188 Abs. 2 BGB: the day with whose end a year of life is completed; the birthday's eve. */
export function completionOfYear(born: CivilDate, year: number): CivilDate {
  return endWithDay(born, years(year));
}

/** Whether the year of life is completed when the day begins. */
export function hasCompletedYear(born: CivilDate, year: number, on: CivilDate): boolean {
  return on > completionOfYear(born, year);
}
