import { actPeriod, SHIFT_SGB_X } from '../core/act-period';
import { integerFrom } from '../core/check';
import { addDays, germanDate, type CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { finding, step, type Finding } from '../core/finding';
import { months, shiftToWorkingDay } from '../core/period';
import { checkedPlace, type Place } from '../core/place';
import { participationDeemedMonths } from './parameters';

export interface ReasonedMessageInput {
  readonly receivedOn: string;
  /** Weeks because suitable experts are hard to find, at most two. */
  readonly weeksToFindExpert: number;
  /** Weeks the expert has confirmed in writing, at most four. */
  readonly weeksForOpinion: number;
  /** Days of missing cooperation after a period was set in writing (§ 66 Abs. 3 SGB I). */
  readonly daysOfMissingCooperation: number;
  readonly place: Place;
}

export interface ReasonedMessageValue {
  /** Last day on which the message has to be given. */
  readonly messageBy: CivilDate;
  /** Latest day of decision the message can name. */
  readonly decideBy: CivilDate;
}

/** § 18 Abs. 1 und 2 SGB IX: by when a reasoned message is given, and the latest civil day of decision it can name. */
export function reasonedMessage(
  input: ReasonedMessageInput,
): Finding<ReasonedMessageValue, ReasonedMessageInput> {
  const receivedOn = coveredDate(input.receivedOn, 'receivedOn');
  const place = checkedPlace(input.place);
  const extraDays =
    7 * integerFrom(input.weeksToFindExpert, 0, 2, 'weeksToFindExpert') +
    7 * integerFrom(input.weeksForOpinion, 0, 4, 'weeksForOpinion') +
    integerFrom(input.daysOfMissingCooperation, 0, 3650, 'daysOfMissingCooperation');
  const regular = actPeriod({
    event: { de: 'Antrag eingegangen', en: 'Application received' },
    on: receivedOn,
    length: months(participationDeemedMonths.at(receivedOn)),
    norm: '§ 18 Abs. 1 SGB IX',
    shiftNorm: SHIFT_SGB_X,
    place,
  });
  const extended = shiftToWorkingDay(addDays(regular.lastDay, extraDays), place, SHIFT_SGB_X);
  const text = `Um ${extraDays} Tage verlängert: Entscheidung spätestens am ${germanDate(extended.lastDay)}.`;
  const textEn = `Extended by ${extraDays} days: decision on ${extended.lastDay} at the latest.`;
  const steps = [...regular.steps, step('§ 18 Abs. 2 SGB IX; § 190 BGB', text, textEn), ...extended.steps];
  const value = { messageBy: regular.lastDay, decideBy: extended.lastDay };
  return finding('reasoned-message', input, value, steps, [...regular.flags, ...extended.flags]);
}
