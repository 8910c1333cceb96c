import { randomUUID } from 'node:crypto';
import { isGrpcServiceError, type ConnectionLike } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import type { temporal } from '@temporalio/proto';
import { REHEARSAL_NAMESPACE } from '../namespace-names';
import { RehearsalNamespaceError, RehearsalNotSupportedError, RehearsedCaseUnknownError } from './errors';
import { caseReading, type CaseReading } from './case-reading';

type TimeSkippingConfig = temporal.api.common.v1.ITimeSkippingConfig;

const Status = { NOT_FOUND: 5, UNIMPLEMENTED: 12 };

/**
 * The experimental per-execution time skipping of Temporal server 1.32: no other file calls it.
 *
 * Nothing need be given when a case is started. Skipping is off but for the moment of a move; what was skipped stays
 * skipped, also past continue-as-new.
 */
export class TimeSkipping {
  readonly #connection: ConnectionLike;
  #supported: Promise<void> | undefined;

  constructor(
    connection: ConnectionLike,
    readonly namespace: string,
  ) {
    if (namespace !== REHEARSAL_NAMESPACE) throw new RehearsalNamespaceError(namespace, REHEARSAL_NAMESPACE);
    this.#connection = connection;
  }

  get #service() {
    return this.#connection.workflowService;
  }

  /** Asked once: a server that skips time finds no such case; any other does not know the question. */
  assertSupported(): Promise<void> {
    this.#supported ??= this.#probe().catch((error: unknown) => {
      this.#supported = undefined;
      throw error;
    });
    return this.#supported;
  }

  async #probe(): Promise<void> {
    const workflowId = 'rehearsal-support';
    const request = {
      namespace: this.namespace,
      workflowExecution: { workflowId },
      fastForwardId: workflowId,
    };
    try {
      await named(workflowId, () => this.#service.pollWorkflowExecutionTimeSkipping(request));
    } catch (error) {
      if (!(error instanceof RehearsedCaseUnknownError)) throw error;
    }
  }

  async read(caseId: string): Promise<CaseReading> {
    const described = await named(caseId, () =>
      this.#service.describeWorkflowExecution({
        namespace: this.namespace,
        execution: { workflowId: caseId },
      }),
    );
    return caseReading(caseId, described, Date.now());
  }

  /**
   * Moves a case at rest that has no point on the way, at once: skipping is off again when this returns.
   *
   * For nothing else. A fast-forward that passes points loses some: a timer that has fallen due by a few milliseconds
   * while another one was dealt with, and has not fired yet, is skipped over and fires with the next one, months late;
   * and where work is under way as the target goes by, the case ends up at the timer after it [both tried].
   */
  fastForward(caseId: string, byMs: number): Promise<'set' | 'ended'> {
    const fastForwardConfig = { id: randomUUID(), duration: msToTs(byMs) };
    return this.#configure(caseId, { enabled: true, fastForwardConfig });
  }

  /** Moves a case at rest exactly to its next point, at once. A point that is all but due may be missed. */
  skipToNextPoint(caseId: string): Promise<'set' | 'ended'> {
    return this.#configure(caseId, { enabled: true, maxSessionSkipCount: 1 });
  }

  stop(caseId: string): Promise<'set' | 'ended'> {
    return this.#configure(caseId, { enabled: false });
  }

  async #configure(caseId: string, timeSkippingConfig: TimeSkippingConfig): Promise<'set' | 'ended'> {
    try {
      await named(caseId, () =>
        this.#service.updateWorkflowExecutionOptions({
          namespace: this.namespace,
          workflowExecution: { workflowId: caseId },
          workflowExecutionOptions: { timeSkippingConfig },
          updateMask: { paths: ['time_skipping_config'] },
        }),
      );
      return 'set';
    } catch (error) {
      if (isGrpcServiceError(error) && error.details.includes('already completed')) return 'ended';
      throw error;
    }
  }
}

function statusOf(error: unknown): number {
  return isGrpcServiceError(error) ? Number(error.code) : -1;
}

async function named<T>(caseId: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!isGrpcServiceError(error)) throw error;
    const { details } = error;
    const status = statusOf(error);
    if (status === Status.UNIMPLEMENTED || details.startsWith('Namespace')) {
      throw new RehearsalNotSupportedError(details, { cause: error });
    }
    if (status !== Status.NOT_FOUND || details.includes('already completed')) throw error;
    throw new RehearsedCaseUnknownError(caseId);
  }
}
