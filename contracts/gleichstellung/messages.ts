import type { CivilDate } from '../../rules/core/civil-date';
import type { ApplicationState } from '../application/state';
import type { RemedyState } from '../remedies/state';

/** Name of the workflow that Temporal runs. */
export const gleichstellungWorkflow = 'gleichstellung';

/** What is contested: whether somebody is gleichgestellt, and until when. */
export const theMatter = 'gleichstellung';

/** Practice of the office: so long before the end of a limited one the person is told. */
export const limitReminderDays = 90;
/** Practice of the office: so often it looks what has become of an application for the GdB. */
export const findingLookDays = 60;

/** Why the office looks: at the person's wish, because a limited one ends, or by itself. */
export type Occasion = 'application' | 'extension' | 'review' | 'past-error';

export type ProceedingEnd = 'withdrawn' | 'forwarded' | 'died' | 'unchanged' | 'severely-disabled';

export interface Proceeding {
  id: string;
  occasion: Occasion;
  /** The day from which a grant has its effect (§ 151 Abs. 2 S. 2 SGB IX), also where it came to another body first. */
  begunOn: CivilDate;
  receivedOn: CivilDate;
  /** Only until this day, where the person asks for no more. */
  until?: CivilDate;
  /** From when on it is granted, where that is before this application (§ 44 SGB X). */
  effectFrom?: CivilDate;
  accepted: boolean;
  ended?: { how: ProceedingEnd; on: CivilDate };
}

/** The finding of a disability on which a Gleichstellung rests (§ 151 Abs. 2 S. 1, § 152 SGB IX). */
export interface Finding {
  /** 0: it is known that none of at least 20 is found. */
  gdb: number;
  since?: CivilDate;
  /** The first day of the stretch in which it has been from 30 below 50, or from 50, where that is before `since`. */
  unbrokenSince?: CivilDate;
  /** Since when, by what was known before it, where that reaches further back. */
  follows?: CivilDate;
  /** The office that has found it, and the day of its notice. */
  body?: string;
  decidedOn?: CivilDate;
  /** Told by the case in which it was found. */
  told?: string;
  knownIn: string;
}

/** A suitable job is to be kept or to be obtained (§ 2 Abs. 3 SGB IX). */
export interface Job {
  aim: 'keep' | 'obtain';
  /** What endangers it, or keeps the person from obtaining one, in the words of the application. */
  reason?: string;
  employer?: string;
}

export interface Granted {
  from: CivilDate;
  until?: CivilDate;
  /** The GdB it rests on. */
  gdb?: number;
  /** The notice that has granted it, and the day of that. */
  decidedBy: string;
  decidedOn: CivilDate;
}

export type Result = 'granted' | 'refused' | 'refused-cooperation' | 'revoked' | 'taken-back';

/** What a notice of this procedure has decided, beside what its remedies need. */
export interface Decided {
  notice: string;
  result: Result;
  /** From when on it holds. */
  from?: CivilDate;
  until?: CivilDate;
  /** The GdB it rests on. */
  gdb?: number;
}

export interface EarlierProceeding {
  proceeding: Proceeding;
  decided: Decided[];
  remedies: RemedyState;
  outcome?: string | undefined;
}

/** How it has ended by itself, without a decision: nothing has to be contested. */
export type End = 'lapsed' | 'condition-occurred' | 'severely-disabled' | 'status-lost' | 'died';

/** `accepted` where it had begun already, or was looked at while it waited. */
export interface NextApplication {
  by: string;
  receivedOn: CivilDate;
  until?: CivilDate;
  accepted?: boolean;
}

export interface GleichstellungState extends ApplicationState {
  bornOn?: CivilDate;
  /** § 2 Abs. 2, 3 SGB IX: lives, or has a workplace, in Germany. */
  place: { lives: boolean; works: boolean };
  job: Job;
  /** Whether employer, works council and representation may be asked. */
  consent: boolean;
  /** The GdB has been applied for, and is not found yet: applied for by way of precaution. */
  pending?: { body?: string; appliedOn?: CivilDate };
  /** The case here in which the GdB is determined. */
  findingCase?: string;
  /** As of when that case has told how it stands. */
  toldAsOf?: string;
  finding?: Finding;
  /** The finding that was known before that case told of one. */
  knownBefore?: Finding;
  proceeding: Proceeding;
  earlier: EarlierProceeding[];
  decided: Decided[];
  /** What was in force when the proceeding began, and what is. */
  before?: Granted;
  granted?: Granted;
  over?: { how: End; on: CivilDate; by: string; of: string };
  /** Applied for while a decision is contested; it is a proceeding of its own once that is over. */
  next?: NextApplication;
}
