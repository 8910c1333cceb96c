import type { CivilDate } from '../../rules/core/civil-date';
import type { CaseState } from '../case/state';
import type { RemedyState } from '../remedies/state';

/** Name of the workflow that Temporal runs. */
export const overpaymentReclaimWorkflow = 'overpaymentReclaim';

/** What is contested: the sum that is to be paid back. */
export const claimMatter = 'erstattung';

/** By which provision the ground of the payment fell away; without a decision § 50 Abs. 2 SGB X reclaims all the same. */
export const reclaimGrounds = [
  'withdrawn-44',
  'withdrawn-45',
  'revoked-46',
  'revoked-47',
  'lifted-48',
  'without-decision',
  'corrected-38',
] as const;
export type ReclaimGround = (typeof reclaimGrounds)[number];

/** A payment that was too much. */
export interface Overpayment {
  /** Identifies the payment in the case that it comes from. */
  payment: string;
  cents: number;
  paidOn?: CivilDate | undefined;
  /** The time for which was paid. */
  from?: CivilDate | undefined;
  to?: CivilDate | undefined;
  /** What the benefit is called: "Kraftfahrzeughilfe". */
  benefit: string;
  ground: ReclaimGround;
  /** Days of the decision that granted it, and of the one by which it fell away. */
  grantedOn?: CivilDate | undefined;
  liftedOn?: CivilDate | undefined;
}

export interface Hearing {
  /** The last day of the period that runs, or has run. */
  lastDay?: CivilDate;
  /** Heard before this case, in the one that it comes from. */
  heardOn?: CivilDate;
  /** § 24 Abs. 2 SGB X: why nobody was heard. */
  omitted?: string;
  /** Rounds of hearing: the debtor's, and the heir's. */
  round: number;
  over: boolean;
  statements: { receivedOn: CivilDate; by: string; complete: boolean }[];
}

/** Money that has come in, or has been paid back again. */
export interface Booking {
  stepId: string;
  kind: 'repayment' | 'refund';
  cents: number;
  on: CivilDate;
}

export const measureKinds = ['deferral', 'instalments', 'write-off', 'waiver', 'withdrawal'] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** What the office does about its claim; in force once a second person has released it. */
export interface Measure {
  id: string;
  kind: MeasureKind;
  preparedBy: string;
  decidedOn: CivilDate;
  reason: string;
  releasedBy?: string;
  releasedOn?: CivilDate;
  /** Deferral: the last day. */
  until?: CivilDate | undefined;
  instalmentCents?: number | undefined;
  firstOn?: CivilDate | undefined;
  /** Instalments: missed so many, the whole is due. */
  endsAfterMissed?: number | undefined;
  instalments?: { dueOn: CivilDate; cents: number }[];
  /** Instalments: what had been paid before. */
  paidBefore?: number;
  /** Waiver: how much; withdrawal: to how much the demand is lowered. */
  cents?: number | undefined;
  ended?: { on: CivilDate; because: 'replaced' | 'missed' | 'ended' };
}

/** The claim in figures. */
export interface Account {
  demandedCents: number;
  waivedCents: number;
  paidCents: number;
  openCents: number;
  /** Paid beyond what is demanded: to be paid back. */
  creditCents: number;
}

export interface ReclaimState extends CaseState {
  debtor: string;
  /** To whom the decisions go: the debtor. */
  addressees: string[];
  openedBy: string;
  originCase?: string;
  municipality?: string;
  overpayment: Overpayment;
  /** Why it was too much, as the debtor is told in the hearing. */
  reasons: string;
  hearing: Hearing;
  remedies: RemedyState;
  /** The day that the demand names for the payment. */
  setOn?: CivilDate;
  bookings: Booking[];
  measures: Measure[];
  account: Account;
  /** Reminders that have been written, with the days until which they gave. */
  reminders: { no: number; on: CivilDate; until: CivilDate }[];
  dropped?: { on: CivilDate; by: string };
  diedOn?: CivilDate;
  heir?: string;
  /** What an early end has put aside of the contest, to be taken up again should it not stand. */
  setAside?: { deadlines: string[]; tasks: string[] };
}
