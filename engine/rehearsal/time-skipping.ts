import { isGrpcServiceError, type ConnectionLike } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import type { temporal } from '@temporalio/proto';
import { REHEARSAL_NAMESPACE } from '../namespace-names';
import { RehearsalNamespaceError, RehearsalNotSupportedError, RehearsedCaseUnknownError } from './errors';
import { caseReading, type CaseReading } from './case-reading';

type TimeSkippingConfig = temporal.api.common.v1.ITimeSkippingConfig;

const Status = { NOT_FOUND: 5, UNIMPLEMENTED: 12 };
/** FastForwardPollingResult. */
const Outcome = { COMPLETED: 2, FAILED: 3 };

/**
 * The experimental per-execution time skipping of Temporal server 1.32: no other file calls it.
 *
 * Nothing need be given when a case is started. Skipping is off but for the time of a fast-forward, it passes
 * continue-as-new, and what was skipped stays skipped.
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
    const caseId = 'rehearsal-support';
    const poll = this.#poll(caseId, caseId).then(() => undefined);
    await poll.catch((error: unknown) => {
      if (!(error instanceof RehearsedCaseUnknownError)) throw error;
    });
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
   * Moves the case on by a duration, and turns skipping off there. A timer on the way is skipped to, fires, and its
   * workflow task, activities and Updates are waited for before the next skip.
   */
  fastForward(caseId: string, id: string, byMs: number): Promise<'set' | 'ended'> {
    const fastForwardConfig = { id, duration: msToTs(byMs) };
    return this.#configure(caseId, { enabled: true, fastForwardConfig });
  }

  /** Skips from point to point, at most so many times; where no timer is left, the clock stands. */
  skipFreely(caseId: string, maxSessionSkipCount: number): Promise<'set' | 'ended'> {
    return this.#configure(caseId, { enabled: true, maxSessionSkipCount });
  }

  stop(caseId: string): Promise<'set' | 'ended'> {
    return this.#configure(caseId, { enabled: false });
  }

  /**
   * Waits on the server, some 20 seconds at most (`pending`). `lost`: another one took its place, skipping was turned
   * off, or the case has ended.
   */
  async awaitFastForward(caseId: string, id: string): Promise<'completed' | 'lost' | 'pending'> {
    const answer = await this.#poll(caseId, id);
    const result = Number(answer.fastForwardPollingResult);
    if (result === Outcome.COMPLETED) return 'completed';
    return result === Outcome.FAILED ? 'lost' : 'pending';
  }

  #poll(caseId: string, fastForwardId: string) {
    const workflowExecution = { workflowId: caseId };
    const request = { namespace: this.namespace, workflowExecution, fastForwardId };
    return named(caseId, () => this.#service.pollWorkflowExecutionTimeSkipping(request));
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
