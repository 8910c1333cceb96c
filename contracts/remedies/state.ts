import type { CivilDate } from '../../rules/core/civil-date';
import type { Clause } from '../clauses/state';
import type { NoticeCorrection } from './notice-correction';
import type { PublicService } from './public-service';

/** What can be contested on its own: `gdb`, `merkzeichen-G`, `gleichstellung`, `erstattung`, `auflage-…` … */
export type Matter = string;

/** The stages of a contest; each has a decision that is served and a remedy against it. */
export const stages = ['decision', 'objection', 'court', 'appeal', 'revision'] as const;
export type Stage = (typeof stages)[number];

/** The office that has decided, as a side before the court; no party can have this id. */
export const authority = '@office';

export type Instruction = 'correct' | 'missing' | 'wrong' | 'denies-remedy';
/** What becomes of the contested decision, whoever has asked for it: it stands, is changed, or is lifted. */
export type Ruling = 'burdens' | 'upheld' | 'changed' | 'lifted';

/** One addressee's way through the period of a notice. */
export interface Track {
  party: string;
  status: 'awaiting-service' | 'returned' | 'running' | 'expired' | 'contested' | 'waived' | 'no-period';
  notifiedOn?: CivilDate;
  servedBy?: string;
  lastDay?: CivilDate;
  finalSince?: CivilDate;
  deadline?: string;
  /** Nobody could say where they live. */
  inquiry?: 'failed';
  publicService?: PublicService;
}

/** A decision that is announced to its addressees and can be contested. */
/** Facts of a notice that only its letters use (§§ 35, 24, 33 SGB X, § 63 SGB X). */
export interface NoticeSays {
  reasons?: string | undefined;
  heardOn?: CivilDate | undefined;
  formerDecisionOn?: CivilDate | undefined;
  effectiveOn?: CivilDate | undefined;
  /** The day on which what is demanded is to be paid, where the decision names one. */
  dueOn?: CivilDate | undefined;
  costs?: 'none' | 'half' | 'full' | undefined;
  /** The medical opinion the decision rests on. */
  opinion?: string | undefined;
  /** What was ruled or agreed in court, and is carried out. */
  carriesOut?: CarriedOut | undefined;
  /** Its ancillary clauses, as it was decided with them. */
  clauses?: Omit<Clause, 'status' | 'notice'>[] | undefined;
}

export interface CarriedOut {
  ruling: string;
  how: string;
  on: CivilDate;
  court?: string | undefined;
  fileNumber?: string | undefined;
}

export interface Notice {
  id: string;
  stage: Stage;
  /**
   * An `amendment` is a new decision during the contest: it becomes part of it (§§ 86, 96 SGG). An `implementation` carries out what was
   * ruled in court and decides nothing of its own.
   */
  kind:
    | 'decision'
    | 'amendment'
    | 'full-remedy'
    | 'partial-remedy'
    | 'objection-decision'
    | 'court-decision'
    | 'implementation';
  preparedBy: string;
  /** The step in which it was prepared: who has corrected that has prepared it too. */
  preparedIn: string;
  decidedOn: CivilDate;
  releasedBy?: string;
  releasedOn?: CivilDate;
  instruction: Instruction;
  /** The decision it decides on, where that is not the latest one that was out. */
  answers?: string;
  /** Rejects what came too late without looking at the matter: what was final before it stays final. */
  inadmissible?: boolean;
  rulings: Record<Matter, Ruling>;
  /** The value decided for a matter, e.g. the GdB. */
  values: Record<Matter, number | string>;
  /** What its letters say beside the rulings. */
  says?: NoticeSays;
  tracks: Track[];
  /** What was written wrong in it and has been put right; absent where nothing was. */
  corrections?: NoticeCorrection[];
}

export type ChallengeStanding = 'admissible' | 'late' | 'formless' | 'reinstated' | 'inadmissible';
export type ChallengeEnd = 'withdrawn' | 'decided' | 'settled';

/** An objection, action or appeal against a notice. */
export interface Challenge {
  id: string;
  stage: Stage;
  notice: string;
  from: string;
  receivedOn: CivilDate;
  scope: Matter[];
  standing: ChallengeStanding;
  reinstatement?: { appliedOn?: CivilDate; granted?: boolean };
  ended?: { how: ChallengeEnd; on: CivilDate; by: string };
}

export interface MatterState {
  matter: Matter;
  status: 'open' | 'final' | 'lifted';
  since?: CivilDate;
  value?: number | string;
  because?: string;
}

export interface RemedyState {
  notices: Notice[];
  challenges: Challenge[];
  matters: MatterState[];
}
