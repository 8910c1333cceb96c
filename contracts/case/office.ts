import type { Place } from '../../rules/core/place';
import type { Letterhead } from './letterhead';

/** What an office settles by practice, not by law: kept in the register, dated, never typed per case. */
export interface OfficeSettings {
  id: string;
  name: string;
  place: Place;
  /** Municipalities of the office's district whose holidays differ from their Land's. */
  municipalities: Record<string, Place>;
  /** Days between a last day and treating what follows as final; no legal date changes by it. */
  nachlaufDays: number;
  /** Days before the end of a period of the office at which the person in charge is reminded. */
  vorfristDays: number;
  cooperationDays: number;
  evidenceDays: number;
  hearingDays: number;
  reminders: number;
  cardReturnDays: number;
  /** Timers of one day are spread over so many seconds. */
  spreadSeconds: number;
  /** Where reminders go that reach nobody in person; never recorded with acts. */
  mailbox?: string | undefined;
  letterhead?: Letterhead | undefined;
}
