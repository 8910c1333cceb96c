import { oneOf } from '../core/check';
import { addMonthsClamped, germanDate, later, type CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { finding, step, type Finding } from '../core/finding';

const monthsBefore = { card: 3, token: 1 } as const;

export interface ExpiryReminderInput {
  readonly of: keyof typeof monthsBefore;
  readonly issuedOn: string;
  readonly validUntil: string;
}

export interface ExpiryReminderValue {
  readonly on: CivilDate;
}

/** Practice: the civil day on which somebody is told that a card or token ends soon; never before it was issued. */
export function expiryReminder(
  input: ExpiryReminderInput,
): Finding<ExpiryReminderValue, ExpiryReminderInput> {
  const of = oneOf(input.of, ['card', 'token'] as const, 'of');
  const issuedOn = coveredDate(input.issuedOn, 'issuedOn');
  const validUntil = coveredDate(input.validUntil, 'validUntil');
  const on = later(addMonthsClamped(validUntil, -monthsBefore[of]), issuedOn);
  const text = `Erinnerung vor dem Ende am ${germanDate(validUntil)}: ${germanDate(on)}.`;
  const textEn = `Reminder before the end on ${validUntil}: ${on}.`;
  return finding(
    'expiry-reminder',
    input,
    { on },
    [step('Geschäftsgang', text, textEn)],
    ['office-practice'],
  );
}
