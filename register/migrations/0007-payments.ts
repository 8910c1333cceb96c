import { sql, type Kysely } from 'kysely';

const payments = `
drop table payments;

-- One row for each attempt to pay something. It is named by what it pays (its end-to-end id), never counted: after a restore
-- the same payment has the same name, and no other one has it.
create table payments (
  payment_id text primary key,
  case_id text not null references cases,
  occasion text not null,
  attempt integer not null,
  due_on date not null,
  has_account boolean not null,
  status text not null check (status in
    ('waiting', 'withdrawn', 'in-run', 'released', 'submitted', 'executed', 'rejected', 'unknown')),
  reason text,
  body bytea,
  version integer not null,
  changed_at timestamptz not null,
  decided_by text,
  unique (case_id, occasion, attempt)
);
create index payments_by_status on payments (status, due_on);

-- Which payments a run pays. A run may be known before what it pays is: after a restore cases come back in any order.
create table payment_run_items (
  run_id text not null references cases,
  payment_id text not null,
  status text not null check (status in ('in-run', 'removed', 'released', 'submitted', 'executed', 'rejected')),
  reason text,
  primary key (run_id, payment_id)
);
create unique index payment_run_items_once on payment_run_items (payment_id) where status <> 'removed';

alter table outbox drop constraint outbox_kind_check;
alter table outbox add constraint outbox_kind_check check (kind in ('letter', 'payment-file', 'message', 'event'));
create unique index outbox_one_payment_file on outbox (case_id) where kind = 'payment-file';

alter table deliveries drop constraint deliveries_channel_check;
alter table deliveries add constraint deliveries_channel_check
  check (channel in ('print', 'smtp', 'webhook', 'bank', 'person'));
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(payments).execute(db);
}
