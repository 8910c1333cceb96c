import { sql } from 'kysely';
import type { OfficeAccount } from '../../contracts/case/office';
import type { ActRecord } from '../../contracts/case/record';
import type { PaymentRunState } from '../../contracts/payment-run/messages';
import type { CaseCipher } from '../../engine/encryption/case-cipher';
import type { LetterStatus, Sealed, Tx } from '../writing';
import type { Register } from '../database';
import { openIncident } from '../incidents';
import { Offices } from '../offices';
import { readSheet, type RunFault, type RunFaults, type RunSheet } from '../payment-run-sheet';
import { RegisterRefusal } from '../register-refusal';
import { lockPayments } from './payment-lock';

/** What an act of a payment run needs to know before its transaction begins: keys of other cases are fetched for it. */
export interface RunPreparation {
  account: OfficeAccount | undefined;
  sheet?: RunSheet;
  faults?: RunFault[];
}

/** Undefined: the act is none of a payment run. */
export async function prepareRun(
  register: Register,
  cipher: CaseCipher,
  record: ActRecord,
  faultsOf: RunFaults,
  entering: LetterStatus,
): Promise<RunPreparation | undefined> {
  if (record.procedure !== 'payment-run') return undefined;
  const { step } = record.act;
  if (step !== 'open' && step !== 'release-run') return { account: undefined };
  const run = record.state as PaymentRunState;
  const account = await accountOf(register, record.office, record.act.recordedOn, run.account);
  if (step === 'open') return { account };
  const sheet = await readSheet(register, cipher, { ...run, account });
  // What is written again after a restore is not judged a second time.
  return { account, sheet, faults: entering === 'waiting' ? faultsOf(run, sheet) : [] };
}

/** The account as the office's settings of a day have it. */
export async function accountOf(
  register: Register,
  office: string,
  on: ActRecord['act']['recordedOn'],
  key: string,
): Promise<OfficeAccount | undefined> {
  const { accounts = {} } = await new Offices(register).settingsOf(office, on);
  return Object.hasOwn(accounts, key) ? accounts[key] : undefined;
}

interface Writing {
  prepared: RunPreparation;
  sealed: Sealed;
  entering: LetterStatus;
}

/**
 * What an act of a run means for the payments in it. Opening takes them, all or none; the release wants them to be what was
 * looked at; from then on the list says of each how far it has come. What the engine has recorded already, and only the
 * register lacks after a restore, is not judged again.
 */
export async function writeRun(
  tx: Tx,
  record: ActRecord,
  { prepared, sealed, entering }: Writing,
): Promise<void> {
  const run = record.state as PaymentRunState;
  const { step } = record.act;
  const ids = run.items.map(({ id }) => id).sort();
  const rows = await lockRows(tx, ids);
  if (entering === 'waiting') {
    if (step === 'open') await assertFree(tx, record, rows, ids, prepared);
    if (step === 'release-run') assertAsLookedAt(record, rows, prepared);
    if (step === 'confirm-submission') await assertNoDoubt(tx, record.caseId);
    if (step === 'cancel-run' || step === 'record-bank-report') await assertNotInHand(tx, record.caseId);
  } else await lockPayments(tx, ids);
  if (step === 'cancel-run') await withdrawFile(tx, record);
  if (step === 'record-bank-report') await fileArrived(tx, record);
  await writeItems(tx, record, run);
  if (step === 'release-run') await oweFile(tx, record, { sealed, entering });
}

interface Row {
  payment_id: string;
  status: string;
  has_account: boolean;
  version: number;
}

async function lockRows(tx: Tx, ids: string[]): Promise<Row[]> {
  return await tx
    .selectFrom('payments')
    .select(['payment_id', 'status', 'has_account', 'version'])
    .where('payment_id', 'in', ids)
    .orderBy('payment_id')
    .forUpdate()
    .execute();
}

