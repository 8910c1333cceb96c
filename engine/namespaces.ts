import { setTimeout as sleep } from 'node:timers/promises';
import { isGrpcServiceError, type ConnectionLike } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { NamespaceNotReadyError } from './errors';
import { PRODUCTION_NAMESPACE, REHEARSAL_NAMESPACE } from './namespace-names';

const DAY_SECONDS = 24 * 60 * 60;
/** gRPC status codes. */
const Status = {
  INVALID_ARGUMENT: 3,
  NOT_FOUND: 5,
  ALREADY_EXISTS: 6,
  PERMISSION_DENIED: 7,
  UNIMPLEMENTED: 12,
  UNAUTHENTICATED: 16,
};
// Asking again changes nothing.
const FINAL_ANSWERS = [
  Status.INVALID_ARGUMENT,
  Status.PERMISSION_DENIED,
  Status.UNIMPLEMENTED,
  Status.UNAUTHENTICATED,
];
const ACTIVITY_TASK_QUEUE = 2;

export interface NamespaceOptions {
  /** How long a closed run of a case stays in the engine; the archive has it by then. */
  retentionSeconds?: number;
  rehearsalRetentionSeconds?: number;
  readyWithinMs?: number;
}

/** Both namespaces exist with the retention asked for, and are usable, when this returns. */
export async function ensureNamespaces(
  connection: ConnectionLike,
  options: NamespaceOptions = {},
): Promise<void> {
  const until = Date.now() + (options.readyWithinMs ?? 60_000);
  const wanted: [string, number][] = [
    [PRODUCTION_NAMESPACE, options.retentionSeconds ?? 90 * DAY_SECONDS],
    [REHEARSAL_NAMESPACE, options.rehearsalRetentionSeconds ?? 7 * DAY_SECONDS],
  ];
  for (const [namespace, retention] of wanted) {
    await retried(namespace, until, () => ensureNamespace(connection, namespace, retention));
  }
  for (const [namespace] of wanted)
    await retried(namespace, until, () => useNamespace(connection, namespace));
}

async function ensureNamespace(
  { workflowService }: ConnectionLike,
  namespace: string,
  seconds: number,
): Promise<void> {
  const retention = msToTs(seconds * 1_000);
  const found = await workflowService.describeNamespace({ namespace }).catch(unless(Status.NOT_FOUND));
  if (!found) {
    const request = { namespace, workflowExecutionRetentionPeriod: retention };
    // Another instance may register it at the same moment.
    await workflowService.registerNamespace(request).catch(unless(Status.ALREADY_EXISTS));
    return;
  }
  const current = Number(found.config?.workflowExecutionRetentionTtl?.seconds ?? 0);
  if (current === seconds) return;
  await workflowService.updateNamespace({ namespace, config: { workflowExecutionRetentionTtl: retention } });
}

/** Every service of the engine keeps its own copy of the namespaces: all that a case needs must know this one. */
async function useNamespace({ workflowService }: ConnectionLike, namespace: string): Promise<void> {
  const taskQueue = { name: 'namespace-readiness' };
  await workflowService.describeTaskQueue({ namespace, taskQueue, taskQueueType: ACTIVITY_TASK_QUEUE });
  const execution = { workflowId: 'namespace-readiness' };
  await workflowService.describeWorkflowExecution({ namespace, execution }).catch((error: unknown) => {
    if (statusOf(error) !== Status.NOT_FOUND || isNamespaceUnknown(error)) throw error;
  });
}

function isNamespaceUnknown(error: unknown): boolean {
  if (!isGrpcServiceError(error)) return false;
  return error.metadata.get('grpc-status-details-bin').some((detail) => detail.includes('NamespaceNotFound'));
}

function statusOf(error: unknown): number {
  return isGrpcServiceError(error) ? Number(error.code) : -1;
}

function unless(code: number): (error: unknown) => undefined {
  return (error) => {
    if (statusOf(error) === code) return undefined;
    throw error;
  };
}

async function retried(namespace: string, until: number, attempt: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (FINAL_ANSWERS.includes(statusOf(error))) throw error;
      if (Date.now() > until) throw new NamespaceNotReadyError(namespace, String(error));
      await sleep(100);
    }
  }
}
