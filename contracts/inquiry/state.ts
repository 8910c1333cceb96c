import type { CivilDate } from '../../rules/core/civil-date';
import type { Matter } from '../remedies/state';

export type RequestKind = 'cooperation' | 'evidence';

/** Something the office has asked somebody for, with a period it has set (§§ 20, 21 SGB X, §§ 60 ff. SGB I). */
export interface InquiryRequest {
  id: string;
  kind: RequestKind;
  to: string;
  what: string;
  requestedOn: CivilDate;
  days: number;
  /** What will follow if nothing comes, named in writing (§ 66 Abs. 3 SGB I); since the letter of this day. */
  consequence?: string;
  consequenceNamedOn?: CivilDate;
  reminders: number;
  status: 'open' | 'answered' | 'unanswered' | 'given-up';
  answeredOn?: CivilDate;
  /** The deadline that waits for it, and its last day. */
  deadline: string;
  lastDay: CivilDate;
}

/** The hearing before a decision that takes something from somebody (§ 24 Abs. 1 SGB X). */
export interface Hearing {
  id: string;
  to: string;
  /** The facts that matter for the decision. */
  about: string;
  intends: Intention;
  startedOn: CivilDate;
  deadline: string;
  lastDay: CivilDate;
  status: 'open' | 'answered' | 'over';
  statements: { stepId: string; receivedOn: CivilDate }[];
}

/** What the office means to decide: nothing worse may follow from a hearing about it. */
export interface Intention {
  gdb?: number | undefined;
  /** Matters to be taken away. */
  takes?: Matter[] | undefined;
}

/** A hearing can be left out only on a ground of the law (§ 24 Abs. 2 SGB X). */
export interface HearingWaiver {
  ground: number;
  reason: string;
  by: string;
  on: CivilDate;
}

export interface InquiryState {
  requests: InquiryRequest[];
  hearings: Hearing[];
  waiver?: HearingWaiver;
}
