import { sql, type Kysely } from 'kysely';

/** Who has recorded in the case that a letter was handed over by hand; it may not have been written yet by then. */
const column = 'alter table outbox add column confirmed_by text';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(column).execute(db);
}
