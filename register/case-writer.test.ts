import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'kysely';
import { caseJournal } from '../activities/case-journal';
import type { Act } from '../contracts/case/act';
import type { LetterChange } from '../contracts/case/letter';
import type { ActRecord } from '../contracts/case/record';
import type { CaseCipher } from '../engine/encryption/case-cipher';
import { sharedInstallation } from '../test/support/shared-installation';
import { CaseForkedError, RegisterBehindError, RegisterWriter } from './case-writer';
import { openRegister } from './database';
import { databaseUrl } from './embedded/database';

const url = databaseUrl(join(sharedInstallation().dataDir, 'register', 'data'));
const register = openRegister(url, 'rehearsal', { connections: 2 });
/** What is sealed is not looked at here. */
const cipher = {
  sealJson: (_caseId: string, value: unknown) => Promise.resolve(Buffer.from(JSON.stringify(value))),
  openJson: (_caseId: string, sealed: Buffer) => Promise.resolve(JSON.parse(sealed.toString()) as unknown),
} as unknown as CaseCipher;
const writer = new RegisterWriter(register, cipher, () => []);

let caseId: string;

beforeEach(() => {
  caseId = `writer-${randomUUID()}`;
});

afterAll(async () => {
  for (const table of ['receipts', 'journal', 'outbox', 'cases', 'incidents'])
    await sql`delete from ${sql.table(table)} where case_id like 'writer-%'`.execute(register);
  await register.destroy();
});

function record(version: number, stepId = `s${version}`, letters: LetterChange[] = []): ActRecord {
  const act = {
    stepId,
    step: 'vermerk',
    input: { text: stepId },
    actor: { id: 'p', name: 'P', roles: [] },
    recordedAt: '2026-06-01T08:00:00.000Z',
    recordedOn: '2026-06-01',
    effectiveOn: '2026-06-01',
    office: {},
    findings: [],
  } as unknown as Act;
  const receipt = { caseId, stepId, step: act.step, version, deadlines: [], letters, tasks: [], flags: [] };
  const state = { caseId, phase: 'draft', parties: [], file: [], letters: [] };
  const changed = { parties: true, links: true };
  return {
    caseId,
    procedure: 'p',
    office: 'o',
    version,
    act,
    state,
    receipt,
    changed,
  } as unknown as ActRecord;
}

const letter = (change: LetterChange['change']): LetterChange => ({
  change,
  letter: { key: `${caseId}/l`, type: 'decision', to: 'person', facts: {} } as LetterChange['letter'],
});

async function journal(): Promise<string[]> {
  const { rows } = await sql<{ step_id: string }>`
    select step_id from journal where case_id = ${caseId} order by seq`.execute(register);
  return rows.map((row) => row.step_id);
}

async function standing(): Promise<unknown> {
  return (await sql`select status, version from cases where case_id = ${caseId}`.execute(register)).rows[0];
}

describe('recording an act', () => {
  it('writes it once, however often it is recorded', async () => {
    for (let count = 0; count < 3; count += 1) await writer.recordAct(record(1));
    await writer.recordAct(record(2));
    await writer.recordAct(record(1));
    expect(await journal()).toEqual(['s1', 's2']);
  });

  it('writes it once when it is recorded several times at once', async () => {
    await writer.recordAct(record(1));
    await Promise.all([writer.recordAct(record(2)), writer.recordAct(record(2))]);
    expect(await journal()).toEqual(['s1', 's2']);
  });

  it('answers a repeat as it answered first, with the letters that had left the house', async () => {
    await writer.recordAct(record(1, 's1', [letter('owed')]));
    await sql`update outbox set status = 'sent' where case_id = ${caseId}`.execute(register);
    const first = await writer.recordAct(record(2, 's2', [letter('withdrawn')]));
    expect(first).toEqual({ overtaken: [`${caseId}/l`] });
    expect(await writer.recordAct(record(2, 's2', [letter('withdrawn')]))).toEqual(first);
  });

  it('answers a repeat without the letters that it could call back', async () => {
    await writer.recordAct(record(1, 's1', [letter('owed')]));
    const first = await writer.recordAct(record(2, 's2', [letter('withdrawn')]));
    expect(first).toEqual({ overtaken: [] });
    expect(await writer.recordAct(record(2, 's2', [letter('withdrawn')]))).toEqual(first);
  });

  it('writes nothing upon an act that leaves a gap, and waits for what lies between', async () => {
    await writer.recordAct(record(1));
    await expect(writer.recordAct(record(3))).rejects.toThrow(RegisterBehindError);
    expect(await standing()).toEqual({ status: 'open', version: 1 });
    await writer.recordAct(record(2));
    await writer.recordAct(record(3));
    expect(await journal()).toEqual(['s1', 's2', 's3']);
  });

  it('blocks the case upon another act in the place of one', async () => {
    await writer.recordAct(record(1));
    await writer.recordAct(record(2));
    await expect(writer.recordAct(record(2, 'another'))).rejects.toThrow(CaseForkedError);
    expect(await standing()).toEqual({ status: 'blocked', version: 2 });
    await expect(writer.recordAct(record(3))).rejects.toThrow(CaseForkedError);
    expect(await journal()).toEqual(['s1', 's2']);
  });

  it('refuses for good what the register can never hold, and takes the next act', async () => {
    const journalOf = caseJournal(writer, () => Promise.resolve());
    const recordAct = (act: ActRecord) => journalOf.recordAct(act);
    await recordAct(record(1));
    const impossible = record(2);
    impossible.act.effectiveOn = '0000-05-01' as ActRecord['act']['effectiveOn'];
    await expect(recordAct(impossible)).rejects.toMatchObject({ type: 'not-storable', nonRetryable: true });
    await recordAct(record(2));
    expect(await journal()).toEqual(['s1', 's2']);
  });

  it('writes nothing into an erased case, which stays erased', async () => {
    await writer.recordAct(record(1));
    await sql`update cases set status = 'erased' where case_id = ${caseId}`.execute(register);
    await expect(writer.recordAct(record(2))).rejects.toThrow(CaseForkedError);
    expect(await standing()).toEqual({ status: 'erased', version: 1 });
  });
});

describe('a case about which register and engine differ', () => {
  it('is blocked and named at once or not at all', async () => {
    await writer.recordAct(record(1));
    const refuse = sql`create function refuse_incident() returns trigger language plpgsql as
      $$ begin raise 'killed'; end $$`;
    await refuse.execute(register);
    await sql`create trigger refuse_incident before insert on incidents for each row
      when (new.subject like 'writer-%') execute function refuse_incident()`.execute(register);
    try {
      await expect(writer.recordAct(record(1, 'another'))).rejects.toThrow('killed');
    } finally {
      await sql`drop function refuse_incident cascade`.execute(register);
    }
    expect(await standing()).toEqual({ status: 'open', version: 1 });
    await expect(writer.recordAct(record(1, 'another'))).rejects.toThrow(CaseForkedError);
    expect(await standing()).toEqual({ status: 'blocked', version: 1 });
  });
});
