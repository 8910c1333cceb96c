import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Act } from '../../../contracts/case/act';
import type { Proposal } from '../../../contracts/case/proposal';
import type { CaseClient } from '../../../engine/case-client';
import type { CaseCipher } from '../../../engine/encryption/case-cipher';
import { CaseKeyMissingError } from '../../../engine/encryption/errors';
import type { CaseReader } from '../../../register/case-reader';
import type { Register } from '../../../register/database';
import { listIncidents } from '../../../register/incidents';
import type { Offices } from '../../../register/offices';
import { addCase, listCasesOf } from '../../../register/recomputation-cases';
import {
  createRecomputation,
  endPreparing,
  findRecomputation,
  releaseRecomputation,
  type RecomputationRow,
} from '../../../register/recomputations';
import { compute } from '../../../rules';
import { recordedLog } from '../../../supervision/test/recorded-log';
import { emptyTables, ownRegister } from '../../../test/support/own-register';
import { startRecomputer } from '../recomputer';

let own: Awaited<ReturnType<typeof ownRegister>>;
export let register: Register;
/** Whose keys are lost, and which were asked for. */
export const lost = new Set<string>();
export const keys = new Set<string>();
export const cipher = {
  sealJson(owner: string, value: unknown) {
    keys.add(owner);
    return Promise.resolve(Buffer.from(JSON.stringify({ sealed: value })));
  },
  openJson(owner: string, sealed: Buffer) {
    if (lost.has(owner)) return Promise.reject(new CaseKeyMissingError(owner));
    return Promise.resolve((JSON.parse(sealed.toString()) as { sealed: unknown }).sealed);
  },
} as unknown as CaseCipher;

export const lead = { id: 'lead', name: 'Leitung' };
export const second = { id: 'second', name: 'Zweite Leitung' };
export const nothing: Proposal = {
  findings: [],
  phase: null,
  deadlines: [],
  letters: [],
  payments: [],
  tasks: [],
};

beforeAll(async () => {
  own = await ownRegister();
  register = own.register;
}, 60_000);
afterAll(() => own.close());
beforeEach(async () => {
  lost.clear();
  keys.clear();
  await emptyTables(register, 'recomputation_cases', 'recomputations', 'incidents', 'cases');
});

export async function asked(
  more: object = {},
  idempotencyKey: string = randomUUID(),
): Promise<RecomputationRow> {
  const range = { office: 'amt', ...more };
  const asking = { idempotencyKey, range, reason: 'Feiertage berichtigt', preparedBy: lead };
  const row = await createRecomputation(register, cipher, asking);
  if (row === 'other-body') throw new Error('asked otherwise before');
  return row as RecomputationRow;
}

export const now = async ({ id }: RecomputationRow) =>
  (await findRecomputation(register, cipher, id)) as RecomputationRow;

export async function prepared(...cases: string[]): Promise<RecomputationRow> {
  const row = await asked();
  for (const caseId of cases)
    await addCase(register, cipher, row.id, { caseId, status: 'proposed', version: 3, proposal: nothing });
  await endPreparing(register, row);
  return await now(row);
}

export const release = async (row: RecomputationRow) =>
  await releaseRecomputation(register, cipher, row, { by: second, digest: row.digest as string });
export const casesOf = async ({ id }: RecomputationRow) =>
  (await listCasesOf(register, cipher, id, { limit: 10 })).cases;
export const incidents = async () =>
  (await listIncidents(register)).map(({ kind, caseId, detail }) => ({ kind, caseId, detail }));

export async function openCase(caseId: string): Promise<void> {
  await sql`insert into cases (case_id, procedure, office, phase, status, version, hash, opened_at, changed_at)
    values (${caseId}, 'p', 'amt', 'hearing', 'open', 3, 'h', now(), now())`.execute(register);
}

/** Cases whose one period would be another one under today's calendar. */
export const calendar = { id: 'amt', place: { land: 'NW' }, municipalities: {} };
const hearing = compute('hearing-period', { on: '2026-05-04', days: 31, place: { land: 'NW' } });
export const acts = [{ office: calendar, findings: [hearing], recordedAt: '2026-05-04T08:00:00Z' }];

export interface Fakes {
  acts?: (caseId: string) => Promise<Act[]>;
  settings?: () => Promise<object>;
}

/** Two hundred times as fast as that of the wall: who waits for minutes waits for a second or two. */
export const fastClock = (): number => performance.now() * 200;

/** Works until a recomputation stands as it is expected to. */
export async function work(row: RecomputationRow, until: RecomputationRow['status'], fakes: Fakes = {}) {
  const receipt = { version: 4, stepId: 's', effectiveOn: '2026-06-01', phase: 'hearing' };
  const told = { receipt: { ...receipt, deadlines: [], letters: [], tasks: [] }, state: { corrections: [] } };
  const taken: string[] = [];
  const recomputer = startRecomputer({
    register,
    cipher,
    log: recordedLog(),
    everyMs: 5,
    monotonic: fastClock,
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
