import { integerFrom } from '../core/check';
import { addDays, germanDate, type CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { finding, step, type Finding } from '../core/finding';

export interface FullWeeksBeforeInput {
  readonly event: string;
  readonly weeks: number;
}

export interface FullWeeksBeforeValue {
  /** Last day on which an act leaves so many full weeks before the event. */
  readonly lastDay: CivilDate;
}

/** §§ 187, 188 BGB counted backwards: neither the day of the act nor the day of the event counts. */
export function fullWeeksBefore(
  input: FullWeeksBeforeInput,
): Finding<FullWeeksBeforeValue, FullWeeksBeforeInput> {
  const event = coveredDate(input.event, 'event');
  const count = integerFrom(input.weeks, 1, 5200, 'weeks');
  const lastDay = addDays(event, -7 * count - 1);
  const text = `${count} volle Wochen vor dem ${germanDate(event)}: spätestens am ${germanDate(lastDay)}.`;
  const textEn = `${count} full weeks before ${event}: ${lastDay} at the latest.`;
  const steps = [step('§ 187 Abs. 1 BGB; § 188 BGB', text, textEn)];
  return finding('full-weeks-before', input, { lastDay }, steps, ['backward-period-strict']);
}
