import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Act } from '../../contracts/case/act';
import type { Proposal } from '../../contracts/case/proposal';
import type { CaseClient } from '../../engine/case-client';
import type { CaseCipher } from '../../engine/encryption/case-cipher';
import { CaseKeyMissingError } from '../../engine/encryption/errors';
import type { CaseReader } from '../../register/case-reader';
import type { Register } from '../../register/database';
import { listIncidents } from '../../register/incidents';
import type { Offices } from '../../register/offices';
import { addCase, listCasesOf } from '../../register/recomputation-cases';
import {
  createRecomputation,
  endPreparing,
  findRecomputation,
  listRecomputations,
  releaseRecomputation,
  withdrawRecomputation,
  type RecomputationRow,
} from '../../register/recomputations';
import { compute } from '../../rules';
import { recordedLog } from '../../supervision/test/recorded-log';
import { ownRegister } from '../../test/support/own-register';
import { startRecomputer } from './recomputer';

let own: Awaited<ReturnType<typeof ownRegister>>;
let register: Register;
/** Whose keys are lost, and which were asked for. */
const lost = new Set<string>();
const keys = new Set<string>();
const cipher = {
  sealJson(owner: string, value: unknown) {
    keys.add(owner);
    return Promise.resolve(Buffer.from(JSON.stringify({ sealed: value })));
  },
  openJson(owner: string, sealed: Buffer) {
    if (lost.has(owner)) return Promise.reject(new CaseKeyMissingError(owner));
    return Promise.resolve((JSON.parse(sealed.toString()) as { sealed: unknown }).sealed);
  },
} as unknown as CaseCipher;

const lead = { id: 'lead', name: 'Leitung' };
const second = { id: 'second', name: 'Zweite Leitung' };
const nothing: Proposal = { findings: [], phase: null, deadlines: [], letters: [], payments: [], tasks: [] };

beforeAll(async () => {
  own = await ownRegister();
  register = own.register;
}, 60_000);
afterAll(() => own.close());
beforeEach(async () => {
  lost.clear();
  keys.clear();
  for (const table of ['recomputation_cases', 'recomputations', 'incidents', 'cases'])
    await sql`delete from ${sql.table(table)}`.execute(register);
});

async function asked(more: object = {}, idempotencyKey: string = randomUUID()): Promise<RecomputationRow> {
  const range = { office: 'amt', ...more };
  const asking = { idempotencyKey, range, reason: 'Feiertage berichtigt', preparedBy: lead };
  const row = await createRecomputation(register, cipher, asking);
  if (row === 'other-body') throw new Error('asked otherwise before');
  return row;
}

const now = async ({ id }: RecomputationRow) =>
  (await findRecomputation(register, cipher, id)) as RecomputationRow;

async function prepared(...cases: string[]): Promise<RecomputationRow> {
  const row = await asked();
  for (const caseId of cases)
    await addCase(register, cipher, row.id, { caseId, status: 'proposed', version: 3, proposal: nothing });
  await endPreparing(register, row);
  return await now(row);
}

const release = async (row: RecomputationRow) =>
  await releaseRecomputation(register, cipher, row, { by: second, digest: row.digest as string });
const casesOf = async ({ id }: RecomputationRow) =>
  (await listCasesOf(register, cipher, id, { limit: 10 })).cases;
const incidents = async () =>
  (await listIncidents(register)).map(({ kind, caseId, detail }) => ({ kind, caseId, detail }));

async function openCase(caseId: string): Promise<void> {
  await sql`insert into cases (case_id, procedure, office, phase, status, version, hash, opened_at, changed_at)
    values (${caseId}, 'p', 'amt', 'hearing', 'open', 3, 'h', now(), now())`.execute(register);
}

/** Cases whose one period would be another one under today's calendar. */
const calendar = { id: 'amt', place: { land: 'NW' }, municipalities: {} };
const hearing = compute('hearing-period', { on: '2026-05-04', days: 31, place: { land: 'NW' } });
const acts = [{ office: calendar, findings: [hearing], recordedAt: '2026-05-04T08:00:00Z' }];

