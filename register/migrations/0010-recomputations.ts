import { sql, type Kysely } from 'kysely';

const recomputations = `
-- What one person asks to be computed anew, another one releases, and what has become of it. Primary records.
create table recomputations (
  recomputation_id text primary key,
  status text not null check (status in ('preparing', 'prepared', 'released', 'done')),
  scope jsonb not null,
  body bytea not null,
  idempotency_key text not null unique,
  body_hash text not null,
  prepared_by text not null,
  prepared_at timestamptz not null,
  looked_to text not null default '',
  looked integer not null default 0,
  digest text,
  released_by text,
  released_at timestamptz,
  done_at timestamptz,
  claimed_by text,
  claimed_at timestamptz
);
create index recomputations_at_work on recomputations (prepared_at) where status in ('preparing', 'released');

create table recomputation_cases (
  recomputation_id text not null references recomputations,
  case_id text not null,
  status text not null check (status in ('proposed', 'delivered', 'preview-again', 'closed', 'refused')),
  version integer,
  digest text,
  body bytea,
  code text,
  changed_at timestamptz not null default now(),
  primary key (recomputation_id, case_id)
);
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(recomputations).execute(db);
}
