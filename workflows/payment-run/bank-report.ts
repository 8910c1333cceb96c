import type { RunItem } from '../../contracts/payment-run/messages';
import type { PaymentRunStepInput } from '../../contracts/payment-run/schema';
import { Refusal } from '../kit/refusal';
import type { Run } from './steps';

/**
 * Reports come twice, late and out of order. What was rejected stays rejected; a payment that came back after it had been
 * executed is rejected all the same; and that something is on its way never takes back how it ended.
 */
export function recordBankReport(kase: Run, input: PaymentRunStepInput['record-bank-report']): void {
  const { state, act } = kase;
  if (state.reports.some(({ reportId }) => reportId === input.reportId))
    throw new Refusal('already-done', { reportId: input.reportId });
  const unknown = [...input.unknown];
  for (const { id, status, reason } of input.items) {
    const item = state.items.find((candidate) => candidate.id === id && candidate.status !== 'removed');
    if (!item) unknown.push(id);
    else if (status === 'rejected') reject(item, reason);
    else if (status === 'executed' && item.status === 'rejected') lookAtReport(kase, input.reportId);
    else if (status === 'executed') item.status = 'executed';
  }
  state.reports.push({ reportId: input.reportId, on: act.recordedOn, unknown });
  if (unknown.length > 0) lookAtReport(kase, input.reportId);
  // What the bank speaks of has reached it, whether somebody has confirmed the submission or not.
  kase.closesTask('submit-file');
}

function reject(item: RunItem, reason: string | undefined): void {
  item.status = 'rejected';
  item.reason ??= reason ?? 'MS03';
}

function lookAtReport(kase: Run, reportId: string): void {
  kase.opensTask({
    id: `check-report:${reportId}`,
    type: 'check-report',
    forRole: 'payments',
    note: reportId,
  });
}
