import type { CivilDate } from '../../rules/core/civil-date';
import type { Instant } from '../case/act';
import type { CaseState } from '../case/state';

/** Name of the workflow that Temporal runs. */
export const paymentRunWorkflow = 'paymentRun';

/** A row of the payment list in a run. It is known here by its id alone: no names, no accounts, no amounts. */
export interface RunItem {
  id: string;
  status: 'in-run' | 'removed' | 'released' | 'submitted' | 'executed' | 'rejected';
  reason?: string | undefined;
}

/** What a bank says of a payment, as far as it makes a difference here. */
export type BankVerdict = 'pending' | 'executed' | 'rejected';

export interface BankReport {
  reportId: string;
  on: CivilDate;
  /** End-to-end ids that are none of this run: shown, never dropped. */
  unknown: string[];
}

export interface PaymentRunState extends CaseState {
  executeOn: CivilDate;
  /** Key of one of the office's accounts. */
  account: string;
  items: RunItem[];
  /** Who has a part in what the run pays: none of them releases it. */
  preparedBy: string[];
  released?: { by: string; on: CivilDate; at: Instant; digest: string };
  submittedOn?: CivilDate;
  reports: BankReport[];
}
