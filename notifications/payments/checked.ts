import type { PaymentFile } from './payment-file';
import { readStatusReport, reportText } from './read-status-report';
import { schemaFaults } from './schema-faults';
import { StatusReportError, type StatusReport } from './status-report';
import { PAYMENT_SCHEMA, writePaymentFile } from './write-payment-file';

/** A file of ours departs from its schema: an error of the program, so that nothing leaves the house. */
export class InvalidPaymentFileError extends Error {
  override readonly name = 'InvalidPaymentFileError';
  readonly code = 'payment-file-invalid';

  constructor(readonly places: readonly string[]) {
    super('The payment file does not keep to its schema.');
  }
}

/** The only way by which a file leaves: written, and valid against the schema of ISO 20022. */
export async function checkedPaymentFile(file: PaymentFile): Promise<string> {
  const xml = writePaymentFile(file);
  const places = await schemaFaults(xml, PAYMENT_SCHEMA);
  if (places.length > 0) throw new InvalidPaymentFileError(places);
  return xml;
}

/** The only way by which a report comes in: harmless, of a known version, and valid against its schema. */
export async function checkedStatusReport(bytes: Uint8Array): Promise<StatusReport> {
  const xml = reportText(bytes);
  const report = readStatusReport(xml);
  const places = await schemaFaults(xml, report.schema);
  if (places.length > 0) throw new StatusReportError('schema', places);
  return report;
}
