import type { temporal } from '@temporalio/proto';
import { dueMs, earliest } from './proto-times';

type PendingActivity = temporal.api.workflow.v1.IPendingActivityInfo;
type Described = temporal.api.workflowservice.v1.IDescribeWorkflowExecutionResponse;

/** WorkflowExecutionStatus. */
const Status = { RUNNING: 1, PAUSED: 8 };
/** PendingActivityState. */
const ActivityState = { SCHEDULED: 1 };
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

interface Retry {
  what: string;
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
  /** Work that is under way. */
  open: string[];
  /** Activities between two attempts. */
  retries: Retry[];
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
  const now = dueMs(skipping?.currentTime) ?? readAt;
  const activities = (described.pendingActivities ?? []).map(activityReading);
  const betweenAttempts = (activity: Partial<Retry>): activity is Retry => (activity.at ?? 0) > now;
  return {
    caseId,
    runId: info?.execution?.runId ?? '',
    now,
    readAt,
    historyLength: Number(info?.historyLength ?? 0),
    ended: state && { state, at: dueMs(info?.closeTime) ?? readAt },
    open: [
      ...otherOpenWork(described),
      ...activities.filter((one) => !betweenAttempts(one)).map(({ what }) => what),
    ],
    retries: activities.filter(betweenAttempts),
    skipping: skipping?.effectiveConfig?.enabled ?? false,
    beginsAt: dueMs(info?.executionTime),
    expiresAt: earliest([dueMs(extended?.runExpirationTime), dueMs(extended?.executionExpirationTime)]),
  };
}

/** The case's now, at this moment. */
export function currentNow(reading: CaseReading): number {
  return reading.now + (Date.now() - reading.readAt);
}

function activityReading(activity: PendingActivity): { what: string; at?: number } {
  const { activityType, attempt } = activity;
  const what = `activity ${activityType?.name ?? '?'}, attempt ${String(attempt ?? 1)}`;
  const at = dueMs(activity.nextAttemptScheduleTime);
  return at !== undefined && Number(activity.state) === ActivityState.SCHEDULED ? { what, at } : { what };
}

function otherOpenWork(described: Described): string[] {
  const task = described.pendingWorkflowTask;
  return [
    ...(Number(described.workflowExecutionInfo?.status) === Status.PAUSED ? ['pause'] : []),
    ...(task ? [`workflow task, attempt ${String(task.attempt ?? 1)}`] : []),
    ...(described.pendingChildren ?? []).map(() => 'child workflow'),
    ...(described.pendingNexusOperations ?? []).map(() => 'nexus operation'),
  ];
}