async function assertFree(
  tx: Tx,
  record: ActRecord,
  rows: Row[],
  ids: string[],
  prepared: RunPreparation,
): Promise<void> {
  if (!prepared.account) throw new RegisterRefusal('unknown-account', { fields: ['account'] });
  const held = await tx
    .selectFrom('payment_run_items')
    .select(['payment_id', 'run_id'])
    .where('payment_id', 'in', ids)
    .where('status', '<>', 'removed')
    .where('run_id', '<>', record.caseId)
    .execute();
  const runs = new Map(held.map(({ payment_id, run_id }) => [payment_id, run_id]));
  const waiting = new Set(rows.filter(({ status }) => status === 'waiting').map((row) => row.payment_id));
  const taken = ids.filter((id) => !waiting.has(id) || runs.has(id));
  if (taken.length > 0)
    throw new RegisterRefusal('payment-taken', {
      payments: taken.map((payment) => ({ payment, run: runs.get(payment) ?? null })),
    });
  assertAccounts(rows);
}

function assertAccounts(rows: Row[]): void {
  const homeless = rows.filter((row) => !row.has_account).map((row) => row.payment_id);
  if (homeless.length > 0) throw new RegisterRefusal('payment-without-account', { payments: homeless });
}

/** Four eyes on the accounts too: who has entered one does not release what is paid to it. */
function assertAsLookedAt(
  { act }: ActRecord,
  rows: Row[],
  { account, sheet, faults = [] }: RunPreparation,
): void {
  const { digest } = act.input as { digest: string };
  if (!sheet || !account) throw new RegisterRefusal('unknown-account', { fields: ['account'] });
  // As they are under lock: what was read before may be withdrawn since.
  const now = new Map(rows.map((row) => [row.payment_id, row]));
  const gone = sheet.rows.filter(
    ({ id, item, version }) =>
      item !== 'removed' && (now.get(id)?.status !== 'in-run' || now.get(id)?.version !== version),
  );
  if (gone.length > 0 || sheet.digest !== digest)
    throw new RegisterRefusal('payments-changed', { payments: gone.map(({ id }) => id) });
  assertAccounts(rows.filter(({ status }) => status === 'in-run'));
  if (faults.length > 0) throw new RegisterRefusal('payment-run-faulty', { faults });
  const own = sheet.rows.filter(
    ({ item, body }) => item !== 'removed' && body?.account?.enteredBy === act.actor.id,
  );
  if (own.length > 0) throw new RegisterRefusal('four-eyes', { payments: own.map(({ id }) => id) });
}

async function assertNoDoubt(tx: Tx, runId: string): Promise<void> {
  const status = await fileStatus(tx, runId);
  if (status === 'unknown' || status === 'failed')
    throw new RegisterRefusal('payment-file-doubtful', { status });
}

/** A file that is just being written is neither called back nor taken as arrived before it is known what became of it. */
async function assertNotInHand(tx: Tx, runId: string): Promise<void> {
  const status = await fileStatus(tx, runId);
  if (status === 'claimed') throw new RegisterRefusal('payment-file-doubtful', { status });
}

/** What a cancelled run pays is ordered anew: nobody may have its file sent, tried or not, any more. */
async function withdrawFile(tx: Tx, record: ActRecord): Promise<void> {
  const status = await fileStatus(tx, record.caseId);
  if (!['waiting', 'unknown', 'failed'].includes(status ?? 'none')) return;
  const mine = fileOfRun(tx, record.caseId);
  await tx.updateTable('deliveries').set({ status: 'withdrawn' }).where('key', 'in', mine).execute();
  await tx
    .updateTable('outbox')
    .set({ status: 'withdrawn', done_at: record.act.recordedAt })
    .where('key', 'in', mine)
    .execute();
  await resolveDoubt(tx, record.caseId);
}

/** What the bank reports on has reached it, whatever was known of the file before. */
async function fileArrived(tx: Tx, { caseId, act }: ActRecord): Promise<void> {
  const status = await fileStatus(tx, caseId);
  if (status === undefined || status === 'sent' || status === 'withdrawn') return;
  const mine = fileOfRun(tx, caseId);
  await tx.updateTable('deliveries').set({ status: 'sent', why: null }).where('key', 'in', mine).execute();
  await tx
    .updateTable('outbox')
    .set({ status: 'sent', done_at: act.recordedAt })
    .where('key', 'in', mine)
    .execute();
  await resolveDoubt(tx, caseId);
}

