import type { CivilDate } from '../../rules/core/civil-date';
import type { Finding } from '../../rules/core/finding';
import type { Instant } from './act';

export type DeadlineStatus = 'open' | 'met' | 'missed' | 'ended' | 'cancelled';
export type Rung = 'vorfrist' | 'last-day' | 'missed';

/** One reminder on the way to a deadline of the office; each fires once, in order. */
export interface Reminder {
  rung: Rung;
  on: CivilDate;
  firesAt: Instant;
  status: 'pending' | 'fired' | 'skipped';
}

/** A period that runs in a case. It is computed by the rules; what moves it opens another one in its place. */
export interface Deadline {
  id: string;
  /** Its entry in the process: title, norm, whose period it is. */
  type: string;
  concerns?: string | undefined;
  openedBy: string;
  lastDay: CivilDate;
  endsAt: Instant;
  /** When the case's clock looks at it: the end of the day, the office's Nachlauf, and the spread. */
  firesAt: Instant;
  finding: Finding;
  status: DeadlineStatus;
  closedBy?: string | undefined;
  reminders: Reminder[];
  note?: string | undefined;
}

export type DeadlineChange = {
  change: 'opened' | 'moved' | 'met' | 'missed' | 'ended' | 'cancelled' | 'reminded';
  deadline: Deadline;
  /** With `moved`: the last day that no longer holds. */
  formerLastDay?: CivilDate;
};
