import { actPeriod, SHIFT_SGB_X } from '../core/act-period';
import type { CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { finding, type Finding } from '../core/finding';
import { weeks } from '../core/period';
import { checkedPlace, type Place } from '../core/place';

export interface DismissalApplicationInput {
  /** Day on which the employer learnt of the decisive facts. */
  readonly knownOn: string;
  readonly place: Place;
}

export interface DismissalApplicationValue {
  readonly receiveBy: CivilDate;
}

/**
 * § 174 Abs. 2 SGB IX: the last civil day on which the application for consent to an extraordinary dismissal can be
 * received by the Integrationsamt. Receipt counts, not sending; the day of knowledge is not counted.
 */
export function dismissalApplication(
  input: DismissalApplicationInput,
): Finding<DismissalApplicationValue, DismissalApplicationInput> {
  const { lastDay, steps, flags } = actPeriod({
    event: { de: 'Kenntnis erlangt', en: 'Knowledge gained' },
    on: coveredDate(input.knownOn, 'knownOn'),
    length: weeks(2),
    norm: '§ 174 Abs. 2 SGB IX',
    shiftNorm: SHIFT_SGB_X,
    place: checkedPlace(input.place),
  });
  return finding('dismissal-application', input, { receiveBy: lastDay }, steps, flags);
}
