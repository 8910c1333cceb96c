import type { Act } from '../../contracts/case/act';
import type { CaseState } from '../../contracts/case/state';
import { caseOfRow } from '../../contracts/case/payment';
import type { PaymentRunState, RunItem } from '../../contracts/payment-run/messages';
import { paymentRunProcess } from '../../contracts/payment-run/process';
import type { PaymentRunStepInput } from '../../contracts/payment-run/schema';
import type { CaseProcedure, Told } from '../kit/procedure';
import { phases } from './phases';
import { recordBankReport } from './bank-report';
import { cancelRun, closeRun, confirmSubmission, open, releaseRun, removeItem } from './steps';

export const paymentRun: CaseProcedure<PaymentRunState> = {
  id: 'payment-run',
  process: paymentRunProcess,
  begin,
  steps: {
    open,
    'remove-item': removeItem,
    'release-run': releaseRun,
    'cancel-run': cancelRun,
    'confirm-submission': confirmSubmission,
    'record-bank-report': recordBankReport,
    'close-run': closeRun,
  },
  phases,
  tells,
};

/** A payment that has come back is told to the case that owes it: which one, and why. */
function tells(before: PaymentRunState | null, { caseId: run, items }: PaymentRunState): Told[] {
  const known = new Set(before?.items.filter(isRejected).map(({ id }) => id));
  return items
    .filter((item) => isRejected(item) && !known.has(item.id))
    .flatMap(({ id: row, reason = '' }) => {
      const caseId = caseOfRow(row);
      const input = { row, reason, run };
      return caseId === undefined
        ? []
        : [{ caseId, stepId: `${run}:${row}`, step: 'payment-rejected', input }];
    });
}

function isRejected({ status }: RunItem): boolean {
  return status === 'rejected';
}

function begin(act: Act, common: CaseState): PaymentRunState {
  const { executeOn, account, items } = act.input as PaymentRunStepInput['open'];
  return {
    ...common,
    phase: 'draft',
    path: [{ phase: 'draft', since: act.effectiveOn, by: act.stepId }],
    executeOn,
    account,
    items: items.map((id) => ({ id, status: 'in-run' })),
    preparedBy: [act.actor.id],
    reports: [],
  };
}
