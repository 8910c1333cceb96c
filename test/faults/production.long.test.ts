import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import type { Api } from '../support/api';
import { CaseFile } from '../support/case-file';
import type { Installation } from '../support/installation';
import { figuresOf, takeSteps, type TakenStep } from '../support/load';
import { Production } from '../support/production';
import { root } from '../support/production/compose-file';

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
  parties: [person],
};
const stallAtMostMs = 10_000;

let production: Production;
let workers: Installation[];
let api: Api;

async function openCases(count: number): Promise<CaseFile[]> {
  const files: CaseFile[] = [];
  while (files.length < count) files.push(await CaseFile.open('downgrade-protection', decision, api));
  return files;
}

/** Every acknowledged step stands in the journal of its case once, at the version of its receipt; and nothing else. */
async function expectJournals(files: CaseFile[], taken: TakenStep[], others: string[] = []): Promise<void> {
  for (const file of files) {
    const entries = (await file.journal()).filter(({ act }) => act.step === 'vermerk');
    const recorded = entries
      .map(({ seq, act }) => `${seq} ${act.stepId}`)
      .filter((entry) => !others.includes(entry));
    const acknowledged = taken.filter(({ caseId }) => caseId === file.caseId);
    expect(recorded.sort()).toEqual(acknowledged.map(({ version, stepId }) => `${version} ${stepId}`).sort());
  }
}

async function openIncidents(): Promise<unknown[]> {
  const { body } = await api.get<{ incidents: { resolvedAt: string | null }[] }>('/api/v1/incidents', {
    as: 'supervisor',
  });
  return body.incidents.filter(({ resolvedAt }) => resolvedAt === null);
}

beforeAll(async () => {
  production = await Production.create();
  api = production.api;
}, 15 * 60_000);

afterAll(async () => {
  await production?.stop();
});

describe('production as docker-compose.yml describes it', () => {
  it('sets up the schema of the engine again without harm', () => {
    expect(() => production.temporal.setUpSchema()).not.toThrow();
  });

  it('says in /health of the API whether a worker is there, wherever it runs', async () => {
    await production.startPart('api');
    expect(await api.get('/health', { as: 'nobody' })).toMatchObject({
      status: 503,
      body: { status: 'degraded', engine: 'up', register: 'up', worker: 'down' },
    });
    workers = await Promise.all([production.startPart('worker'), production.startPart('worker')]);
    expect(await api.get('/health', { as: 'nobody' })).toMatchObject({ status: 200, body: { worker: 'up' } });
  });

  it('lets in whom the issuer names, and nobody with a token of another one', async () => {
    expect((await api.get('/api/v1/procedures')).status).toBe(200);
    const foreign = await production.issuer.token('supervisor', 'https://elsewhere.example');
    const headers = { authorization: `Bearer ${foreign}` };
    expect((await api.get('/api/v1/procedures', { as: 'nobody', headers })).status).toBe(401);
    expect(() =>
      execFileSync('node', ['--import', 'tsx', 'scripts/token.ts', 'supervisor'], tokenCall()),
    ).toThrow();
  });

  it('rehearses on the external server, and skips no time in production', async () => {
    const file = await CaseFile.rehearse(
      'downgrade-protection',
      { ...decision, decidedOn: '2026-11-01' },
      api,
    );
    await file.advance('2037-05-15');
    expect(await file.phase()).toBe('draft');
    const [earnest] = await openCases(1);
    const connection = await Connection.connect({ address: production.temporal.address });
    const skip = connection.workflowService.updateWorkflowExecutionOptions({
      namespace: 'fristwerk',
      workflowExecution: { workflowId: earnest?.caseId as string },
      workflowExecutionOptions: {
        timeSkippingConfig: { enabled: true, fastForwardConfig: { id: 'x', duration: { seconds: 60 } } },
      },
      updateMask: { paths: ['time_skipping_config'] },
    } as never);
    await expect(skip).rejects.toThrow('not enabled for namespace');
    await connection.close();
  });
});

