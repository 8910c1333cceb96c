import type { CivilDate } from '../../rules/core/civil-date';
import type { CaseState } from '../case/state';
import type { RemedyState } from '../remedies/state';

/** Name of the workflow that Temporal runs. */
export const downgradeProtectionWorkflow = 'downgradeProtection';

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
  remedies: RemedyState;
  protection?: { finalSince: CivilDate; until: CivilDate | null; applies: boolean };
  /** What ends the case before or instead of the end of the protection. */
  ending?: { outcome: 'new-finding' | 'gleichgestellt' | 'status-lost' | 'died'; on: CivilDate; by: string };
  heir?: string;
}
