import { endToEndId, type OvertakenPayment, type PayablePayment } from '../../contracts/case/payment';
import type { ActRecord } from '../../contracts/case/record';
import type { CaseStepInput } from '../../contracts/case/schema';
import type { LetterStatus, Sealed, Tx } from '../writing';
import type { PaymentTable } from '../schema';
import { lockPayments } from './payment-lock';

/** What a row of the list holds sealed: the payment as it goes to the bank. The cents are those of this attempt. */
export type PaymentBody = PayablePayment;

type Status = PaymentTable['status'];

interface Row {
  id: string;
  attempt: number;
  status: Status;
  cents: number;
  to: string;
}

/** Money that has gone, or may have: it is never paid again, only balanced. */
const gone: readonly Status[] = ['released', 'submitted', 'executed', 'unknown'];
/** Still ours to change; in a run that is not released, its digest tells that it was. */
const changeable: readonly Status[] = ['waiting', 'in-run'];

/**
 * Payments become rows of the payment list, in the transaction of the act that owes them. A row that has not gone yet takes
 * the new amount; where money has gone, the difference is a row of its own or is too much by now, which the case is told.
 */
export async function writePayments(
  tx: Tx,
  record: ActRecord,
  sealed: Sealed,
  entering: LetterStatus,
): Promise<OvertakenPayment[]> {
  const overtaken: OvertakenPayment[] = [];
  for (const { change, payment } of record.receipt.payments ?? []) {
    const owed = change === 'withdrawn' ? { ...payment, cents: 0 } : payment;
    const rows = await rowsOf(tx, record.caseId, payment.id, sealed);
    await balance(tx, record, { owed, rows, sealed, entering });
    if (change !== 'owed') overtaken.push(...overOf(owed, rows));
  }
  return [...overtaken, ...(await overOfReturned(tx, record, sealed))];
}

/** The same answer for an act that is already written: what had gone when it was, still has. */
export async function paymentsOvertakenBy(
  tx: Tx,
  record: ActRecord,
  sealed: Sealed,
): Promise<OvertakenPayment[]> {
  const overtaken: OvertakenPayment[] = [];
  for (const { change, payment } of record.receipt.payments ?? []) {
    if (change === 'owed') continue;
    const owed = change === 'withdrawn' ? { ...payment, cents: 0 } : payment;
    overtaken.push(...overOf(owed, await rowsOf(tx, record.caseId, payment.id, sealed)));
  }
  return [...overtaken, ...(await overOfReturned(tx, record, sealed))];
}

/** What has come back is not reclaimed, even where nobody owes it any more and the case has nothing to change. */
async function overOfReturned(tx: Tx, record: ActRecord, sealed: Sealed): Promise<OvertakenPayment[]> {
  const { act, caseId, receipt } = record;
  if (act.step !== 'payment-rejected') return [];
  const { row } = act.input as CaseStepInput['payment-rejected'];
  const found = await tx
    .selectFrom('payments')
    .select('occasion')
    .where('payment_id', '=', row)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (!found || receipt.payments?.some(({ payment }) => payment.id === found.occasion)) return [];
  const rows = await rowsOf(tx, caseId, found.occasion, sealed);
  return [{ payment: found.occasion, over: sum(rows.filter(isGone)) }];
}

/** What has come back was too much before, and is no longer: the case is told of that, too. */
function overOf(owed: PayablePayment, rows: Row[]): OvertakenPayment[] {
  const paid = rows.filter(isGone);
  const over = tooMuch(owed, paid);
  const before = tooMuch(
    owed,
    rows.filter((row) => isGone(row) || row.status === 'rejected'),
  );
  return paid.length === 0 && before === 0 ? [] : [{ payment: owed.id, over }];
}

/** What somebody else got instead of who is owed it is too much altogether. */
function tooMuch({ to, cents }: PayablePayment, paid: Row[]): number {
  const theirs = paid.filter((row) => row.to === to);
  return sum(paid) - sum(theirs) + Math.max(0, sum(theirs) - cents);
}

const isGone = ({ status }: Row): boolean => gone.includes(status);

interface Balancing {
  owed: PayablePayment;
  rows: Row[];
  sealed: Sealed;
  entering: LetterStatus;
}

async function balance(tx: Tx, record: ActRecord, balancing: Balancing): Promise<void> {
  const { owed, rows, sealed, entering } = balancing;
  const again = new Set(
    owed.rejected?.filter((attempt) => attempt.again !== undefined).map(({ row }) => row),
  );
  const answered = (row: Row) =>
    row.to === owed.to && (isGone(row) || (row.status === 'rejected' && !again.has(row.id)));
  const cents = Math.max(0, owed.cents - sum(rows.filter(answered)));
  const open = rows.find(({ status }) => changeable.includes(status));
  const content = {
    due_on: owed.dueOn,
    has_account: owed.account !== undefined,
    body: await sealed.seal({ ...owed, cents } satisfies PaymentBody),
    version: record.version,
    changed_at: record.act.recordedAt,
  };
  if (open) {
    const change = cents === 0 ? ({ status: 'withdrawn', changed_at: content.changed_at } as const) : content;
    await tx.updateTable('payments').set(change).where('payment_id', '=', open.id).execute();
  } else if (cents > 0) {
    const attempt = Math.max(0, ...rows.map((row) => row.attempt)) + 1;
    const row = {
      payment_id: endToEndId(record.caseId, owed.id, attempt),
      case_id: record.caseId,
      occasion: owed.id,
      attempt,
      ...content,
    };
    const status = entering === 'waiting' ? entering : await standing(tx, row.payment_id);
    await tx
      .insertInto('payments')
      .values({ ...row, status })
      .execute();
  }
}

/** Of a row that is written a second time nobody knows whether it was paid, unless a run says so. */
async function standing(tx: Tx, row: string): Promise<Status> {
  await lockPayments(tx, [row]);
  const item = await tx
    .selectFrom('payment_run_items')
    .select('status')
    .where('payment_id', '=', row)
    .where('status', '<>', 'removed')
    .executeTakeFirst();
  return item && item.status !== 'removed' ? item.status : 'unknown';
}

async function rowsOf(tx: Tx, caseId: string, occasion: string, sealed: Sealed): Promise<Row[]> {
  const rows = await tx
    .selectFrom('payments')
    .select(['payment_id', 'attempt', 'status', 'body'])
    .where('case_id', '=', caseId)
    .where('occasion', '=', occasion)
    .orderBy('payment_id')
    .forUpdate()
    .execute();
  return await Promise.all(
    rows.map(async ({ payment_id: id, attempt, status, body }) => {
      if (!body) throw new Error('a payment of an erased case');
      const { cents, to } = await sealed.open<PaymentBody>(body);
      return { id, attempt, status, cents, to };
    }),
  );
}

function sum(rows: Row[]): number {
  return rows.reduce((cents, row) => cents + row.cents, 0);
}
