import { sql } from 'kysely';
import type { Register } from './database';
import { sha256 } from './digest';

export interface Opening {
  prefix: string;
  year: number;
  idempotencyKey: string;
  bodyHash: string;
  openedBy: string;
}

/** Of an erased case it is not even known any more what it was opened with. */
export const erasedBody = '';

export type Reservation = { caseId: string; repeat: boolean } | 'other-body';

/**
 * Takes the next case number, once for each idempotency key. A number is unique for good: it stays taken
 * when the opening is refused, and when the case is erased.
 */
export async function reserveCaseNumber(register: Register, opening: Opening): Promise<Reservation> {
  const { prefix, year } = opening;
  // The caller's key is compared, never shown: whatever somebody writes into it does not stand in clear.
  const idempotencyKey = sha256(opening.idempotencyKey);
  return await register.transaction().execute(async (tx) => {
    // One key at a time, so that a repeat that arrives meanwhile finds the number of the first.
    await sql`select pg_advisory_xact_lock(hashtextextended(${idempotencyKey}, 1))`.execute(tx);
    const known = await tx
      .selectFrom('case_numbers')
      .select(['case_id', 'body_hash'])
      .where('idempotency_key', '=', idempotencyKey)
      .executeTakeFirst();
    if (known) {
      const same = known.body_hash === opening.bodyHash || known.body_hash === erasedBody;
      return same ? { caseId: known.case_id, repeat: true } : 'other-body';
    }
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${prefix}-${year}`}, 0))`.execute(tx);
    const { last } = await tx
      .selectFrom('case_numbers')
      .select((row) => row.fn.coalesce(row.fn.max('number'), sql<number>`0`).as('last'))
      .where('prefix', '=', prefix)
      .where('year', '=', year)
      .executeTakeFirstOrThrow();
    const number = last + 1;
    const caseId = `${prefix}-${year}-${String(number).padStart(6, '0')}`;
    await tx
      .insertInto('case_numbers')
      .values({
        case_id: caseId,
        prefix,
        year,
        number,
        idempotency_key: idempotencyKey,
        body_hash: opening.bodyHash,
        opened_by: opening.openedBy,
      })
      .execute();
    return { caseId, repeat: false };
  });
}

/** A refused opening lets go of its key, so that the mended request may use it again; the number stays taken. */
export async function releaseIdempotencyKey(register: Register, caseId: string): Promise<void> {
  await register
    .updateTable('case_numbers')
    .set({ idempotency_key: null, body_hash: null })
    .where('case_id', '=', caseId)
    .execute();
}

/** A number was given out for an opening that has not been recorded yet. */
export async function isBeingOpened(register: Register, caseId: string): Promise<boolean> {
  const row = await register
    .selectFrom('case_numbers')
    .select('idempotency_key')
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row !== undefined && row.idempotency_key !== null;
}

/** A case that this register does not know, because it was restored from an older copy, has its number all the same. */
export async function keepNumberTaken(register: Register, caseId: string, openedBy: string): Promise<void> {
  const [, prefix, year, number] = /^(.+)-(\d{4})-(\d+)$/.exec(caseId) ?? [];
  if (prefix === undefined) return;
  await register
    .insertInto('case_numbers')
    .values({
      case_id: caseId,
      prefix,
      year: Number(year),
      number: Number(number),
      idempotency_key: null,
      body_hash: null,
      opened_by: openedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
