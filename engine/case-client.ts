import { randomUUID, createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateStage,
  type Client,
  type WorkflowUpdateHandle,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Act } from '../contracts/case/act';
import {
  startedFromOldActs,
  stepUpdate,
  type CaseInput,
  type CaseOptions,
  type StepRequest,
} from '../contracts/case/messages';
import type { Receipt } from '../contracts/case/receipt';

/** Where the client learns what a case has recorded so far, to start it again from its acts. */
export interface CaseSource {
  find(caseId: string): Promise<{ procedure: string; office: string; status: string } | undefined>;
  acts(caseId: string): Promise<Act[]>;
}

export interface CaseStart {
  caseId: string;
  procedure: string;
  office: string;
}

/** `accepted`: recorded by the engine and to be completed; `unanswered`: nobody can say, the same step is to be repeated. */
export type StepOutcome =
  | { kind: 'receipt'; receipt: Receipt }
  | { kind: 'refused'; code: string; details: Record<string, unknown> }
  | { kind: 'accepted' }
  | { kind: 'unanswered' }
  | { kind: 'unknown-case' };

export interface CaseClientOptions {
  taskQueue: string;
  workflowOf(procedure: string): string;
  /** How long a step is waited for before it is answered as accepted. */
  patienceMs: number;
  caseOptions?: CaseOptions;
}

/** What a killed worker had in hand of a case is given to another one after this; a task takes milliseconds. */
const WORKFLOW_TASK_TIMEOUT = '5 seconds';

/** Takes steps in cases: in one that runs, or in a closed one, which is thereby reopened from its acts. */
export class CaseClient {
  constructor(
    private readonly client: Client,
    private readonly source: CaseSource,
    private readonly options: CaseClientOptions,
  ) {}

  async open(start: CaseStart, request: StepRequest): Promise<StepOutcome> {
    return await this.settle(() => this.withStart({ ...start, acts: [] }, request));
  }

  async step(caseId: string, request: StepRequest): Promise<StepOutcome> {
    const known = await this.source.find(caseId);
    if (!known) return { kind: 'unknown-case' };
    if (known.status === 'erased' || known.status === 'blocked')
      return { kind: 'refused', code: `case-${known.status}`, details: { caseId } };
    return await this.settle(async () => {
      const row = (await this.source.find(caseId)) ?? known;
      if (row.status !== 'closed') {
        try {
          const handle = this.client.workflow.getHandle(caseId);
          return await handle.startUpdate(stepUpdate, {
            args: [request],
            updateId: updateIdOf(request),
            waitForStage: WorkflowUpdateStage.ACCEPTED,
          });
        } catch (error) {
          if (!hasEnded(error)) throw error;
        }
      }
      const { procedure, office } = row;
      return await this.withStart(
        { caseId, procedure, office, acts: await this.source.acts(caseId) },
        request,
      );
    });
  }

  private async withStart(input: CaseInput, request: StepRequest): Promise<WorkflowUpdateHandle<Receipt>> {
    const { caseOptions } = this.options;
    const startWorkflowOperation = new WithStartWorkflowOperation(this.options.workflowOf(input.procedure), {
      workflowId: input.caseId,
      taskQueue: this.options.taskQueue,
      args: [caseOptions ? { ...input, options: caseOptions } : input],
      workflowTaskTimeout: WORKFLOW_TASK_TIMEOUT,
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
    return await this.client.workflow.startUpdateWithStart(stepUpdate, {
      startWorkflowOperation,
      args: [request],
      updateId: updateIdOf(request),
      waitForStage: WorkflowUpdateStage.ACCEPTED,
    });
  }

  private async settle(begin: () => Promise<WorkflowUpdateHandle<Receipt>>): Promise<StepOutcome> {
    let accepted = false;
    let answered: StepOutcome | undefined;
    const done = (async (): Promise<StepOutcome> => {
      for (;;) {
        try {
          const handle = await begin();
          accepted = true;
          return { kind: 'receipt', receipt: await handle.result() };
        } catch (error) {
          const refusal = refusalOf(error);
          if (!refusal) throw error;
          if (!saysNothingOfTheStep.includes(refusal.code)) return refusal;
          accepted = false;
        }
        // What a caller was told is accepted is seen to; what it was told to repeat is left to it.
        if (answered?.kind === 'unanswered') return answered;
        await sleep(repeatAfterMs);
      }
    })();
    return await withinPatience(
      done,
      this.options.patienceMs,
      () => (answered = { kind: accepted ? 'accepted' : 'unanswered' }),
    );
  }
}

const repeatAfterMs = 50;
/**
 * Ways in which an update ends that nobody has decided on: the engine's own, when a task of the workflow had no room for
 * it, or the run ended with it in hand; ours, when the run began from acts that another one has continued meanwhile.
 */
const saysNothingOfTheStep = ['UnprocessedUpdate', 'AcceptedUpdateCompletedWorkflow', startedFromOldActs];

/** The caller's id is not shown to the engine. What makes a step happen once is the case's journal, not this id. */
function updateIdOf(request: StepRequest): string {
  return `${createHash('sha256').update(request.stepId).digest('hex').slice(0, 32)}-${randomUUID()}`;
}

function hasEnded(error: unknown): boolean {
  return error instanceof WorkflowNotFoundError;
}

function refusalOf(error: unknown): Extract<StepOutcome, { kind: 'refused' }> | undefined {
  if (!(error instanceof WorkflowUpdateFailedError)) return undefined;
  const { cause } = error;
  if (!(cause instanceof ApplicationFailure) || cause.type == null) return undefined;
  return {
    kind: 'refused',
    code: cause.type,
    details: (cause.details?.[0] ?? {}) as Record<string, unknown>,
  };
}

async function withinPatience<T>(work: Promise<T>, patienceMs: number, late: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late()), patienceMs);
  });
  try {
    return await Promise.race([work, patience]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
