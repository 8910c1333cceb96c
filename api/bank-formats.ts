import type { BankVerdict } from '../contracts/payment-run/messages';
import type { RunFaults } from '../register/payment-run-sheet';

export interface ReadReport {
  reportId: string;
  originalMessageId: string;
  items: { id: string; status: BankVerdict; reason?: string }[];
  /** End-to-end ids that are none of the file's. */
  unknown: string[];
}

/** The formats of banks, for the API: it does not know where they come from. */
export interface BankFormats {
  /** What SEPA cannot carry of a run, to be seen before it is released. */
  faults: RunFaults;
  readReport(
    bytes: Uint8Array,
    file: { messageId: string; endToEndIds: readonly string[] },
  ): Promise<ReadReport | { fault: string; places: readonly string[] }>;
}
