import { clampedDate, germanDate, yearOf, type CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { finding, step, type Finding } from '../core/finding';
import { erstattungVerjaehrungYears } from './parameters';

export interface ReclaimLimitationInput {
  /** First day on which nothing can be done against the demand any more. */
  readonly finalSince: string;
}

export interface ReclaimLimitationValue {
  /** The last civil day before the claim is time-barred. */
  readonly lastDay: CivilDate;
}

/**
 * § 50 Abs. 4 S. 1 SGB X: four years after the end of the calendar year in which the demand became final.
 *
 * Suspension and new beginning follow the BGB (S. 2) and only ever make it later: they are a person's to look at. The thirty years
 * of § 52 Abs. 2 need a further decision that enforces the claim; the demand itself is none (BSG 04.03.2021 - B 11 AL 5/20 R).
 * The day stands on a Sunday too: nobody loses anything by acting earlier.
 */
export function reclaimLimitation(
  input: ReclaimLimitationInput,
): Finding<ReclaimLimitationValue, ReclaimLimitationInput> {
  const finalSince = coveredDate(input.finalSince, 'finalSince');
  const years = erstattungVerjaehrungYears.at(finalSince);
  const lastDay = clampedDate(yearOf(finalSince) + years, 12, 31);
  const steps = [
    step(
      '§ 50 Abs. 4 S. 1 SGB X',
      `Unanfechtbar seit ${germanDate(finalSince)}; der Anspruch verjährt ${years} Jahre nach dem Ende dieses Jahres, ` +
        `mit Ablauf des ${germanDate(lastDay)}.`,
      `Final since ${finalSince}; the claim is time-barred ${years} years after the end of that year, with the end of ${lastDay}.`,
    ),
    step(
      '§ 50 Abs. 4 S. 2 SGB X',
      'Hemmung und Neubeginn (Stundung, Anerkenntnis durch Teilzahlung) sind nicht eingerechnet; sie verlängern.',
      'Suspension and new beginning (deferral, acknowledgement by part payment) are not counted; they prolong.',
    ),
  ];
  return finding('reclaim-limitation', input, { lastDay }, steps, ['check-suspension-and-new-beginning']);
}
