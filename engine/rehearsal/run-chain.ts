import type { ConnectionLike } from '@temporalio/client';
import { RehearsalNotSupportedError } from './errors';
import { dueMs } from './proto-times';

interface Chain {
  connection: ConnectionLike;
  namespace: string;
  caseId: string;
}

/**
 * Server 1.32 reckons the skipped time twice when it puts off a run that was begun by continue-as-new: the case would
 * sleep through the same time again. It does so wherever two runs follow each other within the minimal interval, or
 * seem to. Set to 0, the interval puts nothing off; where it is not, the rehearsal is worthless, and this says so.
 */
export async function assertNoRunPutOff(chain: Chain, runId: string, firstRunId: string): Promise<void> {
  for (let at: string | undefined = runId; at;) {
    const started = await firstEvent(chain, at);
    const skippedBefore = dueMs(started?.timeSkippingStatePropagation?.initialSkippedDuration) ?? 0;
    if (started?.continuedExecutionRunId && skippedBefore > 0 && dueMs(started.firstWorkflowTaskBackoff)) {
      throw new RehearsalNotSupportedError(
        'history.workflowIdReuseMinimalInterval is not 0 in this namespace',
      );
    }
    at = at === firstRunId ? undefined : (started?.continuedExecutionRunId ?? undefined);
  }
}

async function firstEvent({ connection, namespace, caseId }: Chain, runId: string) {
  const { history } = await connection.workflowService.getWorkflowExecutionHistory({
    namespace,
    execution: { workflowId: caseId, runId },
    maximumPageSize: 1,
  });
  return history?.events?.[0]?.workflowExecutionStartedEventAttributes;
}
