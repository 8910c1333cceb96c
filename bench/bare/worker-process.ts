import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { PRODUCTION_NAMESPACE } from '../../engine/namespace-names';
import * as activities from './activities';
import { bareTaskQueue } from './bare-temporal';

/** The worker of the bare workflow, in a process of its own as the app is one; its parent names the engine and ends it. */
async function main(address: string): Promise<void> {
  Runtime.install({ logger: new DefaultLogger('WARN') });
  const worker = await Worker.create({
    connection: await NativeConnection.connect({ address }),
    namespace: PRODUCTION_NAMESPACE,
    taskQueue: bareTaskQueue,
    workflowsPath: require.resolve('./workflows'),
    activities,
    // As many as the worker of our own keeps.
    maxCachedWorkflows: 500,
    shutdownGraceTime: 0,
    shutdownForceTime: '2 seconds',
  });
  process.once('disconnect', () => worker.shutdown());
  process.send?.('running');
  await worker.run();
  process.exit(0);
}

void main(process.argv[2] ?? '');
