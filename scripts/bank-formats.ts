import type { BankFormats } from '../api/bank-formats';
import { paymentFileFaults } from '../notifications/payments/payment-file-faults';
import { applyReport } from '../notifications/payments/apply-report';
import { checkedStatusReport } from '../notifications/payments/checked';
import { StatusReportError } from '../notifications/payments/status-report';
import { fileOf } from '../worker/courier/payment-file';

/** The formats of banks, for the API. */
export const bankFormats: BankFormats = {
  faults: (run, sheet) => {
    const file = fileOf(run, sheet);
    return paymentFileFaults(file).map(({ fault, field, transfer }) => {
      const payment = transfer === undefined ? undefined : file.transfers[transfer]?.endToEndId;
      return { fault, field, ...(payment === undefined ? {} : { payment }) };
    });
  },

  readReport: async (bytes, file) => {
    try {
      const report = await checkedStatusReport(bytes);
      const { items, strangers } = applyReport(report, file);
      return {
        reportId: report.reportId,
        originalMessageId: report.originalMessageId,
        items: items.map(({ endToEndId: id, outcome, reasons }) => {
          const status = outcome === 'rejected' || outcome === 'executed' ? outcome : 'pending';
          return { id, status, ...(status === 'rejected' ? { reason: codeOf(reasons) } : {}) };
        }),
        unknown: strangers.map(({ endToEndId }) => endToEndId ?? 'NOTPROVIDED'),
      };
    } catch (error) {
      if (!(error instanceof StatusReportError)) throw error;
      return { fault: error.fault, places: error.places };
    }
  },
};

/** The first code of ISO 20022; what a bank gives in words of its own may hold names, and stays with the report. */
function codeOf(reasons: readonly { code: string | null }[]): string {
  const codes = reasons.flatMap(({ code }) => (code !== null && /^[A-Z0-9]{4}$/.test(code) ? [code] : []));
  return codes[0] ?? 'NARR';
}
