import { sql } from 'kysely';
import type { CaseCipher } from '../engine/encryption/case-cipher';
import { erasedBody } from './case-numbers';
import type { Register } from './database';
import { postKeyOf } from './incoming-post';

export interface ErasureRow {
  caseId: string;
  /** `confirmed`: by two supervisors, and under way. */
  status: 'requested' | 'confirmed' | 'erased';
  requestedBy: string;
  confirmedBy: string | null;
  erasedAt: string | null;
  /** From this instant on no process can hold the key any more: the certificate may be issued. */
  certificateFrom: string | null;
}

export async function findErasure(register: Register, caseId: string): Promise<ErasureRow | undefined> {
  const row = await register
    .selectFrom('erasures')
    .selectAll()
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return (
    row && {
      caseId,
      status: row.erased_at ? 'erased' : row.confirmed_by === null ? 'requested' : 'confirmed',
      requestedBy: row.requested_by,
      confirmedBy: row.confirmed_by,
      erasedAt: row.erased_at?.toISOString() ?? null,
      certificateFrom: row.certificate_from?.toISOString() ?? null,
    }
  );
}

/** The reason names the case's facts as likely as not, and dies with its key. */
export async function requestErasure(
  register: Register,
  cipher: CaseCipher,
  request: { caseId: string; requestedBy: string; reason: string },
): Promise<void> {
  const reason = await cipher.seal(request.caseId, Buffer.from(request.reason));
  await register
    .insertInto('erasures')
    .values({
      case_id: request.caseId,
      requested_by: request.requestedBy,
      requested_at: new Date(),
      reason: reason.toString('base64'),
      confirmed_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Letters that have not gone out, or of which nobody knows or has decided what became of them. */
export async function openLettersOf(register: Register, caseId: string): Promise<string[]> {
  const rows = await register
    .selectFrom('outbox')
    .leftJoin('deliveries', 'deliveries.key', 'outbox.key')
    .select('outbox.key')
    .where('outbox.case_id', '=', caseId)
    .where('outbox.kind', '=', 'letter')
    .where('outbox.status', 'not in', ['sent', 'withdrawn'])
    // But for what has gone, and what a person has given up: one of its ways, or the letter as a whole.
    .where(
      sql<boolean>`not case when deliveries.key is null
        then outbox.status = 'failed' and outbox.done_at is not null
        else deliveries.status = 'sent' or (deliveries.status = 'failed' and deliveries.why is not distinct from 'given-up')
      end`,
    )
    .distinct()
    .orderBy('outbox.key')
    .execute();
  return rows.map(({ key }) => key);
}

/**
 * From here on the case takes no step, in whatever hands its key still is; who has confirmed it is noted with that, so that
 * what is broken off can be done to its end. Whoever came first stands. False where the case is not closed.
 */
export async function beginErasure(
  register: Register,
  { caseId, confirmedBy }: { caseId: string; confirmedBy: string },
): Promise<boolean> {
  return await register.transaction().execute(async (tx) => {
    const claimed = await tx
      .updateTable('cases')
      .set({ status: 'erased' })
      .where('case_id', '=', caseId)
      .where('status', 'in', ['closed', 'erased'])
      .returning('case_id')
      .executeTakeFirst();
    if (claimed === undefined) return false;
    await tx
      .updateTable('erasures')
      .set({ confirmed_by: confirmedBy })
      .where('case_id', '=', caseId)
      .where('confirmed_by', 'is', null)
      .execute();
    return true;
  });
}

/** Erasures that were confirmed and have not come to their end, with the person whose confirmation stands. */
export async function unfinishedErasures(
  register: Register,
): Promise<{ caseId: string; confirmedBy: string }[]> {
  const rows = await register
    .selectFrom('erasures')
    .select(['case_id', 'confirmed_by'])
    .where('erased_at', 'is', null)
    .where('confirmed_by', 'is not', null)
    .orderBy('requested_at')
    .execute();
  return rows.map((row) => ({ caseId: row.case_id, confirmedBy: row.confirmed_by as string }));
}

/** Whose keys an erasure destroys: the case's, and those of the papers that were assigned to it. */
export async function keysOfCase(register: Register, caseId: string): Promise<string[]> {
  const post = await register
    .selectFrom('incoming_post')
    .select('post_id')
    .where('case_id', '=', caseId)
    .orderBy('post_id')
    .execute();
  return [caseId, ...post.map((row) => postKeyOf(row.post_id))];
}

const emptied = [
  'search_names',
  'parties',
  'receipts',
  'tasks',
  'deadlines',
  'case_links',
  'incidents',
  'deliveries',
  'documents',
  'recomputation_cases',
] as const;

/** What lies in clear or sealed about a case goes; its number and the head of its journal stay. */
export async function emptyCase(register: Register, caseId: string): Promise<void> {
  await register.transaction().execute(async (tx) => {
    for (const table of emptied) await tx.deleteFrom(table).where('case_id', '=', caseId).execute();
    await tx.deleteFrom('outbox').where('case_id', '=', caseId).execute();
    // That something was paid, and in which run, stays; what and to whom goes.
    await tx.updateTable('payments').set({ body: null }).where('case_id', '=', caseId).execute();
    await tx.updateTable('incoming_post').set({ body: null }).where('case_id', '=', caseId).execute();
    await tx
      .updateTable('case_numbers')
      .set({ body_hash: erasedBody })
      .where('case_id', '=', caseId)
      .execute();
    await tx.updateTable('archives').set({ history: null }).where('case_id', '=', caseId).execute();
    const head = tx
      .selectFrom('journal')
      .select((row) => row.fn.max('seq').as('seq'))
      .where('case_id', '=', caseId);
    await tx.deleteFrom('journal').where('case_id', '=', caseId).where('seq', '<', head).execute();
    await tx
      .updateTable('journal')
      .set({ body: null, actor: '', act_hash: '', step_id: '' })
      .where('case_id', '=', caseId)
      .execute();
    await tx
      .updateTable('cases')
      .set({
        status: 'erased',
        hash: '',
        state: null,
        outcome: null,
        in_charge: null,
        deputy: null,
        instead_of: null,
      })
      .where('case_id', '=', caseId)
      .execute();
  });
}

/** A register that was restored from before an erasure holds again what had been emptied; it is emptied again. */
export async function emptyErasedCases(register: Register, erased: Iterable<string>): Promise<number> {
  const back = await register
    .selectFrom('cases')
    .select('case_id')
    .where('case_id', '=', sql<string>`any(${[...erased]})`)
    .where((row) => row.or([row('status', '<>', 'erased'), row('state', 'is not', null)]))
    .execute();
  for (const { case_id: caseId } of back) await emptyCase(register, caseId);
  if (back.length > 0) await sweepOut(register);
  return back.length;
}

/**
 * Deleted rows stay in the files of the database until their place is needed. Of the one table with names in clear
 * nothing is to be left; the log of changes is begun anew where this server is ours to be told so.
 */
export async function sweepOut(register: Register): Promise<void> {
  await sql`vacuum (full) search_names`.execute(register);
  try {
    await sql`select pg_switch_wal()`.execute(register);
    await sql`checkpoint`.execute(register);
  } catch (error) {
    if ((error as { code?: string }).code !== notPermitted) throw error;
  }
}

const notPermitted = '42501';

/** Everything is gone: the end of an erasure that was confirmed. Done again, the first end stands. */
export async function endErasure(
  register: Register,
  done: { caseId: string; erasedAt: string; certificateFrom: string },
): Promise<ErasureRow> {
  await register
    .updateTable('erasures')
    .set({ erased_at: done.erasedAt, certificate_from: done.certificateFrom, reason: '' })
    .where('case_id', '=', done.caseId)
    .where('erased_at', 'is', null)
    .execute();
  return (await findErasure(register, done.caseId)) as ErasureRow;
}