describe('a worker killed under load', () => {
  const earlier: string[] = [];

  it('costs no step, doubles none, and stalls no case for more than 10 s', async () => {
    const files = await openCases(30);
    for (const round of [1, 2]) {
      const load = takeSteps(api, { cases: files.map((file) => file.caseId), clients: 8, forMs: 25_000 });
      await sleep(6_000);
      await workers.shift()?.kill();
      const taken = await load;
      const figures = figuresOf(taken);
      console.log(`A worker killed under load, round ${round}: ${JSON.stringify(figures)}`);
      expect(figures.slowestMs).toBeLessThanOrEqual(stallAtMostMs);
      expect(taken.length).toBeGreaterThan(files.length);
      await expectJournals(files, taken, earlier);
      earlier.push(...taken.map(({ version, stepId }) => `${version} ${stepId}`));
      workers.push(await production.startPart('worker'));
    }
    expect(await openIncidents()).toEqual([]);
  });
});

describe('the keys of all processes', () => {
  it('are wrapped with a new master key while cases run, and no process is started again', async () => {
    const [file] = await openCases(1);
    const said = runScript('rotate-keys.ts');
    expect(said).toMatch(/production: [1-9]\d* case keys, [1-9]\d* now wrapped with master key 2, 0 changed/);
    expect(readFileSync(production.masterKeysFile, 'utf8').trim().split('\n')).toHaveLength(2);
    await file?.take('vermerk', { text: 'nach dem Wechsel' });
    const [after] = await openCases(1);
    await after?.take('vermerk', { text: 'unter dem neuen Schlüssel' });
    expect(runScript('rotate-keys.ts', '--rewrap')).toMatch(/production: no older master key is in use/);
  });

  it('lose the key of an erased case in the log that they share', async () => {
    const file = await CaseFile.open('downgrade-protection', decision, api);
    await file.take('release-notice', { notice: 'bescheid', releasedOn: '2025-05-12' }, 'supervisor');
    const service = { notice: 'bescheid', addressee: 'person', mode: 'certificate', servedOn: '2025-05-15' };
    await file.take('record-service', service);
    await file.until(({ status }) => status === 'closed', 60_000);
    const keyLog = () => readFileSync(join(production.dataDir, 'keys', 'production', 'key-log'), 'utf8');
    expect(keyLog()).toContain(file.caseId);
    await api.post(`${file.path}/erasure`, { reason: 'Aufbewahrungsfrist abgelaufen' }, { as: 'supervisor' });
    const done = await api.post(`${file.path}/erasure/confirmation`, {}, { as: 'supervisor2' });
    expect(done).toMatchObject({ status: 200, body: { status: 'erased' } });
    expect(keyLog()).not.toContain(file.caseId);
    expect((await api.get(file.path)).status).toBe(410);
  });
});

describe('a restore', () => {
  it('brings engine and register back to the same instant', async () => {
    const files = await openCases(10);
    const cases = files.map((file) => file.caseId);
    const backup = production.inFolder('base-backup');
    production.cluster.baseBackup(backup);
    const before = await takeSteps(api, { cases, clients: 8, forMs: 5_000 });
    const after = takeSteps(api, { cases, clients: 8, forMs: 5_000 });
    await sleep(2_500);
    await production.cluster.query(`select pg_create_restore_point('before-the-loss')`);
    const lost = await after;
    await production.stopParts();
    await production.temporal.stop();
    await production.cluster.stop();

    await production.cluster.restore(backup, 'before-the-loss');
    await production.temporal.start();
    await startParts();

    const recorded = new Set<string>();
    for (const file of files) for (const { act } of await file.journal()) recorded.add(act.stepId);
    expect(before.filter(({ stepId }) => !recorded.has(stepId))).toEqual([]);
    expect(lost.filter(({ stepId }) => !recorded.has(stepId)).length).toBeGreaterThan(0);
    // Were one of both ahead of the other, the next step would be a fork.
    const next = await takeSteps(api, { cases, clients: 8, forMs: 5_000 });
    expect(new Set(next.map(({ caseId }) => caseId)).size).toBe(cases.length);
    expect(await openIncidents()).toEqual([]);
  });
});

async function startParts(): Promise<void> {
  await production.startPart('api');
  workers = await Promise.all([production.startPart('worker'), production.startPart('worker')]);
}

function tokenCall() {
  return { cwd: root, env: { ...process.env, NODE_ENV: 'production' }, stdio: 'ignore' as const };
}

/** A command as an operator runs it beside the running parts; answers what it said. */
function runScript(script: string, ...args: string[]): string {
  const all = ['--import', 'tsx', join('scripts', script), '--data', production.dataDir, ...args];
  const shell = ['-c', 'exec "$0" "$@" 2>&1', process.execPath, ...all];
  const env = { ...process.env, ...production.environment('rotate-keys') };
  return execFileSync('sh', shell, { cwd: root, env, encoding: 'utf8' });
}
