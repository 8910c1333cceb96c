import { readXml, type ReadElement } from './read-xml';
import {
  reportSchemas,
  StatusReportError,
  type ReportedBatch,
  type ReportedItem,
  type ReportedStatus,
  type ReportSchema,
  type StatusReport,
} from './status-report';

/** A report on the largest file we write, each transfer repeated in it, has half of that. */
export const LARGEST_REPORT = 32 * 1024 * 1024;

const wanted = new Set([
  ...['Document', 'CstmrPmtStsRpt', 'GrpHdr', 'MsgId', 'CreDtTm'],
  ...['OrgnlGrpInfAndSts', 'OrgnlMsgId', 'OrgnlMsgNmId', 'GrpSts'],
  ...['OrgnlPmtInfAndSts', 'OrgnlPmtInfId', 'PmtInfSts'],
  ...['TxInfAndSts', 'OrgnlEndToEndId', 'TxSts'],
  ...['StsRsnInf', 'Rsn', 'Cd', 'Prtry', 'AddtlInf'],
]);

/** The text of a report as it came: UTF-8, with or without a byte order mark. */
export function reportText(bytes: Uint8Array): string {
  if (bytes.byteLength > LARGEST_REPORT) throw new StatusReportError('too-large');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new StatusReportError('encoding');
  }
}

/**
 * Reads a payment status report (ISO 20022 pain.002.001.10, or .03 as some banks still write it). Whether it keeps
 * to its schema in everything else is asked of the schema.
 */
export function readStatusReport(xml: string): StatusReport {
  if (xml.length > LARGEST_REPORT) throw new StatusReportError('too-large');
  const document = readXml(xml, wanted);
  const schema = schemaOf(document);
  if (!schema) throw new StatusReportError('not-a-status-report');
  sameNamespace(document, document.namespace);
  const report = child(document, 'CstmrPmtStsRpt');
  const header = child(report, 'GrpHdr');
  const original = child(report, 'OrgnlGrpInfAndSts');
  return {
    schema,
    reportId: textOf(header, 'MsgId'),
    createdAt: textOf(header, 'CreDtTm'),
    originalMessageId: textOf(original, 'OrgnlMsgId'),
    originalMessageName: textOf(original, 'OrgnlMsgNmId'),
    group: statusOf(original, 'GrpSts'),
    batches: all(report, 'OrgnlPmtInfAndSts').map(batchOf),
  };
}

function schemaOf({ name, namespace }: ReadElement): ReportSchema | undefined {
  if (name !== 'Document') return undefined;
  return reportSchemas.find((schema) => namespace === `urn:iso:std:iso:20022:tech:xsd:${schema}`);
}

/** An element of the right name in another namespace is another element. */
function sameNamespace(element: ReadElement, namespace: string): void {
  if (element.namespace !== namespace) throw new StatusReportError('not-a-status-report');
  for (const one of element.children) sameNamespace(one, namespace);
}

function batchOf(batch: ReadElement): ReportedBatch {
  return {
    paymentInformationId: textOf(batch, 'OrgnlPmtInfId'),
    ...statusOf(batch, 'PmtInfSts'),
    items: all(batch, 'TxInfAndSts').map(itemOf),
  };
}

function itemOf(item: ReadElement): ReportedItem {
  const id = optional(item, 'OrgnlEndToEndId');
  return { endToEndId: id === 'NOTPROVIDED' ? null : id, ...statusOf(item, 'TxSts') };
}

function statusOf(element: ReadElement, name: string): ReportedStatus {
  const reasons = all(element, 'StsRsnInf').map((reason) => {
    const [given] = all(reason, 'Rsn');
    const text = all(reason, 'AddtlInf').map((line) => line.text.trim());
    return {
      code: given ? (optional(given, 'Cd') ?? optional(given, 'Prtry')) : null,
      text: text.filter((line) => line !== '').join(' '),
    };
  });
  return { status: optional(element, name), reasons };
}

const all = (element: ReadElement, name: string): ReadElement[] =>
  element.children.filter((one) => one.name === name);

function child(element: ReadElement, name: string): ReadElement {
  const [found] = all(element, name);
  if (!found) throw new StatusReportError('element-missing', [name]);
  return found;
}

const optional = (element: ReadElement, name: string): string | null => {
  const text = all(element, name)[0]?.text.trim();
  return text === undefined || text === '' ? null : text;
};

function textOf(element: ReadElement, name: string): string {
  const text = optional(element, name);
  if (text === null) throw new StatusReportError('element-missing', [name]);
  return text;
}
