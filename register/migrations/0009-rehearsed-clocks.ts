import { sql, type Kysely } from 'kysely';

/** Where the clock of a rehearsed case stands that has ended: reopened, it goes on from there. */
const table = `
create table rehearsed_clocks (
  case_id text primary key,
  stands_at timestamptz not null
);
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(table).execute(db);
}
