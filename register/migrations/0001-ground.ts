import { sql, type Kysely } from 'kysely';

/**
 * Two kinds of tables. Projections (cases, deadlines, tasks, journal …) are written by the case's own activity and
 * can be rebuilt; primary records (keys, access log, settings, documents, deliveries …) are backed up.
 * Columns in bytea hold what is encrypted with the case's key; clear is only what lists need.
 */
const projections = `
create table cases (
  case_id text primary key,
  procedure text not null,
  office text not null,
  phase text not null,
  status text not null check (status in ('open', 'closing', 'closed', 'blocked', 'erased')),
  outcome text,
  version integer not null,
  hash text not null,
  state bytea,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  in_charge text,
  deputy text
);
create index cases_by_phase on cases (procedure, phase);
create index cases_in_charge on cases (in_charge) where status <> 'erased';

create table deadlines (
  case_id text not null references cases,
  deadline_id text not null,
  opened_version integer not null,
  type text not null,
  last_day date not null,
  ends_at timestamptz not null,
  fires_at timestamptz not null,
  status text not null check (status in ('open', 'met', 'missed', 'ended', 'cancelled', 'superseded')),
  calculator text not null,
  detail bytea,
  closed_version integer,
  primary key (case_id, deadline_id, opened_version)
);
create unique index deadlines_one_open on deadlines (case_id, deadline_id) where status = 'open';
create index deadlines_due on deadlines (fires_at) where status = 'open';

create table tasks (
  case_id text not null references cases,
  task_id text not null,
  type text not null,
  for_role text not null,
  due_on date,
  status text not null check (status in ('open', 'done')),
  detail bytea,
  opened_version integer not null,
  closed_version integer,
  primary key (case_id, task_id)
);
create index tasks_open on tasks (for_role, due_on) where status = 'open';

create table journal (
  case_id text not null references cases,
  seq integer not null,
  step_id text not null,
  step text not null,
  actor text not null,
  recorded_at timestamptz not null,
  effective_on date not null,
  body bytea,
  act_hash text not null,
  previous text not null,
  hash text not null,
  primary key (case_id, seq),
  unique (case_id, step_id)
);

create table receipts (
  case_id text not null references cases,
  step_id text not null,
  input_hash text not null,
  version integer not null,
  body bytea,
  primary key (case_id, step_id)
);

create table parties (
  case_id text not null references cases,
  party_id text not null,
  role text not null,
  channel text not null,
  acts_for text,
  primary key (case_id, party_id)
);

create table case_links (
  case_id text not null references cases,
  linked_case text not null,
  since timestamptz not null,
  primary key (case_id, linked_case)
);

create table search_names (
  case_id text not null references cases,
  party_id text not null,
  name text not null,
  primary key (case_id, party_id)
);
create index search_names_by_name on search_names (lower(name));
`;

const records = `
create table case_numbers (
  case_id text primary key,
  prefix text not null,
  year integer not null,
  number integer not null,
  idempotency_key text unique,
  body_hash text,
  opened_by text not null,
  taken_at timestamptz not null default now(),
  unique (prefix, year, number)
);

create table offices (
  office text not null,
  valid_from date not null,
  settings jsonb not null,
  entered_by text not null,
  entered_at timestamptz not null default now(),
  primary key (office, valid_from)
);

create table data_keys (
  case_id text primary key,
  wrapped bytea,
  master_version integer not null,
  created_at timestamptz not null,
  destroyed_at timestamptz
);

create table outbox (
  key text primary key,
  case_id text not null references cases,
  kind text not null check (kind in ('letter', 'payment', 'message')),
  type text not null,
  version integer not null,
  status text not null check (status in ('waiting', 'claimed', 'sent', 'withdrawn', 'unknown', 'failed')),
  body bytea,
  created_at timestamptz not null,
  claimed_at timestamptz,
  done_at timestamptz
);
create index outbox_waiting on outbox (created_at) where status = 'waiting';

create table deliveries (
  key text primary key references outbox,
  case_id text not null,
  party_id text not null,
  channel text not null,
  dispatched_on date,
  receipt bytea,
  recorded_at timestamptz not null default now()
);

create table payments (
  key text primary key references outbox,
  case_id text not null,
  purpose text not null,
  month text not null,
  amount_cents bigint not null,
  status text not null,
  recorded_at timestamptz not null default now(),
  unique (case_id, purpose, month)
);

create table documents (
  document_id text primary key,
  case_id text,
  received_on date not null,
  kind text not null,
  sha256 text not null,
  body bytea,
  recorded_by text not null,
  recorded_at timestamptz not null default now()
);

create table incoming_post (
  post_id text primary key,
  received_on date not null,
  body bytea,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  case_id text,
  assigned_by text,
  assigned_at timestamptz
);
create index incoming_post_unassigned on incoming_post (received_on) where case_id is null;

create table archives (
  workflow_id text not null,
  run_id text not null,
  case_id text not null,
  ending text not null,
  noticed_at timestamptz not null,
  history bytea,
  sha256 text,
  events integer,
  stored_at timestamptz,
  primary key (workflow_id, run_id)
);
create index archives_waiting on archives (noticed_at) where stored_at is null;

create table access_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  person text not null,
  case_id text not null,
  what text not null
);
create index access_log_by_case on access_log (case_id, at);

create table erasures (
  case_id text primary key,
  requested_by text not null,
  requested_at timestamptz not null,
  reason text not null,
  confirmed_by text,
  erased_at timestamptz,
  certificate_from timestamptz
);

create table incidents (
  id bigint generated always as identity primary key,
  kind text not null,
  case_id text,
  subject text not null,
  detail jsonb not null,
  opened_at timestamptz not null default now(),
  resolved_at timestamptz
);
create unique index incidents_one_open on incidents (kind, subject) where resolved_at is null;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(projections).execute(db);
  await sql.raw(records).execute(db);
}
