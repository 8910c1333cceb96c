import { sql, type Kysely } from 'kysely';

/** A recomputation can be withdrawn before its release, and one that cannot be prepared is given up, with its fault. */
const changes = `
alter table recomputations drop constraint recomputations_status_check;
alter table recomputations add constraint recomputations_status_check
  check (status in ('preparing', 'prepared', 'released', 'done', 'withdrawn', 'failed'));
alter table recomputations
  add column fault text,
  add column withdrawn_by text,
  add column withdrawn_at timestamptz;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(changes).execute(db);
}
