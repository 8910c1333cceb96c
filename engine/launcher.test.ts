import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { identifyProcess, isAlive } from '../supervision/process-identity';
import { startApp } from '../supervision/test/app-process';
import { recordedLog } from '../supervision/test/recorded-log';
import { makeTempFolder } from '../supervision/test/temp-folder';
import { until } from '../supervision/test/until';
import type { Engine } from './engine';
import { startEngine } from './launcher';
import { ensureNamespaces } from './namespaces';

const folder = makeTempFolder();
const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0).reverse()) await each.stop();
});
afterAll(folder.remove);

async function start(name: string): Promise<Engine> {
  const engine = await startEngine({
    dataDir: join(folder.path, name),
    log: recordedLog(),
    restartDelaysMs: [50, 200],
  });
  running.push(engine);
  return engine;
}

async function connect(engine: Engine): Promise<Client> {
  const connection = await Connection.connect({ address: engine.address });
  running.push({ stop: () => connection.close() });
  await ensureNamespaces(connection);
  return new Client({ connection, namespace: 'fristwerk' });
}

/** A case that nobody works on: it stays as it was started. */
function startCase(client: Client, workflowId: string): Promise<WorkflowHandle> {
  return client.workflow.start('case', { workflowId, taskQueue: 'nobody' });
}

function pidOf(name: string): number {
  const record = JSON.parse(readFileSync(join(folder.path, name, 'engine', 'process.json'), 'utf8')) as {
    process: { pid: number };
  };
  return record.process.pid;
}

describe('an engine of our own', () => {
  it('takes cases, and still has them after a stop and a new start', async () => {
    const first = await start('kept');
    await startCase(await connect(first), 'HS-2026-000001');
    for (const each of running.splice(0).reverse()) await each.stop();
    expect(first.state()).toBe('down');
    const client = await connect(await start('kept'));
    expect((await client.workflow.getHandle('HS-2026-000001').describe()).status.name).toBe('RUNNING');
  });

  it('comes back under the same address after it was killed, with all it had acknowledged', async () => {
    const engine = await start('killed');
    const client = await connect(engine);
    await startCase(client, 'HS-2026-000002');
    process.kill(pidOf('killed'), 'SIGKILL');
    await until(() => engine.state() === 'restarting');
    await until(() => engine.state() === 'running');
    await ensureNamespaces(client.connection);
    expect((await client.workflow.getHandle('HS-2026-000002').describe()).status.name).toBe('RUNNING');
  });
});

describe('an engine whose app was killed', () => {
  const app = (name: string): string =>
    `const engine = await load('engine/launcher').startEngine({ dataDir: ${JSON.stringify(join(folder.path, name))}, log });
     console.log(engine.address);`;

  it('is ended by the next start, which finds its cases', async () => {
    const killed = await startApp(app('orphan'));
    const orphan = identifyProcess(pidOf('orphan'));
    const connection = await Connection.connect({ address: killed.firstLine });
    await ensureNamespaces(connection);
    await startCase(new Client({ connection, namespace: 'fristwerk' }), 'HS-2026-000004');
    await connection.close();
    await killed.killHard();
    expect(orphan && isAlive(orphan)).toBe(true);

    const client = await connect(await start('orphan'));
    expect(orphan && isAlive(orphan)).toBe(false);
    expect((await client.workflow.getHandle('HS-2026-000004').describe()).status.name).toBe('RUNNING');
  });

  it('is not touched while that app lives', async () => {
    const living = await startApp(app('living'));
    await expect(start('living')).rejects.toMatchObject({ code: 'server-in-use' });
    await Connection.connect({ address: living.firstLine }).then((connection) => connection.close());
    await living.killHard();
    await start('living');
  });
});

describe('an engine in use', () => {
  let shared: Engine;
  beforeAll(async () => {
    shared = await startEngine({ dataDir: join(folder.path, 'shared'), log: recordedLog() });
  });
  afterAll(() => shared.stop());

  it('listens on the loopback address only', () => {
    const rows = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) =>
      readFileSync(file, 'utf8').trim().split('\n').slice(1),
    );
    const inodes = new Set(
      execFileSync('ls', ['-l', `/proc/${String(pidOf('shared'))}/fd`], { encoding: 'utf8' }).match(
        /(?<=socket:\[)\d+/g,
      ),
    );
    const listening = rows
      .map((row) => row.trim().split(/\s+/))
      .filter((row) => row[3] === '0A' && inodes.has(row[9] ?? ''));
    expect(listening.length).toBeGreaterThanOrEqual(8);
    expect(listening.map((row) => row[1]?.split(':')[0])).toEqual(listening.map(() => '0100007F'));
  });

  it('skips no time in the production namespace', async () => {
    const client = await connect(shared);
    const request = (
      namespace: string,
    ): Parameters<typeof client.workflowService.startWorkflowExecution>[0] => ({
      namespace,
      workflowId: 'HS-2026-000003',
      requestId: 'one',
      workflowType: { name: 'case' },
      taskQueue: { name: 'nobody' },
      timeSkippingConfig: { enabled: true },
    });
    await expect(client.workflowService.startWorkflowExecution(request('fristwerk'))).rejects.toThrow(
      /time.?skipping/i,
    );
    await client.workflowService.startWorkflowExecution(request('fristwerk-rehearsal'));
  });

  it('warns of no setting it does not know', () => {
    const log = readFileSync(join(folder.path, 'shared', 'engine', 'server.log'), 'utf8');
    expect(log).not.toMatch(/unregistered|dynamic config (warning|error)/i);
  });

  it('is used by others where TEMPORAL_ADDRESS names it, and never stopped', async () => {
    const env = { TEMPORAL_ADDRESS: shared.address };
    const external = await startEngine({ dataDir: join(folder.path, 'unused'), log: recordedLog(), env });
    expect(external).toMatchObject({ address: shared.address, source: 'external' });
    expect(external.state()).toBe('running');
    await external.stop();
    await connect(shared);
  });

  it('is an error where it does not answer', async () => {
    const env = { TEMPORAL_ADDRESS: '127.0.0.1:1' };
    const starting = startEngine({ dataDir: folder.path, log: recordedLog(), env, externalWaitMs: 100 });
    await expect(starting).rejects.toMatchObject({ code: 'engine-unreachable', address: '127.0.0.1:1' });
  });
});
