import { sql, type Kysely } from 'kysely';

/** Why a recomputation was withdrawn whose own body does not open: sealed with a key of its own, the body stays as it is. */
const change = 'alter table recomputations add column withdrawal bytea';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(change).execute(db);
}
