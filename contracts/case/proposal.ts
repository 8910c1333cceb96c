import type { CivilDate } from '../../rules/core/civil-date';
import type { RecomputationScope, RecomputedFinding } from './recompute';

/** Which cases a recomputation looks at, and for what; all open ones where nothing is said. */
export interface RecomputationRange extends RecomputationScope {
  office?: string | undefined;
  procedure?: string | undefined;
  cases?: string[] | undefined;
}

export interface MovedDeadline {
  id: string;
  type: string;
  change: string;
  from: CivilDate | null;
  to: CivilDate;
  /** Days later, or earlier where it is less than none. */
  days: number | null;
  /** On the day of the preview it is over already. */
  over: boolean;
}

/** What a recomputation would bring about in a case, as the case itself said it. */
export interface Proposal {
  findings: RecomputedFinding[];
  phase: { from: string; to: string } | null;
  deadlines: MovedDeadline[];
  letters: { change: string; type: string; to: string }[];
  payments: { change: string; id: string; cents: number }[];
  tasks: string[];
}
