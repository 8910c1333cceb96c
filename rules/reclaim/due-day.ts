import { actPeriod, SHIFT_SGB_X } from '../core/act-period';
import { germanDate, type CivilDate } from '../core/civil-date';
import { coveredDate, optionalCoveredDate } from '../core/coverage';
import { finding, step, type Finding } from '../core/finding';
import { months, shiftToWorkingDay } from '../core/period';
import { checkedPlace, type Place } from '../core/place';

export interface ReclaimDueInput {
  /** First day on which nothing can be done against the demand any more. */
  readonly finalSince: string;
  /** The day that the demand names. */
  readonly setOn?: string | undefined;
  readonly place: Place;
}

export interface ReclaimDueValue {
  readonly dueOn: CivilDate;
}

/**
 * § 50 Abs. 3 SGB X: the last civil day on which what is demanded is to be paid.
 *
 * The law sets no day; the demand does: the day it names, or one month after it is final. A day that has passed before finality
 * counts for nothing, since until then an objection can still suspend the payment (§ 86a Abs. 1 SGG).
 */
export function reclaimDue(input: ReclaimDueInput): Finding<ReclaimDueValue, ReclaimDueInput> {
  const finalSince = coveredDate(input.finalSince, 'finalSince');
  const setOn = optionalCoveredDate(input.setOn, 'setOn');
  const place = checkedPlace(input.place);
  if (setOn !== undefined && setOn >= finalSince) {
    const shifted = shiftToWorkingDay(setOn, place, '§ 193 BGB');
    const named = step(
      '§ 50 Abs. 3 S. 1 SGB X',
      `Der Bescheid setzt die Zahlung auf den ${germanDate(setOn)} fest.`,
      `The demand sets the payment for ${setOn}.`,
    );
    return finding(
      'reclaim-due',
      input,
      { dueOn: shifted.lastDay },
      [named, ...shifted.steps],
      shifted.flags,
    );
  }
  const { lastDay, steps, flags } = actPeriod({
    event: { de: 'Unanfechtbar', en: 'Final' },
    on: finalSince,
    length: months(1),
    norm: '§ 50 Abs. 3 S. 1 SGB X; § 26 Abs. 1, 2 SGB X',
    shiftNorm: SHIFT_SGB_X,
    place,
  });
  return finding('reclaim-due', input, { dueOn: lastDay }, steps, flags);
}
