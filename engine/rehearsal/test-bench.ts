import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { DYNAMIC_SETTINGS } from '../dynamic-settings';
import { startEngine } from '../launcher';
import { REHEARSAL_NAMESPACE } from '../namespace-names';
import { ensureNamespaces } from '../namespaces';
import { createRehearsalClock } from './engine-clock';
import type { Limits } from './limits';
import type { RehearsalClock } from './rehearsal-clock';

/** A server of its own, a worker for the test workflows, and a clock over them. */
export interface TestBench {
  client: Client;
  connection: Connection;
  clock: RehearsalClock;
  clockWith(limits: Partial<Limits>): RehearsalClock;
  /** Starts a case and returns its id. */
  start(workflow: string, input: object, options?: { caseId?: string; startDelay?: number }): Promise<string>;
  startWorker(options?: { maxCachedWorkflows?: number }): Promise<() => Promise<void>>;
  log(caseId: string): Promise<string[]>;
  act(caseId: string, by: string, takesMs?: number): Promise<string>;
  result(caseId: string): Promise<string[]>;
  stop(): Promise<void>;
}

const TASK_QUEUE = 'rehearsal-tests';

export type TestActivities = ReturnType<typeof createActivities>;

function createActivities(bench: Pick<TestBench, 'act' | 'start' | 'clock'>) {
  const attempts = new Map<string, number>();
  return {
    record: (entry: string) => Promise.resolve(entry.length),
    pause: (ms: number) => sleep(ms),
    failAtFirst(failures: number): Promise<void> {
      const attempt = (attempts.get('fail') ?? 0) + 1;
      attempts.set('fail', attempt);
      return attempt <= failures ? Promise.reject(new Error('Not yet.')) : Promise.resolve();
    },
    async tellCase(caseId: string, by: string, at: string): Promise<void> {
      await bench.clock.bringTo(caseId, at);
      await bench.act(caseId, by);
    },
    async startCase(caseId: string, at: string): Promise<void> {
      const input = { tellAfterDays: [20] };
      await bench.clock.startAt(caseId, at, (put) => bench.start('authority', input, { caseId, ...put }));
    },
  };
}

const MINIMAL_INTERVAL = 'history.workflowIdReuseMinimalInterval';

export async function startTestBench(settings = {}): Promise<TestBench> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  const engine = await startEngine({
    dataDir: folder,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    settings: { ...DYNAMIC_SETTINGS, [MINIMAL_INTERVAL]: { value: '0s' }, ...settings },
  });
  const { address } = engine;
  const connection = await Connection.connect({ address });
  await ensureNamespaces(connection);
  const native = await NativeConnection.connect({ address });
  const namespace = REHEARSAL_NAMESPACE;
  const client = new Client({ connection, namespace });
  const handle = (caseId: string) => client.workflow.getHandle(caseId);
  const bench: TestBench = {
    client,
    connection,
    clock: createRehearsalClock({ connection, namespace }),
    clockWith: (limits) => createRehearsalClock({ connection, namespace, limits }),
    async start(workflow, input, { caseId = `HS-2026-${randomUUID()}`, ...options } = {}) {
      await client.workflow.start(workflow, {
        ...options,
        workflowId: caseId,
        taskQueue: TASK_QUEUE,
        args: [input],
      });
      return caseId;
    },
    log: (caseId) => handle(caseId).query<string[]>('log'),
    act: (caseId, by, takesMs = 0) => handle(caseId).executeUpdate('act', { args: [{ by, takesMs }] }),
    result: (caseId) => handle(caseId).result() as Promise<string[]>,
    async startWorker(options = {}) {
      const worker = await Worker.create({
        connection: native,
        namespace,
        taskQueue: TASK_QUEUE,
        workflowsPath: require.resolve('./test-workflows'),
        activities: createActivities({
          ...bench,
          clock: createRehearsalClock({ connection: native, namespace }),
        }),
        ...options,
      });
      const run = worker.run();
      return async () => {
        worker.shutdown();
        await run;
      };
    },
    async stop() {
      await native.close();
      await connection.close();
      await engine.stop();
      rmSync(folder, { recursive: true });
    },
  };
  return bench;
}
