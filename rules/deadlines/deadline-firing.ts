import { endOfDay, instantOfMs, msOfInstant, startOfDay, type Instant } from '../core/berlin';
import { integerFrom } from '../core/check';
import { addDays, civilDate, germanDate } from '../core/civil-date';
import { finding, step, type Finding } from '../core/finding';

export interface DeadlineFiringInput {
  readonly lastDay: string;
  /**
   * Nachlauf: days between the last day and treating the deadline as ended. No legal date changes by it.
   * -1 looks as the last day begins, for reminders and resubmissions.
   */
  readonly graceDays: number;
  readonly spreadSeconds: number;
}

export interface DeadlineFiringValue {
  readonly endsAt: Instant;
  readonly firesAt: Instant;
}

/** § 188 Abs. 1 BGB: the instant at which a last day is over in Berlin, and the one at which a timer looks at it. */
export function deadlineFiring(
  input: DeadlineFiringInput,
): Finding<DeadlineFiringValue, DeadlineFiringInput> {
  const lastDay = civilDate(input.lastDay, 'lastDay');
  const graceDays = integerFrom(input.graceDays, -1, 3660, 'graceDays');
  const spreadSeconds = integerFrom(input.spreadSeconds, 0, 86_400, 'spreadSeconds');
  const firesFrom = startOfDay(addDays(lastDay, 1 + graceDays));
  const firesAt = instantOfMs(msOfInstant(firesFrom, 'firesAt') + spreadSeconds * 1000);
  const looked = graceDays === -1 ? 'zu seinem Beginn' : `${graceDays} Tage danach`;
  const lookedEn = graceDays === -1 ? 'as it begins' : `${graceDays} days later`;
  const text = `Der ${germanDate(lastDay)} endet um 24:00 Uhr (Europe/Berlin); geprüft wird ${looked}.`;
  const textEn = `${lastDay} ends at 24:00 Europe/Berlin; it is looked at ${lookedEn}.`;
  return finding('deadline-firing', input, { endsAt: endOfDay(lastDay), firesAt }, [
    step('§ 188 Abs. 1 BGB', text, textEn),
  ]);
}
