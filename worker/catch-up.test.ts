import { sql } from 'kysely';
import type { RecordedActs } from '../engine/recorded-acts';
import { CaseForkedError, type RegisterWriter } from '../register/case-writer';
import type { Register } from '../register/database';
import { ownRegister } from '../test/support/own-register';
import { createCatchUp } from './catch-up';

/** A register that says of the case what it holds, each time it is asked, and notes what is written into it. */
function registerAt(versions: number[]) {
  const written: string[] = [];
  const query: object = new Proxy(
    {},
    {
      get: (_target, name) =>
        name === 'executeTakeFirst' ? () => Promise.resolve({ version: versions.shift() }) : () => query,
    },
  );
  const selectFrom = () => query;
  const insertInto = (table: string) => (written.push(table), query);
  return { register: { selectFrom, insertInto } as unknown as Register, written };
}

const log = { warn: jest.fn(), error: jest.fn(), info: jest.fn() } as never;

describe('bringing the register up', () => {
  it('finds no difference in an act that was recorded while it looked', async () => {
    const { register, written } = registerAt([1, 2]);
    const told = {
      acts: [
        { version: 1, act: {} },
        { version: 2, act: {} },
      ],
      ends: [],
    };
    const recorded = { since: () => Promise.resolve(told) } as unknown as RecordedActs;
    const writer = { recordAct: jest.fn(), endRun: jest.fn() };
    await createCatchUp({ register, writer: writer as unknown as RegisterWriter, recorded, log })(
      'HS-2026-000001',
    );
    expect(written).toEqual([]);
    expect(writer.recordAct).not.toHaveBeenCalled();
  });
});

describe('a register that lacks acts', () => {
  const caseId = 'HS-2026-000001';
  let own: Awaited<ReturnType<typeof ownRegister>>;

  beforeAll(async () => {
    own = await ownRegister();
    await sql`insert into cases (case_id, procedure, office, phase, status, version, hash, opened_at, changed_at)
      values (${caseId}, 'p', 'amt', 'draft', 'open', 2, 'h', now(), now())`.execute(own.register);
  }, 60_000);
  afterAll(() => own.close());
  beforeEach(() => sql`delete from incidents`.execute(own.register));

  const told = {
    acts: [2, 3, 4].map((version) => ({ version, act: { actor: { id: 'p' } } })),
    ends: [],
  };
  const recorded = { since: () => Promise.resolve(told) } as unknown as RecordedActs;
  const incidents = async () =>
    (await sql`select kind, subject, detail from incidents`.execute(own.register)).rows;

  /** Brought up by a writer that gets as far as this version. */
  function broughtUpTo(version: number, error: Error): Promise<void> {
    const recordAct = (act: { version: number }) =>
      act.version > version ? Promise.reject(error) : Promise.resolve({ overtaken: [] });
    const writer = { recordAct } as unknown as RegisterWriter;
    return createCatchUp({ register: own.register, writer, recorded, log })(caseId);
  }

  it.each([2, 3])('says so, though it is killed when it has come to version %i', async (version) => {
    await expect(broughtUpTo(version, new Error('killed'))).rejects.toThrow('killed');
    const found = { kind: 'version-differs', subject: caseId, detail: { register: 2, engine: 4 } };
    expect(await incidents()).toEqual([found]);
    await broughtUpTo(4, new Error('killed'));
    expect(await incidents()).toEqual([found]);
  });

  it('and tells another story of what both have, is named as a fork alone', async () => {
    const fork = new CaseForkedError(caseId, 2);
    await expect(broughtUpTo(1, fork)).rejects.toThrow(CaseForkedError);
    expect(await incidents()).toEqual([]);
  });
});
