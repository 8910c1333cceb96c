import { sql, type Kysely } from 'kysely';

const letters = `
alter table outbox
  -- The case as it stood with the act that owes the letter, until its papers are written; sealed.
  add column state bytea,
  -- Whom the papers name, as they were written; sealed.
  add column recipient bytea,
  -- What the law wants the letter to say and the case did not know; sealed.
  add column gaps bytea;

-- The day on which whoever posts it has posted it, and who has said so.
alter table deliveries add column posted_on date, add column posted_by text;
create index deliveries_of_case on deliveries (case_id);
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(letters).execute(db);
}