interface Fakes {
  acts?: (caseId: string) => Promise<Act[]>;
  settings?: () => Promise<object>;
}

/** Works until a recomputation stands as it is expected to. */
async function work(row: RecomputationRow, until: RecomputationRow['status'], fakes: Fakes = {}) {
  const receipt = { version: 4, stepId: 's', effectiveOn: '2026-06-01', phase: 'hearing' };
  const told = { receipt: { ...receipt, deadlines: [], letters: [], tasks: [] }, state: { corrections: [] } };
  const taken: string[] = [];
  const recomputer = startRecomputer({
    register,
    cipher,
    log: recordedLog(),
    everyMs: 5,
    offices: {
      settingsOf: fakes.settings ?? (() => Promise.resolve({ ...calendar, place: { land: 'BE' } })),
    } as unknown as Offices,
    reader: {
      acts: fakes.acts ?? (() => Promise.resolve(acts)),
      find: () => Promise.resolve({ status: 'open' }),
      receipt: () => Promise.resolve(undefined),
    } as unknown as CaseReader,
    cases: {
      preview: () => Promise.resolve(told),
      step(caseId: string) {
        taken.push(caseId);
        return Promise.resolve({ kind: 'receipt', receipt });
      },
    } as unknown as CaseClient,
  });
  const end = Date.now() + 20_000;
  while ((await now(row)).status !== until && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await recomputer.stop();
  expect((await now(row)).status).toBe(until);
  return taken.sort();
}

describe('what was released', () => {
  it('comes into all cases but the one that does not open, which stands with its fault, and is listed', async () => {
    const row = await prepared('A', 'B', 'C');
    expect(await release(row)).toBe(true);
    lost.add('B');
    expect(await casesOf(row)).toMatchObject([
      { caseId: 'A', code: null, proposal: nothing },
      { caseId: 'B', code: 'case-key-missing', proposal: null },
      { caseId: 'C', code: null, proposal: nothing },
    ]);
    expect(await work(row, 'done')).toEqual(['A', 'C']);
    expect(await casesOf(row)).toMatchObject([
      { caseId: 'A', status: 'delivered' },
      { caseId: 'B', status: 'refused', code: 'case-key-missing' },
      { caseId: 'C', status: 'delivered' },
    ]);
    const detail = { recomputationId: row.id, code: 'case-key-missing' };
    expect(await incidents()).toEqual([{ kind: 'recomputation-fault', caseId: 'B', detail }]);
  });

  it('is what was seen: a case that comes after the digest is none of it', async () => {
    const row = await prepared('A');
    await addCase(register, cipher, row.id, {
      caseId: 'B',
      status: 'proposed',
      version: 1,
      proposal: nothing,
    });
    expect(await casesOf(row)).toHaveLength(1);
    expect(await release(row)).toBe(true);
    expect(await work(row, 'done')).toEqual(['A']);
  });

  it('is not released where the cases are others than the digest is of', async () => {
    const row = await prepared('A');
    await sql`insert into recomputation_cases (recomputation_id, case_id, status, version, digest)
      values (${row.id}, 'B', 'proposed', 1, 'd')`.execute(register);
    expect(await release(row)).toBe(false);
    expect((await now(row)).status).toBe('prepared');
  });

  it('does not come into a case in which something else stands than was seen', async () => {
    const row = await prepared('A', 'B');
    await release(row);
    const other = Buffer.from(JSON.stringify({ sealed: { ...nothing, tasks: ['other'] } }));
    await sql`update recomputation_cases set body = ${other} where case_id = 'B'`.execute(register);
    expect(await work(row, 'done')).toEqual(['A']);
    expect((await casesOf(row))[1]).toMatchObject({ status: 'refused', code: 'other-than-seen' });
  });
});

describe('preparing', () => {
  it('goes on past a case that cannot be looked at, and says so', async () => {
    await Promise.all(['A', 'B', 'C'].map(openCase));
    const row = await asked();
    const broken = [{ office: calendar, recordedAt: '' }] as unknown as Act[];
    await work(row, 'prepared', {
      acts: (caseId) => Promise.resolve((caseId === 'B' ? broken : acts) as Act[]),
    });
    expect(await casesOf(row)).toMatchObject([
      { caseId: 'A', status: 'proposed' },
      { caseId: 'B', status: 'preview-again', code: 'program-error' },
      { caseId: 'C', status: 'proposed' },
    ]);
    const detail = { recomputationId: row.id, code: 'program-error' };
    expect(await incidents()).toEqual([{ kind: 'recomputation-fault', caseId: 'B', detail }]);
  });

  it('tries again where something may be out of reach, and not for ever', async () => {
    await Promise.all(['A', 'B'].map(openCase));
    const row = await asked();
    let tries = 0;
    await work(row, 'prepared', {
      acts(caseId) {
        tries += 1;
        if (caseId === 'B' || tries < 3) return Promise.reject(new Error('no answer'));
        return Promise.resolve(acts as unknown as Act[]);
      },
    });
    expect(await casesOf(row)).toMatchObject([
      { caseId: 'A', status: 'proposed' },
      { caseId: 'B', status: 'preview-again', code: 'not-readable' },
    ]);
  });

  it('is given up where the recomputation itself does not open, and says so', async () => {
    const row = await asked();
    lost.add(`recomputation:${row.id}`);
    const recomputer = startRecomputer({ register, cipher, log: recordedLog(), everyMs: 5 } as never);
    const end = Date.now() + 20_000;
    while ((await incidents()).length === 0 && Date.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await recomputer.stop();
    expect(await listRecomputations(register)).toMatchObject([
      { recomputationId: row.id, status: 'failed', fault: 'case-key-missing' },
    ]);
    expect(await incidents()).toMatchObject([{ kind: 'recomputation-fault', caseId: null }]);
  });
});

describe('a recomputation', () => {
  it('has one key, however often it is asked for', async () => {
    await Promise.all([asked({}, 'key'), asked({}, 'key')]);
    await asked({}, 'key');
    expect(keys.size).toBe(1);
  });

  it('says in clear which cases it is about, and for which norm sealed', async () => {
    const row = await asked({ norm: '§ 64 Abs. 3 SGG, Frau Beispiel', calculator: 'remedy-period' });
    expect((await now(row)).range).toEqual({
      office: 'amt',
      calculator: 'remedy-period',
      norm: '§ 64 Abs. 3 SGG, Frau Beispiel',
    });
    const { rows } = await sql<{ row: string }>`select (r - 'body')::text as row
      from (select to_jsonb(recomputations) as r from recomputations) as all_of_it`.execute(register);
    expect(rows.map((each) => each.row).join()).not.toContain('Beispiel');
    expect(JSON.stringify(await listRecomputations(register))).not.toContain('Beispiel');
  });

  it('is withdrawn before its release, by whom and why, and then not released', async () => {
    const row = await prepared('A');
    expect(await withdrawRecomputation(register, cipher, row, { by: lead, reason: 'falsches Amt' })).toBe(
      true,
    );
    expect(await now(row)).toMatchObject({
      status: 'withdrawn',
      reason: 'Feiertage berichtigt',
      withdrawn: { by: lead, reason: 'falsches Amt' },
    });
    expect(await release(row)).toBe(false);
    expect((await now(row)).status).toBe('withdrawn');
  });

  it('is not withdrawn once it is released', async () => {
    const row = await prepared('A');
    await release(row);
    expect(await withdrawRecomputation(register, cipher, row, { by: lead, reason: 'zu spät' })).toBe(false);
    expect(await now(row)).toMatchObject({ status: 'released', releasedBy: second });
  });

  it('that is withdrawn while it is prepared takes up no case any more', async () => {
    const row = await asked();
    await withdrawRecomputation(register, cipher, row, { by: lead, reason: 'falsches Amt' });
    await addCase(register, cipher, row.id, {
      caseId: 'A',
      status: 'proposed',
      version: 1,
      proposal: nothing,
    });
    await endPreparing(register, row);
    expect((await now(row)).status).toBe('withdrawn');
    expect(await casesOf(row)).toEqual([]);
  });
});
