import type { CivilDate } from '../../rules/core/civil-date';
import type { Clause } from '../clauses/state';
import type { Translation } from './communication';
import type { Deadline } from './deadline';
import type { Exclusion } from './impartiality';
import type { Letter } from './letter';
import type { Party } from './party';
import type { Payment, PaymentOrder } from './payment';
import type { RecomputedFinding } from './recompute';
import type { Task } from './task';

/** A change of an act that waits for its release by a second person; or of findings, released before it came here. */
export interface PendingCorrection {
  stepId: string;
  /** The act, or `recomputation:` and its number. */
  corrects: string;
  preparedBy: string;
  released: boolean;
  /** Of a recomputation: why (the beginning of a long text), who released it, and the findings with old and new value. */
  reason?: string;
  releasedBy?: string;
  findings?: RecomputedFinding[];
  /** So many more stand in the journal, under the step's id. */
  furtherFindings?: number;
}

/** An act that no longer fits after a correction or a late entry; a person must look at it. */
export interface UnresolvedAct {
  stepId: string;
  step: string;
  code: string;
}

/** A paper, note or link of the case, in the order of its days. */
export interface FileEntry {
  stepId: string;
  kind: 'post' | 'vermerk' | 'link';
  on: CivilDate;
  /** The beginning of a long one; the whole stands in the journal, under the step's id. */
  text: string;
  /** Who a paper came from. */
  sender?: string | undefined;
  linkedCase?: string | undefined;
}

export interface PhaseVisit {
  phase: string;
  since: CivilDate;
  by: string;
}

/** A case that this one has opened, and what that one is told of this one as it stands. */
export interface OpenedCase {
  id: string;
  procedure: string;
  /** The step that opened it. */
  by: string;
  input: unknown;
  /** Known once it has been opened. */
  caseId?: string;
  news?: Record<string, unknown>;
}

/** What the state of every procedure holds. */
export interface CaseState {
  caseId: string;
  procedure: string;
  phase: string;
  outcome?: string | undefined;
  /** Day by which a person in charge of the case has been named, and who. */
  inCharge?:
    | {
        person: string;
        deputy?: string | undefined;
        /** Whose case it is, while another stands in. */
        insteadOf?: { person: string; deputy?: string | undefined };
      }
    | undefined;
  /** Who may not act in the case, or is said to be biased; absent where nobody is. */
  exclusions?: Exclusion[];
  parties: Party[];
  /** What came in other languages; absent where nothing did. */
  translations?: Translation[];
  /** The ancillary clauses of its decisions; absent where there are none. */
  clauses?: Clause[];
  deadlines: Deadline[];
  tasks: Task[];
  letters: Letter[];
  /** From the first payment on. */
  payments?: Payment[];
  paymentOrders?: PaymentOrder[];
  file: FileEntry[];
  corrections: PendingCorrection[];
  unresolved: UnresolvedAct[];
  path: PhaseVisit[];
  flags: string[];
  /** Cases this one has opened; absent where there is none. */
  opened?: OpenedCase[];
}
