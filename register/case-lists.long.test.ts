import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { listCases, listDeadlines, listTasks } from './case-lists';
import { openRegister, type Register } from './database';
import { startPostgres, type Postgres } from './embedded/start-postgres';
import { migrateRegister } from './migrate';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const folder = mkdtempSync(join(tmpdir(), 'fristwerk-lists-'));
let postgres: Postgres;
let register: Register;

const rows = `
insert into cases (case_id, procedure, office, phase, status, version, hash, opened_at, changed_at, in_charge)
  select 'HS-2026-' || lpad(n::text, 6, '0'), 'downgrade-protection', 'office-' || n % 20,
    (array['draft', 'objection-period', 'protection', 'closing'])[1 + n % 4],
    case when n % 4 = 3 then 'closed' else 'open' end, 3, '',
    timestamptz '2020-01-01' + n * interval '20 minutes', now(), 'clerk-' || n % 400
  from generate_series(1, 100000) n;
insert into search_names select case_id, 'person', 'Person' || substr(case_id, 9) || ' Beispiel' from cases;
insert into tasks (case_id, task_id, type, for_role, due_on, status, opened_version)
  select 'HS-2026-' || lpad(n::text, 6, '0'), 'task-' || t, 'serve-notice',
    (array['caseworker', 'supervisor'])[t], date '2026-01-01' + n % 1000, case when t = 2 then 'done' else 'open' end, 1
  from generate_series(1, 100000) n, generate_series(1, 2) t;
insert into deadlines (case_id, deadline_id, opened_version, type, last_day, ends_at, fires_at, status, calculator)
  select 'HS-2026-' || lpad(n::text, 6, '0'), 'd-' || t, 1, 'objection-period', date '2026-01-01' + (n * 7) % 1500,
    now(), now(), case when t = 2 then 'met' else 'open' end, 'remedy-period'
  from generate_series(1, 100000) n, generate_series(1, 2) t;
analyze`;

beforeAll(async () => {
  postgres = await startPostgres({ dataDir: folder, log: quiet });
  await migrateRegister(postgres.databaseUrl);
  register = openRegister(postgres.databaseUrl, 'fristwerk', { connections: 2 });
  for (const statement of rows.split(';')) await sql.raw(statement).execute(register);
}, 300_000);

afterAll(async () => {
  await register.destroy();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The middle of eleven, so that neither a cold cache nor a busy machine decides. */
async function medianMs(ask: () => Promise<{ rows: unknown[] }>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 11; turn += 1) {
    const began = performance.now();
    expect((await ask()).rows.length).toBeGreaterThan(0);
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[5] as number;
}

const page = { limit: 50 };

describe('a list over 100,000 cases', () => {
  it.each([
    ['all cases', () => listCases(register, {}, page)],
    [
      'a later page',
      () => listCases(register, {}, { ...page, after: ['2021-01-01T00:00:00Z', 'HS-2026-026000'] }),
    ],
    ['cases of an office', () => listCases(register, { office: 'office-7' }, page)],
    [
      'cases in a phase',
      () => listCases(register, { procedure: 'downgrade-protection', phase: 'protection' }, page),
    ],
    ['cases of a person in charge', () => listCases(register, { inCharge: 'clerk-7' }, page)],
    ['a name', () => listCases(register, { name: 'person012345 beisp' }, page)],
    ['all tasks', () => listTasks(register, {}, page)],
    ['tasks of a role', () => listTasks(register, { role: 'caseworker', dueUntil: '2026-02-01' }, page)],
    ['tasks of a person in charge', () => listTasks(register, { inCharge: 'clerk-7' }, page)],
    ['deadlines in a week', () => listDeadlines(register, { from: '2027-01-04', to: '2027-01-10' }, page)],
    ['deadlines of an office', () => listDeadlines(register, { office: 'office-7' }, page)],
    ['deadlines of a person in charge', () => listDeadlines(register, { inCharge: 'clerk-7' }, page)],
  ])('is there at once: %s', async (_what, ask) => {
    const ms = await medianMs(ask);
    expect(ms).toBeLessThan(150);
  });
});
