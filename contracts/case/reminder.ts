import type { CivilDate } from '../../rules/core/civil-date';
import type { Instant } from './act';
import type { Rung } from './deadline';

/** To whom a reminder goes: to people by their id, or to the office's own mailbox. */
export type ReminderRecipient = { as: 'in-charge' | 'deputy'; person: string } | { as: 'office' };

/** Word to the office's own people that a period of the office is about to end, ends, or has been missed. */
export interface ReminderMessage {
  key: string;
  procedure: string;
  office: string;
  rung: Rung;
  deadline: { id: string; type: string; lastDay: CivilDate };
  to: ReminderRecipient;
  on: CivilDate;
  at: Instant;
}
