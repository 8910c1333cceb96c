import type { CivilDate } from '../../rules/core/civil-date';
import type { CaseState } from '../case/state';
import type { RemedyState } from '../remedies/state';

/** Name of the workflow that Temporal runs. */
export const downgradeProtectionWorkflow = 'downgradeProtection';

export interface Ending {
  outcome: 'new-finding' | 'gleichgestellt' | 'status-lost' | 'died';
  /** The day from which it has its effect. */
  on: CivilDate;
  by: string;
}

export interface DowngradeState extends CaseState {
  ground: 'gdb-lowered' | 'gleichstellung-revoked' | 'gleichstellung-taken-back';
  person: string;
  gdbBefore?: number;
  gdbAfter?: number;
  lostMerkzeichen: string[];
  municipality?: string;
  card?: {
    number?: string;
    validUntil?: CivilDate;
    askedBackBy?: string;
    returnedOn?: CivilDate;
    givenUp?: boolean;
  };
  /** The case that has issued the decision, and where its contest stands there. */
  origin?: { caseId: string; notice: string; phase: string; asOf?: string };
  remedies: RemedyState;
  protection?: { finalSince: CivilDate; until: CivilDate | null; applies: boolean; gdb?: number };
  /** What can end the case before or instead of the end of the protection, in the order of its days. */
  endings: Ending[];
  heir?: string;
  /** What an early end has put aside, to be taken up again if the heirs go on. */
  setAside?: { deadlines: string[]; tasks: string[] };
}
