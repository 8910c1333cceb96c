import type { Register } from './database';

export interface ErasureRow {
  caseId: string;
  status: 'requested' | 'erased';
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
      status: row.erased_at ? 'erased' : 'requested',
      requestedBy: row.requested_by,
      confirmedBy: row.confirmed_by,
      erasedAt: row.erased_at?.toISOString() ?? null,
      certificateFrom: row.certificate_from?.toISOString() ?? null,
    }
  );
}

export async function requestErasure(
  register: Register,
  request: { caseId: string; requestedBy: string; reason: string },
): Promise<void> {
  await register
    .insertInto('erasures')
    .values({
      case_id: request.caseId,
      requested_by: request.requestedBy,
      requested_at: new Date(),
      reason: request.reason,
      confirmed_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What lies in clear or sealed about a case goes; its number and the head of its journal stay. */
export async function emptyCase(register: Register, caseId: string): Promise<void> {
  await register.transaction().execute(async (tx) => {
    for (const table of [
      'search_names',
      'parties',
      'receipts',
      'tasks',
      'deadlines',
      'case_links',
    ] as const) {
      await tx.deleteFrom(table).where('case_id', '=', caseId).execute();
    }
    await tx.updateTable('outbox').set({ body: null }).where('case_id', '=', caseId).execute();
    await tx.updateTable('deliveries').set({ receipt: null }).where('case_id', '=', caseId).execute();
    await tx.updateTable('documents').set({ body: null }).where('case_id', '=', caseId).execute();
    await tx.updateTable('incoming_post').set({ body: null }).where('case_id', '=', caseId).execute();
    await tx.updateTable('archives').set({ history: null }).where('case_id', '=', caseId).execute();
    const head = tx
      .selectFrom('journal')
      .select((row) => row.fn.max('seq').as('seq'))
      .where('case_id', '=', caseId);
    await tx.deleteFrom('journal').where('case_id', '=', caseId).where('seq', '<', head).execute();
    await tx
      .updateTable('journal')
      .set({ body: null, actor: '', act_hash: '' })
      .where('case_id', '=', caseId)
      .execute();
    await tx
      .updateTable('cases')
      .set({ status: 'erased', state: null, outcome: null, in_charge: null, deputy: null })
      .where('case_id', '=', caseId)
      .execute();
  });
}

export async function confirmErasure(
  register: Register,
  done: { caseId: string; confirmedBy: string; erasedAt: string; certificateFrom: string },
): Promise<ErasureRow> {
  await register
    .updateTable('erasures')
    .set({
      confirmed_by: done.confirmedBy,
      erased_at: done.erasedAt,
      certificate_from: done.certificateFrom,
      reason: '',
    })
    .where('case_id', '=', done.caseId)
    .execute();
  return (await findErasure(register, done.caseId)) as ErasureRow;
}
