import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { sql, type KyselyPlugin } from 'kysely';
import type { Eraser } from '../api/cases/erase-case';
import { CaseCipher } from '../engine/encryption/case-cipher';
import { ErasureLog } from '../engine/encryption/erasure-log';
import { KeyLog } from '../engine/encryption/key-log';
import { parseMasterKeys } from '../engine/encryption/master-key';
import { recoverKeys } from '../engine/encryption/recovery';
import { masterKeyText } from '../engine/encryption/test/workbench';
import type { Register } from '../register/database';
import { beginErasure, emptyErasedCases, findErasure, requestErasure } from '../register/erasures';
import { registerKeyStore } from '../register/key-store';
import { recordedLog } from '../supervision/test/recorded-log';
import { emptyTables, ownRegister } from '../test/support/own-register';
import { eraserOf } from './erase-case';
import { finishErasures } from './finish-erasures';

const caseId = 'HS-2026-000001';
const keys = [caseId, 'post:p1'];
const masterKeys = parseMasterKeys(masterKeyText(1));
const [asked, confirmed] = ['lead', 'second-lead'] as const;

let own: Awaited<ReturnType<typeof ownRegister>>;
let register: Register;
let folder: string;
let processes: Process[] = [];

beforeAll(async () => {
  own = await ownRegister();
  register = own.register;
}, 60_000);
afterAll(() => own.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fristwerk-erasing-'));
  await emptyTables(
    register,
    'erasures',
    'data_keys',
    'incoming_post',
    'search_names',
    'receipts',
    'journal',
    'cases',
  );
});
afterEach(async () => {
  for (const each of processes) await each.end();
  processes = [];
  rmSync(folder, { recursive: true });
});

class Killed extends Error {}
type Tick = (step: string) => void;
interface Process {
  cipher: CaseCipher;
  erase: Eraser;
  end(): Promise<void>;
}

/** One process with everything that erases; `tick` is told before each step, and may kill it there. */
async function startProcess(tick: Tick = () => undefined): Promise<Process> {
  const keyStore = registerKeyStore(register);
  const keyLog = await KeyLog.open(join(folder, 'key-log'));
  const erasureLog = await ErasureLog.open(join(folder, 'erasure-log'));
  await recoverKeys({ keyStore, keyLog, erasureLog, masterKeys });
  await emptyErasedCases(register, (await erasureLog.read()).erasures.keys());
  const cipher = new CaseCipher({ keyStore, keyLog, masterKeys }, { waitAtMostMs: 1_000 });
  const ticking = <T extends object>(part: T, method: keyof T & string) =>
    new Proxy(part, {
      get: (target, name) => {
        const found = Reflect.get(target, name) as unknown;
        if (typeof found !== 'function') return found;
        if (name === method) tick(method);
        return (found as () => unknown).bind(target);
      },
    });
  const terminate = () => Promise.resolve(tick('terminate'));
  const stage = {
    register: register.withPlugin(tickingQueries(tick)),
    client: { workflow: { getHandle: () => ({ terminate }) } } as unknown as Client,
    keyStore: ticking(keyStore, 'destroy'),
    keyLog: ticking(keyLog, 'scrub'),
    erasureLog: ticking(erasureLog, 'append'),
    cipher,
  };
  const started = {
    cipher,
    erase: eraserOf(stage, tickingFolders(tick)),
    end: async () => {
      cipher.close();
      await Promise.all([keyLog.close(), erasureLog.close()]);
    },
  };
  processes.push(started);
  return started;
}

