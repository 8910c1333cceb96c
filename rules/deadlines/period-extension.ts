import { actPeriod, SHIFT_SGB_X } from '../core/act-period';
import type { CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { finding, type Finding } from '../core/finding';
import { checkedLength, type Length } from '../core/period';
import { checkedPlace, type Place } from '../core/place';

export interface PeriodExtensionInput {
  /** Last day of the old period, as shifted. */
  readonly lastDay: string;
  readonly length: Length;
  readonly place: Place;
}

export interface PeriodExtensionValue {
  readonly lastDay: CivilDate;
}

/**
 * § 190 BGB, § 26 Abs. 7 SGB X: the new last civil day of an extended period; it runs from the (shifted) end of the old one
 * (BGH 14.12.2005 - IX ZB 198/04).
 */
export function periodExtension(
  input: PeriodExtensionInput,
): Finding<PeriodExtensionValue, PeriodExtensionInput> {
  const { lastDay, steps, flags } = actPeriod({
    event: { de: 'Alte Frist abgelaufen', en: 'Old period ended' },
    on: coveredDate(input.lastDay, 'lastDay'),
    length: checkedLength(input.length),
    norm: '§ 190 BGB; § 26 Abs. 7 SGB X',
    shiftNorm: SHIFT_SGB_X,
    place: checkedPlace(input.place),
  });
  return finding('period-extension', input, { lastDay }, steps, flags);
}
