import { sql } from 'kysely';
import type { Tx } from '../writing';

/**
 * After a restore the run that has paid and the case that owed are written again side by side, each looking for what the
 * other has written: one at a time for each payment, or neither would see the other.
 */
export async function lockPayments(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(id, 7))
    from (select unnest(${[...ids].sort()}::text[]) as id order by 1) as locked`.execute(tx);
}
