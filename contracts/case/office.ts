import type { Place } from '../../rules/core/place';
import type { Letterhead } from './letterhead';

/** An account of the office. */
export interface OfficeAccount {
  /** Its holder, as the bank knows them. */
  name: string;
  iban: string;
  bic?: string | undefined;
}

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
  /** Days in which the office carries out what a court has ruled. */
  implementationDays?: number | undefined;
  /** Days after the day of execution by which the bank's report is expected. */
  bankReportDays?: number | undefined;
  /** The accounts from which the office pays, by a key of its own. */
  accounts?: Record<string, OfficeAccount> | undefined;
}
