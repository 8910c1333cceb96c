import type { temporal } from '@temporalio/proto';
import { dueMs, earliest } from './proto-times';

type Described = temporal.api.workflowservice.v1.IDescribeWorkflowExecutionResponse;

/** WorkflowExecutionStatus. */
const Status = { RUNNING: 1, PAUSED: 8 };
const END_STATES: ReadonlyMap<number, EndState> = new Map([
  [2, 'completed'],
  [3, 'failed'],
  [4, 'canceled'],
  [5, 'terminated'],
  [7, 'timed-out'],
]);

export type EndState = 'completed' | 'failed' | 'canceled' | 'terminated' | 'timed-out';

interface CaseEnd {
  state: EndState;
  at: number;
}

/** One look at a case through the engine's eyes: everything in it is of the same moment. */
export interface CaseReading {
  caseId: string;
  runId: string;
  /** The case's now at the wall clock's `readAt`; both run on at the same pace. */
  now: number;
  readAt: number;
  historyLength: number;
  ended: CaseEnd | undefined;
  /** Work that is under way and holds the clock. */
  open: string[];
  skipping: boolean;
  /** When the first workflow task was put off to; meaningful only before it. */
  beginsAt: number | undefined;
  /** When the engine ends the run of itself. */
  expiresAt: number | undefined;
}

export function caseReading(caseId: string, described: Described, readAt: number): CaseReading {
  const info = described.workflowExecutionInfo;
  const extended = described.workflowExtendedInfo;
  const skipping = extended?.timeSkippingInfo;
  const state = END_STATES.get(Number(info?.status ?? Status.RUNNING));
  return {
    caseId,
    runId: info?.execution?.runId ?? '',
    now: dueMs(skipping?.currentTime) ?? readAt,
    readAt,
    historyLength: Number(info?.historyLength ?? 0),
    ended: state && { state, at: dueMs(info?.closeTime) ?? readAt },
    open: openWork(described),
    skipping: skipping?.effectiveConfig?.enabled ?? false,
    beginsAt: dueMs(info?.executionTime),
    expiresAt: earliest([dueMs(extended?.runExpirationTime), dueMs(extended?.executionExpirationTime)]),
  };
}

/** The case's now, at this moment. */
export function currentNow(reading: CaseReading): number {
  return reading.now + (Date.now() - reading.readAt);
}

function openWork(described: Described): string[] {
  const activities = (described.pendingActivities ?? []).map(
    ({ activityType, attempt }) => `activity ${activityType?.name ?? '?'}, attempt ${String(attempt ?? 1)}`,
  );
  return [
    ...(Number(described.workflowExecutionInfo?.status) === Status.PAUSED ? ['pause'] : []),
    ...(described.pendingWorkflowTask
      ? [`workflow task, attempt ${String(described.pendingWorkflowTask.attempt ?? 1)}`]
      : []),
    ...activities,
    ...(described.pendingChildren ?? []).map(() => 'child workflow'),
    ...(described.pendingNexusOperations ?? []).map(() => 'nexus operation'),
  ];
}