/** The last change of each transaction, so that it is rolled back as by a kill, and what stands outside of one. */
function tickingQueries(tick: Tick): KyselyPlugin {
  return {
    transformQuery: ({ node }) => {
      const text = JSON.stringify(node);
      if (text.includes('vacuum')) tick('vacuum');
      if (node.kind === 'UpdateQueryNode' && text.includes('"name":"erasures"'))
        tick(text.includes('erased_at":') || text.includes('certificate_from') ? 'end' : 'begin');
      if (node.kind === 'UpdateQueryNode' && text.includes('"name":"archives"')) tick('empty');
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
}

function tickingFolders(tick: Tick): string[] {
  const folders = ['print', 'bank'].map((name) => join(folder, name));
  return Object.assign(folders, {
    *[Symbol.iterator]() {
      for (let index = 0; index < folders.length; index += 1) {
        tick('parcels');
        yield folders[index] as string;
      }
    },
  });
}

const parcels = () => ['print', 'bank'].map((name) => join(folder, name, 'ready', `${caseId}_parcel`));

/** A closed case with a name, a receipt, a paper and parcels, whose erasure is asked for. */
async function closedCase({ cipher }: Process): Promise<void> {
  await sql`insert into cases (case_id, procedure, office, phase, status, version, hash, opened_at, changed_at, state)
    values (${caseId}, 'p', 'amt', 'done', 'closed', 1, 'h', now(), now(), ${await cipher.sealJson(caseId, {})})`.execute(
    register,
  );
  await sql`insert into search_names values (${caseId}, 'person', 'Erika Beispiel')`.execute(register);
  await sql`insert into receipts (case_id, step_id, input_hash, version, body)
    values (${caseId}, 's1', 'h', 1, ${await cipher.sealJson(caseId, {})})`.execute(register);
  await sql`insert into incoming_post (post_id, received_on, body, recorded_by, case_id)
    values ('p1', '2026-06-01', ${await cipher.sealJson('post:p1', {})}, 'clerk', ${caseId})`.execute(
    register,
  );
  for (const parcel of parcels()) mkdirSync(parcel, { recursive: true });
  await requestErasure(register, cipher, { caseId, requestedBy: asked, reason: 'Frist abgelaufen' });
}

async function left(): Promise<unknown> {
  const count = async (table: string) =>
    (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(register)).rows[0]
      ?.n;
  const { rows } = await sql`select status, state from cases where case_id = ${caseId}`.execute(register);
  const living = await sql`select case_id from data_keys where wrapped is not null`.execute(register);
  const post = await sql`select 1 from incoming_post where body is not null`.execute(register);
  const log = readFileSync(join(folder, 'key-log'), 'utf8');
  return {
    case: rows,
    keys: living.rows,
    logged: keys.filter((key) => log.includes(`"${key}"`)),
    names: await count('search_names'),
    receipts: await count('receipts'),
    post: post.rows,
    parcels: parcels().filter((path) => existsSync(path)),
  };
}

const nothing = {
  case: [{ status: 'erased', state: null }],
  keys: [],
  logged: [],
  names: 0,
  receipts: 0,
  post: [],
  parcels: [],
};

/** One key after the other, then rows, parcels, and what lies in the files of the register. */
const steps = [
  'begin',
  'terminate',
  ...keys.flatMap(() => ['append', 'destroy', 'scrub']),
  'empty',
  'parcels',
  'parcels',
  'vacuum',
  'terminate',
  'end',
];

async function killedBefore(step: number): Promise<void> {
  let count = 0;
  const broken = await startProcess(() => {
    if (count++ === step) throw new Killed();
  });
  await closedCase(broken);
  await expect(broken.erase({ caseId, confirmedBy: confirmed })).rejects.toThrow(Killed);
  await broken.end();
}

describe('the erasure of a case', () => {
  it('goes these steps, and leaves nothing', async () => {
    const gone: string[] = [];
    const whole = await startProcess((step) => gone.push(step));
    await closedCase(whole);
    expect(await whole.erase({ caseId, confirmedBy: confirmed })).toMatchObject({ status: 'erased' });
    expect(gone).toEqual(steps);
    expect(await left()).toEqual(nothing);
  });

  it.each(steps.map((step, index) => [index, step] as const).slice(1))(
    'killed before step %i (%s), is done to its end at the next start, as confirmed by who confirmed it',
    async (index) => {
      await killedBefore(index);
      expect(await findErasure(register, caseId)).toMatchObject({
        status: 'confirmed',
        requestedBy: asked,
        confirmedBy: confirmed,
        erasedAt: null,
      });
      const { erase } = await startProcess();
      await finishErasures({ register, erase, log: recordedLog() }).done;
      expect(await left()).toEqual(nothing);
      expect(await findErasure(register, caseId)).toMatchObject({
        status: 'erased',
        requestedBy: asked,
        confirmedBy: confirmed,
        erasedAt: expect.any(String),
        certificateFrom: expect.any(String),
      });
    },
  );

  it('is not begun by halves: killed as it begins, the case is as it was and waits for its confirmation', async () => {
    await killedBefore(0);
    const { erase } = await startProcess();
    await finishErasures({ register, erase, log: recordedLog() }).done;
    expect(await findErasure(register, caseId)).toMatchObject({ status: 'requested', confirmedBy: null });
    expect(await left()).toMatchObject({ case: [{ status: 'closed' }], names: 1, receipts: 1 });
  });

  it('is tried again at the same start where it cannot be done yet', async () => {
    await killedBefore(1);
    let failures = 2;
    const { erase } = await startProcess((step) => {
      if (step === 'terminate' && failures-- > 0) throw new Error('engine down');
    });
    const log = recordedLog();
    await finishErasures({ register, erase, log }, 10).done;
    expect(log.messages).toHaveLength(3);
    expect(await left()).toEqual(nothing);
  });

  it('confirmed once more meanwhile, it stays with the first who confirmed it, and with its first end', async () => {
    await killedBefore(9);
    const { erase } = await startProcess();
    const first = await erase({ caseId, confirmedBy: 'third-lead' });
    expect(first).toMatchObject({ status: 'erased', confirmedBy: confirmed });
    expect(await erase({ caseId, confirmedBy: 'third-lead' })).toEqual(first);
  });

  it('is not begun where the case has gone on, and nobody has confirmed it then', async () => {
    await closedCase(await startProcess());
    await sql`update cases set status = 'open'`.execute(register);
    expect(await beginErasure(register, { caseId, confirmedBy: confirmed })).toBe(false);
    expect(await findErasure(register, caseId)).toMatchObject({ status: 'requested', confirmedBy: null });
  });
});
