import { WorkflowNotFoundError } from '@temporalio/client';
import { sql } from 'kysely';
import { CaseKeyMissingError } from '../engine/encryption/errors';
import type { RecordedActs } from '../engine/recorded-acts';
import type { Register } from '../register/database';
import { recordedLog } from '../supervision/test/recorded-log';
import { emptyTables, ownRegister } from '../test/support/own-register';
import { compareWithEngine, type ComparisonParts } from './comparison';
import type { EngineRun } from './runs';

let own: Awaited<ReturnType<typeof ownRegister>>;
let register: Register;

beforeAll(async () => {
  own = await ownRegister();
  register = own.register;
}, 60_000);
afterAll(() => own.close());

const cases = ['HS-2026-000001', 'HS-2026-000002', 'HS-2026-000003'];
const runs = cases.map((caseId): EngineRun => ({
  caseId,
  runId: `run of ${caseId}`,
  running: true,
  status: 'running',
  start: 0,
}));

/** The engine as it is asked for one case after the other. */
function comparing(progress: RecordedActs['progress']) {
  const asked: string[] = [];
  const caughtUp: string[] = [];
  const log = recordedLog();
  const parts = {
    register,
    recorded: { progress: (caseId: string) => (asked.push(caseId), progress(caseId)) },
    catchUp: (caseId: string) => (caughtUp.push(caseId), Promise.resolve()),
    log,
  } as unknown as ComparisonParts;
  const compare = (only?: string[]) => compareWithEngine(parts, runs, new AbortController().signal, only);
  return { compare, asked, caughtUp, log };
}

const refused = () => Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }));
const ahead = () => Promise.resolve({ confirmed: 4, asked: 4 });

describe('the comparison of register and engine', () => {
  beforeEach(async () => {
    await sql`delete from cases`.execute(register);
    for (const caseId of cases)
      await sql`insert into cases (case_id, procedure, office, phase, status, version, hash, opened_at, changed_at)
        values (${caseId}, 'p', 'amt', 'draft', 'open', 3, 'h', now(), now())`.execute(register);
  });

  it('comes back to the cases that it could not compare while one of the two was out of reach, and to no others', async () => {
    let isThere = false;
    const { compare, asked, caughtUp, log } = comparing((caseId) =>
      isThere || caseId === cases[0] ? ahead() : refused(),
    );
    const left = await compare();
    expect(left.sort()).toEqual(cases.slice(1));
    expect(caughtUp).toEqual(cases.slice(0, 1));
    expect(log.messages).toEqual(['cases are still to be compared with the engine']);
    isThere = true;
    asked.length = 0;
    expect(await compare(left)).toEqual([]);
    expect(asked.sort()).toEqual(cases.slice(1));
    expect(caughtUp.sort()).toEqual(cases);
  });

  it('does not come back to what cannot be read', async () => {
    const { compare } = comparing((caseId) =>
      caseId === cases[1] ? Promise.reject(new CaseKeyMissingError(caseId)) : ahead(),
    );
    expect(await compare()).toEqual([]);
  });
});

describe('an open case of which the engine has nothing', () => {
  const [caseId] = cases as [string];

  beforeEach(async () => {
    await emptyTables(register, 'incidents', 'cases');
    await sql`insert into cases (case_id, procedure, office, phase, status, version, hash, opened_at, changed_at)
      values (${caseId}, 'p', 'amt', 'draft', 'open', 3, 'h', now(), now())`.execute(register);
  });

  const named = async () => (await sql`select kind, subject, detail from incidents`.execute(register)).rows;

  /** What was named when the run was started, and what is named afterwards. */
  async function compared(describe: () => Promise<unknown>) {
    const started: unknown[] = [];
    const resume = async () => started.push(await named()) > 0;
    const parts = {
      register,
      recorded: { progress: () => Promise.resolve(undefined) },
      client: { workflow: { getHandle: () => ({ describe }) } },
      cases: { resume },
      log: recordedLog(),
    } as unknown as ComparisonParts;
    const left = await compareWithEngine(parts, runs.slice(0, 1), new AbortController().signal);
    return { started, left, afterwards: await named() };
  }

  const found = { kind: 'version-differs', subject: caseId, detail: { register: 3, engine: 0 } };

  it('is named before it is started again: afterwards nobody sees a difference any more', async () => {
    const nothing = () => Promise.reject(new WorkflowNotFoundError('no such run', caseId, undefined));
    expect(await compared(nothing)).toEqual({ started: [[found]], left: [], afterwards: [found] });
  });

  it('is not named where it runs after all', async () => {
    const runsAfterAll = () => Promise.resolve({ closeTime: undefined });
    expect(await compared(runsAfterAll)).toEqual({ started: [], left: [], afterwards: [] });
  });

  it('is neither named nor started while the engine does not say whether it runs', async () => {
    expect(await compared(refused)).toEqual({ started: [], left: [caseId], afterwards: [] });
  });
});
