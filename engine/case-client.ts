import { randomUUID, createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowUpdateFailedError,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import type { Act } from '../contracts/case/act';
import { carry } from '../contracts/case/carried-acts';
import {
  previewUpdate,
  startedFromOldActs,
  stepUpdate,
  type CaseInput,
  type CaseOptions,
  type StepPreview,
  type StepRequest,
} from '../contracts/case/messages';
import type { Receipt } from '../contracts/case/receipt';
import { isUnknownRun } from './unknown-run';

/** What the register says of a case: of which procedure and office it is, and whether it runs. */
export interface CaseStanding {
  procedure: string;
  office: string;
  status: string;
}

/** Where the client learns what a case has recorded so far, to start it again from its acts. */
export interface CaseSource {
  find(caseId: string): Promise<CaseStanding | undefined>;
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
  /** Where cases are rehearsed, one that is reopened goes on from where its clock stands. */
  rehearsed?: RehearsedClocks;
}

/** A run begins at the now of the wall. One that goes on in a rehearsed case is brought to where the clock of the case stands. */
export interface RehearsedClocks {
  standsAt(caseId: string): Promise<string | undefined>;
  /** Noted before the run begins: whoever takes the next step brings it there, should nobody get to it now. */
  isToBeBrought(caseId: string, at: string): Promise<void>;
  /** Brings a run to where it is noted to be brought, if it is; what fails stays noted, and fails no step. */
  bring(caseId: string): Promise<void>;
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
    return await this.settle(start.caseId, request, async (updateId) =>
      receiptIs(await this.withStart({ ...start, acts: [] }, request, updateId)),
    );
  }

  /** Starts a case without its first act, where the engine is to begin it at another time than now. */
  async begin(start: CaseStart, options: { startDelay?: number }): Promise<void> {
    const { workflow } = this.client;
    try {
      const type = this.options.workflowOf(start.procedure);
      await workflow.start(type, { ...this.startOf({ ...start, acts: [] }), ...options });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }

  /** Takes a step in the run that there is. */
  async stepInRun(caseId: string, request: StepRequest): Promise<StepOutcome> {
    return await this.settle(caseId, request, async (updateId) =>
      receiptIs(await this.update(caseId, request, updateId)),
    );
  }

  private async update(caseId: string, request: StepRequest, updateId: string): Promise<Receipt> {
    const handle = this.client.workflow.getHandle(caseId);
    const receipt = await handle.executeUpdate(stepUpdate, { args: [request], updateId });
    await this.options.rehearsed?.bring(caseId);
    return receipt;
  }

  /** `standing` is given by a caller who has just read it. */
  async step(caseId: string, request: StepRequest, standing?: CaseStanding): Promise<StepOutcome> {
    const known = standing ?? (await this.source.find(caseId));
    if (!known) return { kind: 'unknown-case' };
    const refused = refusedBy(caseId, known);
    if (refused) return refused;
    let fresh: CaseStanding | undefined = known;
    return await this.settle(caseId, request, async (updateId) => {
      const row = fresh ?? (await this.source.find(caseId)) ?? known;
      fresh = undefined;
      if (row.status !== 'closed') {
        try {
          return receiptIs(await this.update(caseId, request, updateId));
        } catch (error) {
          if (!isUnknownRun(error)) throw error;
        }
      }
      // Its run may have been ended by an erasure: what is erased meanwhile is not started again.
      const now = await this.source.find(caseId);
      const gone = now && refusedBy(caseId, now);
      if (gone) return gone;
      return receiptIs(await this.reopen(caseId, row, request, updateId));
    });
  }

  private async reopen(
    caseId: string,
    { procedure, office }: CaseStanding,
    request: StepRequest,
    updateId: string,
  ): Promise<Receipt> {
    const acts = await this.source.acts(caseId);
    const start = { caseId, procedure, office, acts };
    const receipt = await this.withStart(await this.atItsNow(start), request, updateId);
    await this.options.rehearsed?.bring(caseId);
    return receipt;
  }

  /** What a crash has left undone of that, before a case is answered for or moved on. */
  async bringToItsNow(caseId: string): Promise<void> {
    await this.options.rehearsed?.bring(caseId);
  }

  /** Another run of a case that has had one. */
  private async atItsNow(start: CaseInput): Promise<CaseInput> {
    const { rehearsed } = this.options;
    const notBefore = await rehearsed?.standsAt(start.caseId);
    if (notBefore === undefined) return start;
    await rehearsed?.isToBeBrought(start.caseId, notBefore);
    return { ...start, notBefore };
  }

  /** What a step would do in a case that is running. */
  async preview(
    caseId: string,
    request: StepRequest,
  ): Promise<StepPreview | Exclude<StepOutcome, { kind: 'receipt' }>> {
    let late = false;
    const asking = (async () => {
      for (;;) {
        try {
          const handle = this.client.workflow.getHandle(caseId);
          return await handle.executeUpdate(previewUpdate, {
            args: [request],
            updateId: updateIdOf(request),
          });
        } catch (error) {
          if (isUnknownRun(error))
            return { kind: 'refused', code: 'case-closed', details: { caseId } } as const;
          const refusal = refusalOf(error);
          if (!refusal) throw error;
          if (!saysNothingOfTheStep.includes(refusal.code)) return refusal;
        }
        if (late) return { kind: 'unanswered' } as const;
        await sleep(repeatAfterMs);
      }
    })();
    return await withinPatience<Awaited<typeof asking>>(asking, this.options.patienceMs, () => {
      late = true;
      return Promise.resolve({ kind: 'unanswered' });
    });
  }

  /** Starts a case again that the engine has lost, from what the register has of it. False where it runs after all. */
  async resume(caseId: string): Promise<boolean> {
    const row = await this.source.find(caseId);
    if (!row) return false;
    const { procedure, office } = row;
    const acts = await this.source.acts(caseId);
    const { workflow } = this.client;
    try {
      const start = await this.atItsNow({ caseId, procedure, office, acts });
      await workflow.start(this.options.workflowOf(procedure), this.startOf(start));
      return true;
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
      throw error;
    }
  }

  private async withStart(input: CaseInput, request: StepRequest, updateId: string): Promise<Receipt> {
    const startWorkflowOperation = new WithStartWorkflowOperation(this.options.workflowOf(input.procedure), {
      ...this.startOf(input),
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    return await this.client.workflow.executeUpdateWithStart(stepUpdate, {
      startWorkflowOperation,
      args: [request],
      updateId,
    });
  }

  private startOf(input: CaseInput) {
    const { caseOptions, taskQueue } = this.options;
    return {
      workflowId: input.caseId,
      taskQueue,
      args: [{ ...input, ...carry(input.acts), ...(caseOptions ? { options: caseOptions } : {}) }] as [
        CaseInput,
      ],
      workflowTaskTimeout: WORKFLOW_TASK_TIMEOUT,
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    } as const;
  }

  /** One call that waits for the end of the step; the engine is asked how far it is only where patience ends. */
  private async settle(
    caseId: string,
    request: StepRequest,
    take: (updateId: string) => Promise<StepOutcome>,
  ): Promise<StepOutcome> {
    let updateId: string;
    let answered: StepOutcome | undefined;
    const done = (async (): Promise<StepOutcome> => {
      for (;;) {
        updateId = updateIdOf(request);
        try {
          return await take(updateId);
        } catch (error) {
          const refusal = refusalOf(error);
          if (!refusal && !isUnknownRun(error)) throw error;
          if (refusal && !saysNothingOfTheStep.includes(refusal.code)) return refusal;
        }
        // What a caller was told is accepted is seen to; what it was told to repeat is left to it.
        if (answered?.kind === 'unanswered') return answered;
        await sleep(repeatAfterMs);
      }
    })();
    return await withinPatience(done, this.options.patienceMs, async () => {
      const kind = (await this.isAccepted(caseId, updateId)) ? 'accepted' : 'unanswered';
      return (answered = { kind });
    });
  }

  /** Whether the engine has recorded the step for good; what it holds in memory alone is not accepted. */
  private async isAccepted(caseId: string, updateId: string): Promise<boolean> {
    const { connection, options } = this.client;
    const updateRef = { workflowExecution: { workflowId: caseId }, updateId };
    const asking = connection.withDeadline(Date.now() + askWithinMs, () =>
      connection.workflowService.pollWorkflowExecutionUpdate({ namespace: options.namespace, updateRef }),
    );
    return await asking.then(
      ({ stage }) => stage >= Stage.UPDATE_WORKFLOW_EXECUTION_LIFECYCLE_STAGE_ACCEPTED,
      () => false,
    );
  }
}

const { UpdateWorkflowExecutionLifecycleStage: Stage } = temporal.api.enums.v1;
const askWithinMs = 1_000;
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

function receiptIs(receipt: Receipt): StepOutcome {
  return { kind: 'receipt', receipt };
}

/** An erased case takes no step any more, a blocked one not before a person has looked at it. */
function refusedBy(caseId: string, { status }: CaseStanding): StepOutcome | undefined {
  if (status !== 'erased' && status !== 'blocked') return undefined;
  return { kind: 'refused', code: `case-${status}`, details: { caseId } };
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

async function withinPatience<T>(work: Promise<T>, patienceMs: number, late: () => Promise<T>): Promise<T> {
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
