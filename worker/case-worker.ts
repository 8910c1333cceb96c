import { NativeConnection, Worker } from '@temporalio/worker';
import { createActivities, type ActivityDependencies } from '../activities';
import { encryptedDataConverter } from '../engine/encryption/data-converter';
import type { CaseCipher } from '../engine/encryption/case-cipher';

export const taskQueue = 'fristwerk';

export interface CaseWorkerParts {
  address: string;
  namespace: string;
  bundle: { codePath: string };
  cipher: CaseCipher;
  dependencies: ActivityDependencies;
  maxCachedWorkflows?: number;
}

export interface RunningWorker {
  state(): 'up' | 'down';
  stop(): Promise<void>;
}

/** Runs the cases of one namespace until it is stopped; what is in hand is finished first. */
export async function startCaseWorker(parts: CaseWorkerParts): Promise<RunningWorker> {
  const connection = await NativeConnection.connect({ address: parts.address });
  const worker = await Worker.create({
    connection,
    namespace: parts.namespace,
    taskQueue,
    workflowBundle: parts.bundle,
    activities: createActivities(parts.dependencies),
    dataConverter: encryptedDataConverter(parts.cipher, { side: 'worker' }),
    maxCachedWorkflows: parts.maxCachedWorkflows ?? 500,
    // How long a case waits for the worker that has it in memory, before any worker may take it up from its history.
    stickyQueueScheduleToStartTimeout: '2 seconds',
    shutdownGraceTime: '5 seconds',
    shutdownForceTime: '20 seconds',
  });
  let running = true;
  const run = worker.run().finally(() => {
    running = false;
  });
  // A worker that ends by itself is seen by /health and by whoever stops it.
  run.catch(() => undefined);
  return {
    state: () => (running && worker.getState() === 'RUNNING' ? 'up' : 'down'),
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await run.catch(() => undefined);
      await connection.close();
    },
  };
}
