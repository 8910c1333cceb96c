import type { ConnectionLike } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';
import { dueMs } from './proto-times';

type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

/** What a run of a case waits for, by its history. */
export interface OpenWork {
  lastEventId: number;
  /** The first workflow task was scheduled. */
  begun: boolean;
  /** The run was begun by continue-as-new. */
  continued: boolean;
  /** Instants of the running timers, by the id of the event that started them. */
  timers: ReadonlyMap<number, number>;
  /** A timer was skipped over instead of being skipped to. */
  lostTimer: boolean;
  /** Updates accepted and not completed, by the id of the event of acceptance. */
  updates: ReadonlySet<number>;
}

// Instants of timers are rounded up twice.
const ROUNDING_MS = 2;
const FIRST_PAGE = 16;
const FURTHER_PAGES = 200;

/** Follows the histories of one case's runs; each time only what is new is read. */
export class HistoryFollower {
  #runId = '';
  #lastEventId = 0;
  #begun = false;
  #continued = false;
  #timers = new Map<number, number>();
  #lostTimer = false;
  #updates = new Set<number>();

  constructor(
    private readonly connection: ConnectionLike,
    private readonly namespace: string,
    private readonly caseId: string,
  ) {}

  async read(runId: string, historyLength: number): Promise<OpenWork> {
    if (runId !== this.#runId) this.#startOver(runId);
    if (historyLength !== this.#lastEventId) for (const event of await this.#newEvents()) this.#apply(event);
    return {
      lastEventId: this.#lastEventId,
      begun: this.#begun,
      continued: this.#continued,
      timers: this.#timers,
      lostTimer: this.#lostTimer,
      updates: this.#updates,
    };
  }

  #startOver(runId: string): void {
    this.#runId = runId;
    this.#lastEventId = 0;
    this.#begun = false;
    this.#continued = false;
    this.#timers = new Map();
    this.#lostTimer = false;
    this.#updates = new Set();
  }

  // From the newest backwards, until the last one known.
  async #newEvents(): Promise<HistoryEvent[]> {
    const events: HistoryEvent[] = [];
    let nextPageToken: Uint8Array | null | undefined;
    do {
      const page = await this.connection.workflowService.getWorkflowExecutionHistoryReverse({
        namespace: this.namespace,
        execution: { workflowId: this.caseId, runId: this.#runId },
        maximumPageSize: nextPageToken ? FURTHER_PAGES : FIRST_PAGE,
        ...(nextPageToken && { nextPageToken }),
      });
      for (const event of page.history?.events ?? []) {
        if (Number(event.eventId) <= this.#lastEventId) return events.reverse();
        events.push(event);
      }
      nextPageToken = page.nextPageToken;
    } while (nextPageToken && nextPageToken.length > 0);
    return events.reverse();
  }

  #apply(event: HistoryEvent): void {
    const id = Number(event.eventId);
    this.#lastEventId = id;
    if (event.workflowExecutionStartedEventAttributes?.continuedExecutionRunId) this.#continued = true;
    if (event.workflowTaskScheduledEventAttributes) this.#begun = true;
    const timer = event.timerStartedEventAttributes;
    // The engine reckons from the event's own nanoseconds; rounding each up stays within a millisecond of it.
    if (timer) this.#timers.set(id, (dueMs(event.eventTime) ?? 0) + (dueMs(timer.startToFireTimeout) ?? 0));
    const timerEnd = event.timerFiredEventAttributes ?? event.timerCanceledEventAttributes;
    if (timerEnd) this.#timers.delete(Number(timerEnd.startedEventId));
    const skippedTo = dueMs(event.workflowExecutionTimeSkippingTransitionedEventAttributes?.targetTime);
    if (skippedTo !== undefined && [...this.#timers.values()].some((at) => at < skippedTo - ROUNDING_MS)) {
      this.#lostTimer = true;
    }
    if (event.workflowExecutionUpdateAcceptedEventAttributes) this.#updates.add(id);
    const completed = event.workflowExecutionUpdateCompletedEventAttributes;
    if (completed) this.#updates.delete(Number(completed.acceptedEventId));
  }
}