function fileOfRun(tx: Tx, runId: string) {
  return tx
    .selectFrom('outbox')
    .select('key')
    .where('case_id', '=', runId)
    .where('kind', '=', 'payment-file');
}

async function resolveDoubt(tx: Tx, runId: string): Promise<void> {
  await tx
    .updateTable('incidents')
    .set({ resolved_at: sql`now()` })
    .where('case_id', '=', runId)
    .where('kind', 'in', ['delivery-unknown', 'delivery-failed'])
    .where('resolved_at', 'is', null)
    .execute();
}

async function fileStatus(tx: Tx, runId: string) {
  const file = await tx
    .selectFrom('outbox')
    .select('status')
    .where('case_id', '=', runId)
    .where('kind', '=', 'payment-file')
    .forUpdate()
    .executeTakeFirst();
  return file?.status;
}

/** A payment is in one run only; that two have it can come of a restore alone, and is named. */
async function writeItems(tx: Tx, record: ActRecord, run: PaymentRunState): Promise<void> {
  const items = run.items.map(({ id, status, reason }) => ({
    run_id: record.caseId,
    payment_id: id,
    status,
    reason: reason ?? null,
  }));
  const known = await tx
    .selectFrom('payment_run_items')
    .select(['payment_id', 'status'])
    .where('run_id', '=', record.caseId)
    .execute();
  const before = new Map(known.map(({ payment_id, status }) => [payment_id, status]));
  const changed = items.filter(({ payment_id, status }) => before.get(payment_id) !== status);
  if (changed.length === 0) return;
  const fresh = changed.filter(({ payment_id }) => !before.has(payment_id));
  if (fresh.length > 0) {
    const taken = await tx
      .insertInto('payment_run_items')
      .values(fresh)
      .onConflict((conflict) => conflict.doNothing())
      .returning('payment_id')
      .execute();
    if (taken.length < fresh.length) await nameDoubles(tx, record.caseId, fresh.length - taken.length);
  }
  await sql`
    update payment_run_items item set status = new.status, reason = new.reason
    from unnest(
      ${changed.map(({ payment_id }) => payment_id)}::text[],
      ${changed.map(({ status }) => status)}::text[],
      ${changed.map(({ reason }) => reason)}::text[]
    ) as new (payment_id, status, reason)
    where item.run_id = ${record.caseId} and item.payment_id = new.payment_id`.execute(tx);
  const ids = changed.map(({ payment_id }) => payment_id);
  // What was withdrawn from under the run stays so; what is taken out of it waits again.
  await sql`
    update payments set
      status = case item.status when 'removed' then 'waiting' else item.status end,
      reason = item.reason,
      changed_at = ${record.act.recordedAt}
    from payment_run_items item
    where item.run_id = ${record.caseId} and item.payment_id = payments.payment_id
      and payments.payment_id = any(${ids}) and payments.status <> 'withdrawn'`.execute(tx);
}

async function nameDoubles(tx: Tx, runId: string, count: number): Promise<void> {
  const detail = { payments: count };
  await openIncident(tx, { kind: 'payment-in-two-runs', caseId: runId, subject: runId, detail });
}

interface Entering {
  sealed: Sealed;
  entering: LetterStatus;
}

async function oweFile(tx: Tx, { caseId, act, version }: ActRecord, { sealed, entering }: Entering) {
  await tx
    .insertInto('outbox')
    .values({
      key: `${caseId}/${act.stepId}/payment-file`,
      case_id: caseId,
      kind: 'payment-file',
      type: 'payment-file',
      version,
      status: entering,
      body: await sealed.seal({ run: caseId }),
      created_at: act.recordedAt,
    })
    .execute();
}
