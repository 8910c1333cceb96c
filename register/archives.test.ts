import { sql } from 'kysely';
import { emptyTables, ownRegister } from '../test/support/own-register';
import { archivesWaiting, closeArchivedCases, storeArchive } from './archives';
import type { Register } from './database';

let own: Awaited<ReturnType<typeof ownRegister>>;
let register: Register;

beforeAll(async () => {
  own = await ownRegister();
  register = own.register;
}, 60_000);
afterAll(() => own.close());
beforeEach(async () => {
  await emptyTables(register, 'archives', 'cases');
});

const caseId = 'HS-2026-000001';
const archiveOf = (runId: string) => ({
  workflowId: caseId,
  runId,
  caseId,
  history: Buffer.from('sealed'),
  sha256: 'a'.repeat(64),
  events: 3,
});

/** A case that is over, with runs that have ended; those with a day are stored. */
async function over(status: string, runs: Record<string, string | null>): Promise<void> {
  await sql`insert into cases (case_id, procedure, office, phase, status, version, hash, opened_at, changed_at)
    values (${caseId}, 'p', 'amt', 'closing', ${status}, 3, 'h', now(), now())`.execute(register);
  for (const [runId, storedAt] of Object.entries(runs))
    await sql`insert into archives (workflow_id, run_id, case_id, ending, noticed_at, stored_at)
      values (${caseId}, ${runId}, ${caseId}, 'completed', now(), ${storedAt})`.execute(register);
}

async function status(): Promise<string | undefined> {
  const row = await register
    .selectFrom('cases')
    .select('status')
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row?.status;
}

describe('a case that is over', () => {
  it('is closed in the moment in which the history of its last run is stored', async () => {
    await over('closing', { first: null, second: null });
    await storeArchive(register, archiveOf('first'));
    expect(await status()).toBe('closing');
    await storeArchive(register, archiveOf('second'));
    expect(await status()).toBe('closed');
    expect(await archivesWaiting(register)).toEqual([]);
  });

  it('is closed where its last two runs are stored at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      await emptyTables(register, 'archives', 'cases');
      await over('closing', { first: null, second: null });
      await Promise.all(['first', 'second'].map((runId) => storeArchive(register, archiveOf(runId))));
      expect(await status()).toBe('closed');
    }
  });

  it('is closed at the next start where a crash has left it between the two', async () => {
    await over('closing', { first: '2026-05-04' });
    await closeArchivedCases(register);
    expect(await status()).toBe('closed');
  });

  it('is not closed before all its runs are stored, nor where it goes on', async () => {
    await over('closing', { first: '2026-05-04', second: null });
    await closeArchivedCases(register);
    expect(await status()).toBe('closing');
    await sql`update cases set status = 'open'`.execute(register);
    await storeArchive(register, archiveOf('second'));
    expect(await status()).toBe('open');
  });
});
