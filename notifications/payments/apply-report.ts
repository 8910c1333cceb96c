import type {
  ReportedBatch,
  ReportedItem,
  ReportedStatus,
  StatusReason,
  StatusReport,
} from './status-report';

/** What a status means for money that is owed. */
export type PaymentOutcome = 'rejected' | 'executed' | 'accepted' | 'unknown';

const outcomes: Record<string, PaymentOutcome> = {
  RJCT: 'rejected',
  CANC: 'rejected',
  // Debited from our account, or credited to the payee's.
  ACSC: 'executed',
  ACCC: 'executed',
  RCVD: 'accepted',
  ACTC: 'accepted',
  ACCP: 'accepted',
  ACFC: 'accepted',
  ACWC: 'accepted',
  ACWP: 'accepted',
  ACSP: 'accepted',
  PDNG: 'accepted',
  PATC: 'accepted',
};

/** A code that is not known here decides nothing: it is shown. */
export function outcomeOf(status: string | null): PaymentOutcome {
  return (status !== null && Object.hasOwn(outcomes, status) && outcomes[status]) || 'unknown';
}

export interface AppliedItem {
  readonly endToEndId: string;
  readonly outcome: PaymentOutcome;
  readonly status: string | null;
  readonly reasons: readonly StatusReason[];
}

export interface AppliedReport {
  /** Transfers of the file that the report says something about, in the order of the file. */
  readonly items: readonly AppliedItem[];
  /** What the report names and the file does not hold. */
  readonly strangers: readonly ReportedItem[];
}

export interface ReportedFile {
  readonly messageId: string;
  readonly endToEndIds: readonly string[];
}

/**
 * What a report on a file says about each of its transfers. A rejection of the whole rejects every transfer; a
 * status of the whole holds for each that is not listed; of a whole taken in part (PART) only the listed ones are
 * told. Where a report says two things about one transfer, a rejection stands.
 */
export function applyReport(report: StatusReport, file: ReportedFile): AppliedReport {
  const listed = new Map<string, AppliedItem>();
  for (const batch of report.batches) {
    for (const item of batch.items) {
      if (item.endToEndId === null) continue;
      const applied = appliedItem(item.endToEndId, [item, batch, report.group]);
      const before = listed.get(item.endToEndId);
      if (before?.outcome !== 'rejected') listed.set(item.endToEndId, applied);
    }
  }
  // A batch of another order is none of this file's.
  const own = report.batches.find((batch) => batch.paymentInformationId === file.messageId);
  const items = file.endToEndIds.flatMap((id) => {
    const applied = listed.get(id) ?? unlisted(id, own, report.group);
    return applied ? [applied] : [];
  });
  const ids = new Set(file.endToEndIds);
  const strangers = report.batches
    .flatMap((batch) => batch.items)
    .filter(({ endToEndId }) => endToEndId === null || !ids.has(endToEndId));
  return { items, strangers };
}

/** From the narrowest to the widest: the first that has a status, unless a wider one rejects all. */
function appliedItem(endToEndId: string, levels: readonly ReportedStatus[]): AppliedItem {
  const said = levels.map(({ status }) => status).filter((status) => status !== null && status !== 'PART');
  const status = said.find((one) => outcomeOf(one) === 'rejected') ?? said[0] ?? null;
  const reasons = levels.find((level) => level.reasons.length > 0)?.reasons ?? [];
  return { endToEndId, outcome: outcomeOf(status), status, reasons };
}

function unlisted(
  id: string,
  batch: ReportedBatch | undefined,
  group: ReportedStatus,
): AppliedItem | undefined {
  const whole = batch ? [batch, group] : [group];
  // The narrower word counts: an order taken in part says nothing about the transfers it does not list.
  if (whole[0]?.status === 'PART' && group.status !== 'RJCT') return undefined;
  const applied = appliedItem(id, whole);
  return applied.status === null ? undefined : applied;
}
