import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import { PRODUCTION_NAMESPACE } from '../../engine/namespace-names';
import type { Subject } from '../subject';
import { bare, bareUpdate } from './workflows';

export const bareTaskQueue = 'bare';

/** A minimal workflow on one engine: the same client library, no encryption, an activity that does nothing. */
export class BareTemporal {
  private constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly worker: ChildProcess,
  ) {}

  static async start(address: string): Promise<BareTemporal> {
    const connection = await Connection.connect({ address });
    const worker = fork(require.resolve('./worker-process'), [address], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await once(worker, 'message');
    return new BareTemporal(connection, new Client({ connection, namespace: PRODUCTION_NAMESPACE }), worker);
  }

  get workerPid(): number {
    return this.worker.pid ?? 0;
  }

  /** One Update with one activity, in a workflow that runs. */
  step(): Subject['prepare'] {
    return async () => {
      const { workflowId } = await this.client.workflow.start(bare, this.newWorkflow());
      const handle = this.client.workflow.getHandle(workflowId);
      return {
        workflowId,
        operate: async () => void (await handle.executeUpdate(bareUpdate, { args: ['Notiz'] })),
      };
    };
  }

  /** A new workflow with its first Update, in one call. */
  start(): Subject['prepare'] {
    return () =>
      Promise.resolve({
        operate: async () => {
          const startWorkflowOperation = new WithStartWorkflowOperation(bare, {
            ...this.newWorkflow(),
            workflowIdConflictPolicy: 'USE_EXISTING',
          });
          await this.client.workflow.executeUpdateWithStart(bareUpdate, {
            startWorkflowOperation,
            args: ['Notiz'],
          });
        },
      });
  }

  history(workflowId: string) {
    return this.client.workflow.getHandle(workflowId).fetchHistory();
  }

  async stop(): Promise<void> {
    if (this.worker.exitCode === null) {
      const ended = once(this.worker, 'exit');
      this.worker.disconnect();
      await ended;
    }
    await this.connection.close();
  }

  private newWorkflow() {
    return { workflowId: `bare-${randomUUID()}`, taskQueue: bareTaskQueue, args: [] as [] };
  }
}
