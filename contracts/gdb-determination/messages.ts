import type { CivilDate } from '../../rules/core/civil-date';
import type { PausedPeriod } from '../application/state';
import type { CaseState } from '../case/state';
import type { InquiryState } from '../inquiry/state';
import type { Matter, RemedyState } from '../remedies/state';

/** Name of the workflow that Temporal runs. */
export const gdbDeterminationWorkflow = 'gdbDetermination';

/** Why the office looks at the GdB: at somebody's wish, or by itself. */
export type Occasion = 'first' | 'change' | 'review' | 'past-error';

/** One procedure from its occasion to a decision that nobody can contest any more (§ 8 SGB X). */
export interface Proceeding {
  id: string;
  occasion: Occasion;
  /** The day on which it counts as applied for, or was begun by the office (§ 16 Abs. 2 SGB I). */
  begunOn: CivilDate;
  /** The day on which it arrived here: from it the office's own time runs (§ 14 Abs. 2 SGB IX). */
  receivedOn: CivilDate;
  /** What is asked for: `gdb`, `merkzeichen-G` …, `earlier-date`. */
  wants: Matter[];
  /** From when on it is to be found, where that is before the application (§ 152 Abs. 1 S. 2 SGB IX). */
  earlierFrom?: CivilDate;
  /** Impairments that the person wants left out of account. */
  disregards: string[];
  accepted: boolean;
  ended?: { how: ProceedingEnd; on: CivilDate };
}

export type ProceedingEnd = 'withdrawn' | 'forwarded' | 'handed-over' | 'died' | 'unchanged';

/** A report ordered from an expert (§ 17 SGB IX), with the decision's own time limit hanging on it. */
export interface Report {
  id: string;
  expert: string;
  orderedOn: CivilDate;
  receivedOn?: CivilDate;
  givenUp?: boolean;
}

/** What keeps an invoice from being paid (§ 21 Abs. 3 S. 4 SGB X, § 2 Abs. 1 JVEG). */
export type InvoiceFault = 'not-asked' | 'not-delivered' | 'given-up' | 'duplicate' | 'expired';

/** What a doctor, a hospital or an expert asks for what was delivered. */
export interface Invoice {
  id: string;
  from: string;
  /** The request for evidence or the order of a report that it is for. */
  concerns: string;
  number: string;
  receivedOn: CivilDate;
  cents: number;
  status: 'open' | 'approved' | 'refused';
  /** What a person found right. */
  approvedCents?: number;
  /** It came too late, and its period counts as kept (§ 2 Abs. 2 JVEG): who has said so, and why. */
  reinstated?: { by: string; on: CivilDate; appliedOn: CivilDate; reason: string };
}

/** A day on which somebody is to be examined (§ 62 SGB I). */
export interface Appointment {
  id: string;
  on: CivilDate;
  place: string;
  status: 'open' | 'attended' | 'missed' | 'excused' | 'cancelled';
  /** The consequence of staying away was named (§ 66 Abs. 3 SGB I). */
  warned: boolean;
}

export interface Impairment {
  name: string;
  gdb: number;
}

export interface MarkOpinion {
  mark: string;
  met: boolean;
  reason?: string | undefined;
}

/** What the medical service, or a finding of another body (§ 152 Abs. 2 SGB IX), says. */
export interface Opinion {
  id: string;
  givenOn: CivilDate;
  source: 'medical-service' | 'other-finding';
  impairments: Impairment[];
  overall: number;
  marks: MarkOpinion[];
  /** No essential change is to be expected: the card is unlimited (§ 6 Abs. 2 S. 2 SchwbAwV). */
  permanent: boolean;
  /** Heilungsbewährung (VersMedV Teil A Nr. 2). */
  healing?: { startedOn: CivilDate; years: number };
}

/** What is found and in force; what is contested for the worse is not, until it is final (§ 86a Abs. 1 SGG). */
export interface Found {
  gdb: number;
  marks: string[];
  since: CivilDate;
  decidedBy: string;
}

/** What a notice of this procedure has decided, beside what its remedies need. */
export interface Decided {
  notice: string;
  result: Result;
  gdb?: number;
  marksGranted: string[];
  marksRefused: string[];
  marksLost: string[];
  /** From when on it holds. */
  from?: CivilDate;
  permanent: boolean;
  healing?: { startedOn: CivilDate; years: number };
  /** The application for change that it decides, as long as it is a draft. */
  amending?: Amending;
}

export type Result =
  | 'found'
  | 'refused'
  | 'refused-cooperation'
  | 'raised'
  | 'lowered'
  | 'changed'
  | 'change-refused'
  | 'taken-back';

/** An application for change while a decision is contested: what is decided on it joins the contest (§§ 86, 96 SGG). */
export interface Amending {
  by: string;
  receivedOn: CivilDate;
  marks: string[];
  earlierFrom?: CivilDate;
  disregards: string[];
  /** Set where it is no application for change: the office looks by itself, or at a past error. */
  occasion?: Exclude<Occasion, 'change'>;
  accepted?: boolean;
}

export interface EarlierProceeding {
  proceeding: Proceeding;
  decided: Decided[];
  remedies: RemedyState;
  outcome?: string | undefined;
  /** What was in force when it began. */
  before?: Found;
}

/** § 152 Abs. 5 S. 1 SGB IX: asked for with the finding or after it, or out already. */
export interface CardRequest {
  receivedOn: CivilDate;
  picture: boolean;
  permitUntil?: CivilDate | undefined;
  card?: { number?: string | undefined; issuedOn: CivilDate; validUntil?: CivilDate | undefined } | undefined;
}

export interface GdbState extends CaseState {
  person: string;
  bornOn?: CivilDate;
  municipality?: string;
  /** Employed, and asks for the status of a severely disabled person: the office has weeks, not months (§ 152 Abs. 1 S. 3 SGB IX). */
  hasTarget: boolean;
  proceeding: Proceeding;
  earlier: EarlierProceeding[];
  inquiry: InquiryState;
  reports: Report[];
  appointments: Appointment[];
  opinions: Opinion[];
  invoices?: Invoice[];
  decided: Decided[];
  remedies: RemedyState;
  /** What was in force when the proceeding began, and what is. */
  before?: Found;
  found?: Found;
  amending?: Amending;
  /** What is to be looked at once the present proceeding is settled. */
  waiting?: Amending[];
  suspended?: { since: CivilDate; paused: PausedPeriod[] };
  /** A card is wanted: with a GdB of 50 it has a case of its own. */
  cardRequest?: CardRequest;
  diedOn?: CivilDate;
  heir?: string;
}
