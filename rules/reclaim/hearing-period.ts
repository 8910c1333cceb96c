import { actPeriod, SHIFT_SGB_X } from '../core/act-period';
import { integerFrom } from '../core/check';
import type { CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { finding, type Finding } from '../core/finding';
import { days } from '../core/period';
import { checkedPlace, type Place } from '../core/place';

export interface HearingPeriodInput {
  /** Day of the letter that gives the opportunity. */
  readonly on: string;
  /** The office's practice: the law names no length. */
  readonly days: number;
  readonly place: Place;
}

export interface HearingPeriodValue {
  readonly lastDay: CivilDate;
}

/** § 24 Abs. 1 SGB X: the last civil day on which somebody who is heard can comment before the decision. */
export function hearingPeriod(input: HearingPeriodInput): Finding<HearingPeriodValue, HearingPeriodInput> {
  const { lastDay, steps, flags } = actPeriod({
    event: { de: 'Angehört mit Schreiben', en: 'Heard by letter' },
    on: coveredDate(input.on, 'on'),
    length: days(integerFrom(input.days, 0, 366, 'days')),
    norm: '§ 24 Abs. 1 SGB X; § 26 Abs. 1, 2 SGB X',
    shiftNorm: SHIFT_SGB_X,
    place: checkedPlace(input.place),
  });
  return finding('hearing-period', input, { lastDay }, steps, flags);
}
