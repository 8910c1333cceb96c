import { Connection } from '@temporalio/client';
import { recordedLog } from '../supervision/test/recorded-log';
import { makeTempFolder } from '../supervision/test/temp-folder';
import type { Engine } from './engine';
import { startEngine } from './launcher';
import { ensureNamespaces } from './namespaces';

const DAY = 24 * 60 * 60;
const folder = makeTempFolder();
let engine: Engine;
let connection: Connection;

beforeAll(async () => {
  engine = await startEngine({ dataDir: folder.path, log: recordedLog() });
  connection = await Connection.connect({ address: engine.address });
});

afterAll(async () => {
  await connection.close();
  await engine.stop();
  folder.remove();
});

async function retentionOf(namespace: string): Promise<number> {
  const { config } = await connection.workflowService.describeNamespace({ namespace });
  return Number(config?.workflowExecutionRetentionTtl?.seconds);
}

describe('the namespaces', () => {
  it('are usable at once, and keep the runs of cases for 90 days', async () => {
    await ensureNamespaces(connection);
    for (const namespace of ['fristwerk', 'fristwerk-rehearsal']) {
      await connection.workflowService.startWorkflowExecution({
        namespace,
        workflowId: 'HS-2026-000001',
        requestId: 'one',
        workflowType: { name: 'case' },
        taskQueue: { name: 'nobody' },
      });
    }
    expect(await retentionOf('fristwerk')).toBe(90 * DAY);
  });

  it('may be asked for again and by several at the same time', async () => {
    await Promise.all([1, 2, 3].map(() => ensureNamespaces(connection)));
    expect(await retentionOf('fristwerk')).toBe(90 * DAY);
  });

  it('take another retention when it is asked for', async () => {
    await ensureNamespaces(connection, { retentionSeconds: 3 * DAY, rehearsalRetentionSeconds: 2 * DAY });
    expect(await retentionOf('fristwerk')).toBe(3 * DAY);
    expect(await retentionOf('fristwerk-rehearsal')).toBe(2 * DAY);
  });

  it('refuse at once a retention the engine does not allow', async () => {
    await expect(ensureNamespaces(connection, { retentionSeconds: 1 })).rejects.toThrow(/retention/i);
  });
});
