import type { Act, Instant } from './act';
import type { OvertakenPayment } from './payment';
import type { Receipt } from './receipt';
import type { CaseState } from './state';

/** Everything one act writes to the register, in one transaction. */
export interface ActRecord {
  caseId: string;
  procedure: string;
  office: string;
  version: number;
  act: Act;
  state: CaseState;
  receipt: Receipt;
  /** Which of the lists that are kept outside the state have changed with this act. */
  changed: { parties: boolean; links: boolean };
}

export interface Recorded {
  /** Keys of letters that no longer hold but have left the house already: they must be answered. */
  overtaken: string[];
  /** Payments of which money has gone already, and which now are another amount. */
  payments?: OvertakenPayment[];
}

export interface RunEnd {
  caseId: string;
  runId: string;
  version: number;
  at: Instant;
  ending: 'completed' | 'continued-as-new';
}
