import { sql, type Kysely } from 'kysely';

const deliveries = `
drop table deliveries;

-- One letter may go several ways; each way is taken once.
create table deliveries (
  key text not null references outbox on delete cascade,
  -- 'person': nobody but a person of the office can carry it.
  channel text not null check (channel in ('print', 'smtp', 'webhook', 'person')),
  route jsonb not null,
  case_id text not null,
  status text not null check (status in ('waiting', 'claimed', 'sent', 'unknown', 'failed', 'withdrawn')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  claimed_at timestamptz,
  claimed_by text,
  why text,
  receipt bytea,
  done_at timestamptz,
  decided_by text,
  primary key (key, channel)
);
create index deliveries_due on deliveries (next_attempt_at) where status = 'waiting';
create index deliveries_claimed on deliveries (claimed_at) where status = 'claimed';
create index deliveries_to_decide on deliveries (case_id) where status in ('unknown', 'failed');
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(deliveries).execute(db);
}
