import { actPeriod } from '../core/act-period';
import { oneOf } from '../core/check';
import type { CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { finding, type Finding } from '../core/finding';
import { months } from '../core/period';
import { checkedPlace, type Place } from '../core/place';

export const USE_BASES = ['served', 'deemed'] as const;
type UseBasis = (typeof USE_BASES)[number];

export interface DismissalUseInput {
  readonly basis: UseBasis;
  /** Day of service on the employer, or the day with whose end consent was deemed given. */
  readonly on: string;
  /** Where the employee has to receive the notice. */
  readonly place: Place;
}

export interface DismissalUseValue {
  readonly lastDay: CivilDate;
}

/**
 * § 171 Abs. 3 und 5 S. 3 SGB IX: the last civil day on which an ordinary dismissal can be declared on the consent.
 * The safe reading demands that the employee receives it by then.
 */
export function dismissalUse(input: DismissalUseInput): Finding<DismissalUseValue, DismissalUseInput> {
  const deemed = oneOf(input.basis, USE_BASES, 'basis') === 'deemed';
  const { lastDay, steps, flags } = actPeriod({
    event: deemed
      ? { de: 'Zustimmung gilt als erteilt', en: 'Consent deemed given' }
      : { de: 'Dem Arbeitgeber zugestellt', en: 'Served on the employer' },
    on: coveredDate(input.on, 'on'),
    length: months(1),
    norm: deemed ? '§ 171 Abs. 5 S. 3 SGB IX; § 171 Abs. 3 SGB IX' : '§ 171 Abs. 3 SGB IX',
    shiftNorm: '§ 193 BGB',
    place: checkedPlace(input.place),
  });
  return finding('dismissal-use', input, { lastDay }, steps, ['receipt-by-last-day-advised', ...flags]);
}
