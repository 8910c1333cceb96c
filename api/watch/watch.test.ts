import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { CaseCipher } from '../../engine/encryption/case-cipher';
import { CaseErasedError, CaseKeyMissingError } from '../../engine/encryption/errors';
import { openRegister } from '../../register/database';
import { databaseUrl } from '../../register/embedded/database';
import { compute } from '../../rules';
import { sharedInstallation } from '../../test/support/shared-installation';
import type { Stage } from '../stage';
import { findFailingCases } from './failing-cases';
import { findMissedFirings } from './missed-firings';
import { recomputeDeadlines } from './recomputation';
import { findStuckCases } from './stuck-cases';

const url = databaseUrl(join(sharedInstallation().dataDir, 'register', 'data'));
const register = openRegister(url, 'rehearsal', { connections: 2 });
const run = randomUUID();
const broken: Record<string, Error> = {};
/** What is sealed is not looked at here; what this test has not written is left to others. */
const cipher = {
  openJson: (caseId: string, sealed: Buffer) => {
    if (broken[caseId]) return Promise.reject(broken[caseId]);
    if (!caseId.startsWith(`watch-${run}`)) return Promise.reject(new CaseErasedError(caseId));
    return Promise.resolve(JSON.parse(sealed.toString()) as unknown);
  },
} as unknown as CaseCipher;
const stage = { name: 'rehearsal', register, cipher } as unknown as Stage;

afterAll(async () => {
  for (const table of ['deadlines', 'incidents', 'cases'])
    await sql`delete from ${sql.table(table)} where case_id like ${`watch-${run}%`}`.execute(register);
  await register.destroy();
});

async function givenCase(name: string, status: 'open' | 'closing', changedAt: string): Promise<string> {
  const caseId = `watch-${run}-${name}`;
  await register
    .insertInto('cases')
    .values({
      case_id: caseId,
      procedure: 'p',
      office: 'o',
      phase: 'draft',
      status,
      outcome: null,
      version: 1,
      hash: '',
      state: null,
      opened_at: changedAt,
      changed_at: changedAt,
      in_charge: null,
      deputy: null,
    })
    .execute();
  return caseId;
}

async function givenDeadline(caseId: string, firesAt: string, finding: object): Promise<void> {
  await register
    .insertInto('deadlines')
    .values({
      case_id: caseId,
      deadline_id: 'd',
      opened_version: 1,
      type: 'd',
      last_day: '2026-06-15',
      ends_at: firesAt,
      fires_at: firesAt,
      status: 'open',
      calculator: 'days-before',
      detail: Buffer.from(JSON.stringify({ finding })),
      closed_version: null,
    })
    .execute();
}

async function openIncidents(caseId: string): Promise<string[]> {
  const rows = await register
    .selectFrom('incidents')
    .select('kind')
    .where('case_id', '=', caseId)
    .where('resolved_at', 'is', null)
    .execute();
  return rows.map(({ kind }) => kind);
}

const right = compute('days-before', { lastDay: '2026-06-15', days: 7 });

describe('a case whose tasks fail', () => {
  it('is an incident until they succeed', async () => {
    const caseId = `watch-${run}-failing`;
    const failing = [{ caseId, runId: 'r1', cause: 'WorkflowTaskFailedCauseNonDeterministicError' }];
    const open = async () =>
      await register
        .selectFrom('incidents')
        .select('detail')
        .where('case_id', '=', caseId)
        .where('resolved_at', 'is', null)
        .execute();
    await findFailingCases({ ...stage, failing: () => Promise.resolve(failing) });
    await findFailingCases({ ...stage, failing: () => Promise.resolve(failing) });
    expect(await open()).toEqual([
      { detail: { runId: 'r1', cause: 'WorkflowTaskFailedCauseNonDeterministicError' } },
    ]);
    await findFailingCases({ ...stage, failing: () => Promise.resolve([]) });
    expect(await open()).toEqual([]);
  });
});

describe('a deadline that nobody has looked at', () => {
  it('is an incident after a quarter of an hour, not before, until it is closed', async () => {
    const caseId = await givenCase('firing', 'open', '2026-06-01T00:00:00Z');
    await givenDeadline(caseId, '2026-06-22T22:00:00Z', right);
    await findMissedFirings(stage, '2026-06-22T22:15:00Z');
    expect(await openIncidents(caseId)).toEqual([]);
    await findMissedFirings(stage, '2026-06-22T22:15:01Z');
    expect(await openIncidents(caseId)).toEqual(['missed-firing']);
    await sql`update deadlines set status = 'missed' where case_id = ${caseId}`.execute(register);
    await findMissedFirings(stage, '2026-06-22T22:16:00Z');
    expect(await openIncidents(caseId)).toEqual([]);
  });
});

describe('a case that is over', () => {
  it('is an incident where it is not closed a quarter of an hour later', async () => {
    const caseId = await givenCase('closing', 'closing', '2026-06-01T00:00:00Z');
    await findStuckCases(stage, '2026-06-01T00:15:00Z');
    expect(await openIncidents(caseId)).toEqual([]);
    await findStuckCases(stage, '2026-06-01T00:15:01Z');
    expect(await openIncidents(caseId)).toEqual(['stuck-case']);
    await sql`update cases set status = 'closed' where case_id = ${caseId}`.execute(register);
    await findStuckCases(stage, '2026-06-01T00:16:00Z');
    expect(await openIncidents(caseId)).toEqual([]);
  });
});

describe('the nightly recomputation', () => {
  it('finds the date that the rules no longer give, and lets it be once they agree', async () => {
    const agreed = await givenCase('agreed', 'open', '2026-06-01T00:00:00Z');
    const changed = await givenCase('changed', 'open', '2026-06-01T00:00:00Z');
    await givenDeadline(agreed, '2099-01-01T00:00:00Z', right);
    await givenDeadline(changed, '2099-01-01T00:00:00Z', { ...right, value: { on: '2026-06-09' } });
    await recomputeDeadlines(stage);
    expect(await openIncidents(agreed)).toEqual([]);
    expect(await openIncidents(changed)).toEqual(['changed-finding']);
    const detail = Buffer.from(JSON.stringify({ finding: right }));
    await register.updateTable('deadlines').set({ detail }).where('case_id', '=', changed).execute();
    await recomputeDeadlines(stage);
    expect(await openIncidents(changed)).toEqual([]);
  });

  it('goes on behind a deadline that cannot be opened, which is an incident of its own', async () => {
    const unreadable = await givenCase('a-unreadable', 'open', '2026-06-01T00:00:00Z');
    const behind = await givenCase('b-behind', 'open', '2026-06-01T00:00:00Z');
    await givenDeadline(unreadable, '2099-01-01T00:00:00Z', right);
    await givenDeadline(behind, '2099-01-01T00:00:00Z', { ...right, value: { on: '2026-06-09' } });
    broken[unreadable] = new CaseKeyMissingError(unreadable);
    await recomputeDeadlines(stage);
    expect(await openIncidents(unreadable)).toEqual(['unreadable-deadline']);
    expect(await openIncidents(behind)).toEqual(['changed-finding']);
    delete broken[unreadable];
    await recomputeDeadlines(stage);
    expect(await openIncidents(unreadable)).toEqual([]);
  });
});
