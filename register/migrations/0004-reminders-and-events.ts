import { sql, type Kysely } from 'kysely';

const staff = `
-- Who works on cases: how they are reached, and who stands in. A primary record; no case's data.
create table staff (
  person text primary key,
  name text not null,
  email text,
  language text not null check (language in ('de', 'en')),
  deputy text,
  absent_from date,
  absent_to date,
  entered_by text not null,
  entered_at timestamptz not null default now()
);
`;

const outbox = `
alter table outbox drop constraint if exists outbox_kind_check;
alter table outbox add constraint outbox_kind_check check (kind in ('letter', 'payment', 'message', 'event'));
-- The deadline that a message is about, or the receiver of an event.
alter table outbox add column about text;
create index outbox_waiting_about on outbox (case_id, about) where status in ('waiting', 'claimed') and about is not null;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(staff).execute(db);
  await sql.raw(outbox).execute(db);
}
