import type { CaseCipher } from '../engine/encryption/case-cipher';
import type { Register } from './database';
import type { PaymentBody } from './projections/payments';
import type { PaymentTable } from './schema';

export type PaymentStatus = PaymentTable['status'];
export const paymentStatuses = [
  'waiting',
  'withdrawn',
  'in-run',
  'released',
  'submitted',
  'executed',
  'rejected',
  'unknown',
] as const satisfies readonly PaymentStatus[];

export interface PaymentEntry {
  id: string;
  caseId: string;
  /** Month or occasion. */
  payment: string;
  attempt: number;
  dueOn: string;
  status: PaymentStatus;
  reason: string | null;
  /** Where the money goes is known: without it no run takes the payment. */
  hasAccount: boolean;
  run: string | null;
  /** For those who pay; null for the others, and of an erased case. */
  body: PaymentBody | null;
}

export interface PaymentQuestion {
  status?: PaymentStatus | undefined;
  caseId?: string | undefined;
  dueUntil?: string | undefined;
}

const listedAtMost = 1_000;

/** What is to be paid and what was, the earliest due first; opened where a cipher is given. */
export async function listPayments(
  register: Register,
  { status, caseId, dueUntil }: PaymentQuestion,
  cipher?: CaseCipher,
): Promise<PaymentEntry[]> {
  const rows = await register
    .selectFrom('payments')
    .leftJoin('payment_run_items as item', (join) =>
      join.onRef('item.payment_id', '=', 'payments.payment_id').on('item.status', '<>', 'removed'),
    )
    .selectAll('payments')
    .select('item.run_id')
    .$if(status !== undefined, (query) => query.where('payments.status', '=', status ?? 'waiting'))
    .$if(caseId !== undefined, (query) => query.where('payments.case_id', '=', caseId ?? ''))
    .$if(dueUntil !== undefined, (query) => query.where('payments.due_on', '<=', dueUntil ?? ''))
    .orderBy('payments.due_on')
    .orderBy('payments.payment_id')
    .limit(listedAtMost)
    .execute();
  return await Promise.all(
    rows.map(async (row) => ({
      id: row.payment_id,
      caseId: row.case_id,
      payment: row.occasion,
      attempt: row.attempt,
      dueOn: row.due_on,
      status: row.status,
      reason: row.reason,
      hasAccount: row.has_account,
      run: row.run_id,
      body: cipher && row.body ? await cipher.openJson<PaymentBody>(row.case_id, row.body) : null,
    })),
  );
}

/** A person says of a payment that a restore has left in doubt whether it was paid. False: there is no doubt about it. */
export async function decidePayment(
  register: Register,
  payment: string,
  wasPaid: boolean,
  person: string,
): Promise<string | undefined> {
  const row = await register
    .updateTable('payments')
    .set({ status: wasPaid ? 'executed' : 'waiting', decided_by: person })
    .where('payment_id', '=', payment)
    .where('status', '=', 'unknown')
    .returning('case_id')
    .executeTakeFirst();
  return row?.case_id;
}

/** Money of a case that is on its way: as long as there is any, the case is not erased. */
export async function hasPaymentsPending(register: Register, caseId: string): Promise<boolean> {
  const row = await register
    .selectFrom('payments')
    .select('payment_id')
    .where('case_id', '=', caseId)
    .where('status', 'in', ['waiting', 'in-run', 'released', 'submitted', 'unknown'])
    .executeTakeFirst();
  return row !== undefined;
}

/** How far the file of a run has come, and its hash once it is written. */
export async function paymentFileOf(
  register: Register,
  runId: string,
): Promise<{ key: string; status: string; sha256: string | null } | null> {
  const row = await register
    .selectFrom('outbox')
    .leftJoin('documents', 'documents.document_id', 'outbox.key')
    .select(['outbox.key', 'outbox.status', 'documents.sha256'])
    .where('outbox.case_id', '=', runId)
    .where('outbox.kind', '=', 'payment-file')
    .executeTakeFirst();
  return row ? { key: row.key, status: row.status, sha256: row.sha256 } : null;
}
