import { sql, type Kysely } from 'kysely';

const handOver = `
-- For whom somebody else is in charge: so that whoever was away finds their cases again.
alter table cases add column instead_of text;
create index cases_instead_of on cases (instead_of) where instead_of is not null;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(handOver).execute(db);
}
