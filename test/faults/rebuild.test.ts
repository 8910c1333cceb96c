import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pino from 'pino';
import { readConfig } from '../../api/config';
import { openRegister, type Register } from '../../register/database';
import { reachRegister } from '../../scripts/reach-register';
import { CaseFile } from '../support/case-file';
import { sharedInstallation } from '../support/shared-installation';
import { root } from '../project/imports';

const { dataDir } = sharedInstallation();
const person = {
  id: 'person',
  role: 'applicant',
  name: 'Erika Beispiel',
  address: 'Musterweg 1, 48147 Münster',
};
const decision = {
  ground: 'gdb-lowered',
  decidedOn: '2025-05-12',
  gdbBefore: 50,
  gdbAfter: 30,
  card: { number: 'A 4711' },
  parties: [person],
};

let register: Register;

beforeAll(async () => {
  const reached = await reachRegister(readConfig(['--data', dataDir], {}), pino({ level: 'silent' }));
  expect(reached.shared).toBe(true);
  register = openRegister(reached.databaseUrl, 'fristwerk', { connections: 2 });
});

afterAll(async () => {
  await register.destroy();
});

/** As an operator calls it, beside the running installation. */
async function rebuild(...args: string[]): Promise<{ code: number; said: string }> {
  const call = ['--import', 'tsx', 'scripts/rebuild-register.ts', '--data', dataDir, ...args];
  try {
    const { stderr } = await promisify(execFile)(process.execPath, call, { cwd: root });
    return { code: 0, said: stderr };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, said: stderr };
  }
}

async function cardWithdrawal(): Promise<CaseFile> {
  const file = await CaseFile.open('downgrade-protection', decision);
  await file.take('release-notice', { notice: 'bescheid', releasedOn: '2025-05-12' }, 'supervisor');
  const service = { notice: 'bescheid', addressee: 'person', mode: 'certificate', servedOn: '2025-05-15' };
  await file.take('record-service', service);
  await file.take('wiedervorlage', { on: '2099-01-15', text: 'nachsehen' });
  await file.until(({ phase }) => phase === 'card-withdrawal');
  return file;
}

describe('register:rebuild', () => {
  it('finds nothing to mend in a case that nobody has touched', async () => {
    const { caseId } = await cardWithdrawal();
    expect(await rebuild(caseId)).toEqual({
      code: 0,
      said: expect.stringContaining('1 as their journals say') as string,
    });
  });

  it('names what differs, and writes it anew when it is asked to', async () => {
    const file = await cardWithdrawal();
    const { caseId } = file;
    const [view, deadlines] = [await file.view(), await file.deadlines()];
    await register.deleteFrom('tasks').where('case_id', '=', caseId).execute();
    await register.deleteFrom('search_names').where('case_id', '=', caseId).execute();
    await register
      .updateTable('deadlines')
      .set({ last_day: '2031-01-01', status: 'cancelled' })
      .where('case_id', '=', caseId)
      .where('type', '=', 'protection')
      .execute();
    await register
      .updateTable('cases')
      .set({ phase: 'draft', state: null })
      .where('case_id', '=', caseId)
      .execute();

    const found = await rebuild(caseId);
    expect(found.code).toBe(3);
    for (const named of [
      /cases .*: differs/,
      /deadlines protection\S* \d+: differs/,
      /search_names person: missing/,
      /tasks .*: missing/,
    ])
      expect(found.said).toMatch(named);
    expect(found.said).not.toContain('Beispiel');
    expect((await rebuild(caseId)).said).toBe(found.said);

    expect(await rebuild(caseId, '--repair')).toMatchObject({
      code: 0,
      said: expect.stringContaining('1 repaired') as string,
    });
    expect(await rebuild(caseId)).toMatchObject({ code: 0 });
    expect(await file.view()).toEqual(view);
    expect(await file.deadlines()).toEqual(deadlines);
    await file.take('vermerk', { text: 'es geht weiter' });
  });

  it('touches nothing where an act of the journal is missing or altered', async () => {
    const { caseId } = await cardWithdrawal();
    await register.deleteFrom('journal').where('case_id', '=', caseId).where('seq', '=', 2).execute();
    const broken = await rebuild(caseId, '--repair');
    expect(broken).toMatchObject({
      code: 3,
      said: expect.stringMatching(/the journal has \d+ whole acts/) as string,
    });
  });
});
