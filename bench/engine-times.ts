import type { temporal } from '@temporalio/proto';
import { temporal as proto } from '@temporalio/proto';

const { EventType } = proto.api.enums.v1;
type Event = temporal.api.history.v1.IHistoryEvent;

/** What happens one after the other between the arrival of an Update at the engine and its end, in milliseconds. */
export interface StepTimes {
  /** The engine hands the workflow task to the worker. */
  firstDispatch: number;
  /** The worker runs workflow code and local activities. */
  firstTask: number;
  /** The engine stores what was decided and hands out the activity. */
  activityDispatch: number;
  /** The worker runs the activity. */
  activity: number;
  secondDispatch: number;
  secondTask: number;
}

/** Takes a history apart: one entry for each activity that a workflow task had run and another one waited for. */
export function stepTimes(history: temporal.api.history.v1.IHistory): StepTimes[] {
  const events = history.events ?? [];
  const byId = new Map(events.map((event) => [Number(event.eventId), event]));
  return events.flatMap((completed) => {
    const attributes = completed.activityTaskCompletedEventAttributes;
    if (!attributes) return [];
    const scheduled = byId.get(Number(attributes.scheduledEventId));
    const started = byId.get(Number(attributes.startedEventId));
    const cause = scheduled?.activityTaskScheduledEventAttributes?.workflowTaskCompletedEventId;
    const first = workflowTask(byId, byId.get(Number(cause)));
    const next = events.find(
      (event) =>
        Number(event.eventId) > Number(completed.eventId) &&
        event.eventType === EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED,
    );
    const second = workflowTask(byId, next);
    if (!first || !second || !started) return [];
    return [
      {
        firstDispatch: first.started - first.scheduled,
        firstTask: first.completed - first.started,
        activityDispatch: at(started) - first.completed,
        activity: at(completed) - at(started),
        secondDispatch: second.started - at(completed),
        secondTask: second.completed - second.started,
      },
    ];
  });
}

function workflowTask(byId: Map<number, Event>, completed: Event | undefined) {
  const attributes = completed?.workflowTaskCompletedEventAttributes;
  const scheduled = byId.get(Number(attributes?.scheduledEventId));
  const started = byId.get(Number(attributes?.startedEventId));
  if (!completed || !scheduled || !started) return undefined;
  return { scheduled: at(scheduled), started: at(started), completed: at(completed) };
}

function at({ eventTime }: Event): number {
  return Number(eventTime?.seconds ?? 0) * 1_000 + (eventTime?.nanos ?? 0) / 1e6;
}
