import type { CivilDate } from '../../rules/core/civil-date';
import type { CaseState } from '../case/state';
import type { InquiryState } from '../inquiry/state';
import type { RemedyState } from '../remedies/state';

/** A period that stands still, with the days it still had. */
export interface PausedPeriod {
  id: string;
  remainingDays: number;
}

/** From its occasion to a decision that nobody can contest any more (§ 8 SGB X). */
export interface Begun {
  id: string;
  /** The day on which it counts as applied for, or was begun by the office (§ 16 Abs. 2 SGB I). */
  begunOn: CivilDate;
}

/** A case in which somebody has applied for something, and the office decides on it. */
export interface ApplicationState extends CaseState {
  person: string;
  municipality?: string;
  heir?: string;
  diedOn?: CivilDate;
  proceeding: Begun;
  inquiry: InquiryState;
  remedies: RemedyState;
  suspended?: { since: CivilDate; paused: PausedPeriod[] };
}
