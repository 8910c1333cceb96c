import { integerFrom } from '../core/check';
import { addDays, civilDate, germanDate, type CivilDate } from '../core/civil-date';
import { finding, step, type Finding } from '../core/finding';

export interface OfficePeriodInput {
  readonly on: string;
  readonly days: number;
}

export interface OfficePeriodValue {
  readonly lastDay: CivilDate;
}

/** Practice of the office: a follow-up n days after an event; it is nobody's deadline, so nothing shifts. */
export function officePeriod(input: OfficePeriodInput): Finding<OfficePeriodValue, OfficePeriodInput> {
  const on = civilDate(input.on, 'on');
  const count = integerFrom(input.days, 0, 36_600, 'days');
  const lastDay = addDays(on, count);
  const text = `Wiedervorlage ${count} Tage nach dem ${germanDate(on)}: ${germanDate(lastDay)}.`;
  const textEn = `Follow-up ${count} days after ${on}: ${lastDay}.`;
  return finding('office-period', input, { lastDay }, [step('Geschäftsgang', text, textEn)]);
}

export interface DaysBeforeInput {
  readonly lastDay: string;
  readonly days: number;
}

export interface DaysBeforeValue {
  readonly on: CivilDate;
}

/** Vorfrist: calendar days before a last day. */
export function daysBefore(input: DaysBeforeInput): Finding<DaysBeforeValue, DaysBeforeInput> {
  const lastDay = civilDate(input.lastDay, 'lastDay');
  const count = integerFrom(input.days, 0, 36_600, 'days');
  const on = addDays(lastDay, -count);
  const text = `Vorfrist ${count} Tage vor dem ${germanDate(lastDay)}: ${germanDate(on)}.`;
  const textEn = `Reminder ${count} days before ${lastDay}: ${on}.`;
  return finding('days-before', input, { on }, [step('Geschäftsgang', text, textEn)]);
}
