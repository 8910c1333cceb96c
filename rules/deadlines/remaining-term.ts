import { coveredDate } from '../core/coverage';
import { germanDate, daysBetween } from '../core/civil-date';
import { finding, step, type Finding } from '../core/finding';

export interface RemainingTermInput {
  readonly lastDay: string;
  /** The day from which on the period stands still; it is not counted any more. */
  readonly since: string;
}

export interface RemainingTermValue {
  readonly days: number;
}

/** What a period still had when the procedure came to rest: it goes on with that when the procedure does. */
export function remainingTerm(input: RemainingTermInput): Finding<RemainingTermValue, RemainingTermInput> {
  const lastDay = coveredDate(input.lastDay, 'lastDay');
  const since = coveredDate(input.since, 'since');
  const days = Math.max(0, daysBetween(since, lastDay) + 1);
  const text = `Ruhen seit dem ${germanDate(since)}; bis zum ${germanDate(lastDay)} blieben ${days} Tage.`;
  const textEn = `At rest since ${since}; ${days} days were left until ${lastDay}.`;
  return finding('remaining-term', input, { days }, [step('Geschäftsgang', text, textEn)]);
}
