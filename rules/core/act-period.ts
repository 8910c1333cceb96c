import { germanDate, type CivilDate } from './civil-date';
import type { Sentence } from './errors';
import { step } from './finding';
import { lengthText } from './length-text';
import { endAfterEvent, shiftToWorkingDay, type Length, type ShiftedEnd } from './period';
import type { Place } from './place';

interface ActPeriod {
  /** What happened on the event day, as a participle: "Eingegangen" / "Received". */
  readonly event: Sentence;
  readonly on: CivilDate;
  readonly length: Length;
  readonly norm: string;
  readonly shiftNorm: string;
  readonly place: Place;
}

/** A period after an event that ends on a working day (kinds ACT and AUTHORITY_DECISION), with its reasoning. */
export function actPeriod({ event, on, length, norm, shiftNorm, place }: ActPeriod): ShiftedEnd {
  const end = endAfterEvent(on, length);
  const text = lengthText(length);
  const counted = step(
    norm,
    `${event.de} am ${germanDate(on)}; die Frist (${text.de}) endet rechnerisch am ${germanDate(end)}.`,
    `${event.en} on ${on}; the period (${text.en}) ends arithmetically on ${end}.`,
  );
  const shifted = shiftToWorkingDay(end, place, shiftNorm);
  return { ...shifted, steps: [counted, ...shifted.steps] };
}

/** § 26 Abs. 3 S. 1 SGB X: the shift of social administrative procedure. */
export const SHIFT_SGB_X = '§ 26 Abs. 3 S. 1 SGB X';
