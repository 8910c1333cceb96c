/** A reason as the bank gives it: a code of ISO 20022 (or the bank's own), and perhaps a sentence. */
export interface StatusReason {
  readonly code: string | null;
  readonly text: string;
}

export interface ReportedStatus {
  /** A code of ISO 20022, e.g. ACSC; null where the report gives reasons or items without a status of the whole. */
  readonly status: string | null;
  readonly reasons: readonly StatusReason[];
}

export interface ReportedItem extends ReportedStatus {
  /** Null where the bank names none: such an item is shown, and moves nothing. */
  readonly endToEndId: string | null;
}

export interface ReportedBatch extends ReportedStatus {
  readonly paymentInformationId: string;
  readonly items: readonly ReportedItem[];
}

/** What a bank says about one file it was given (pain.002). */
export interface StatusReport {
  readonly schema: ReportSchema;
  readonly reportId: string;
  /** As the bank writes it: ISO 20022 allows a time without its zone. */
  readonly createdAt: string;
  readonly originalMessageId: string;
  readonly originalMessageName: string;
  readonly group: ReportedStatus;
  readonly batches: readonly ReportedBatch[];
}

export const reportSchemas = ['pain.002.001.10', 'pain.002.001.03'] as const;
export type ReportSchema = (typeof reportSchemas)[number];

export type ReportFault =
  | 'too-large'
  | 'encoding'
  | 'not-xml'
  | 'document-type'
  | 'too-deep'
  | 'not-a-status-report'
  | 'element-missing'
  | 'schema';

const sentences: Record<ReportFault, string> = {
  'too-large': 'The report is larger than any bank report.',
  encoding: 'The report is not written in UTF-8.',
  'not-xml': 'The report is not well-formed XML.',
  'document-type': 'The report declares a document type; none is taken.',
  'too-deep': 'The elements of the report are nested too deeply.',
  'not-a-status-report': 'The document is not a payment status report (pain.002) of a version that is read.',
  'element-missing': 'The report lacks an element that its schema prescribes.',
  schema: 'The report does not keep to its schema.',
};

/** A report that is not taken. What stood in it goes into no message; `places` are lines and names of elements. */
export class StatusReportError extends Error {
  override readonly name = 'StatusReportError';
  readonly code = 'bank-report-faulty';

  constructor(
    readonly fault: ReportFault,
    readonly places: readonly string[] = [],
  ) {
    super(sentences[fault]);
  }
}
