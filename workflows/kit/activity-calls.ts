import {
  ActivityFailure,
  ApplicationFailure,
  CancelledFailure,
  proxyActivities,
  proxyLocalActivities,
} from '@temporalio/workflow';
import type { Activities } from '../../activities';
import { refusals, type RefusalCode } from '../../contracts/case/refusal';
import type { MessageToCase } from '../../contracts/case/messages';
import { Refusal } from './refusal';

/** Findings are pure and take milliseconds: local activities, recorded with the workflow task. */
export const { receiveAct, computeFinding, renewFindings, standsAt, measure, reportFailedFold } =
  proxyLocalActivities<Activities>({
    startToCloseTimeout: '10 seconds',
    retry: { initialInterval: '100 milliseconds', maximumInterval: '10 seconds' },
  });

/**
 * A register that is out of reach delays a case and never fails it. What takes milliseconds is given three seconds: so
 * soon another worker repeats what a killed one had in hand, and a repeat writes nothing twice.
 */
export const { recordAct, findReceipt, endRun } = proxyActivities<Activities>({
  startToCloseTimeout: '3 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '10 seconds' },
});

/** Reading takes longer than writing one act, and nobody is kept waiting who has not asked for a long case. */
export const { readActs } = proxyActivities<Activities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '10 seconds' },
});

export const { tellCase, openCase } = proxyActivities<Activities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '500 milliseconds', maximumInterval: '1 minute' },
});

export type Answered = { kind: 'delivered' } | { kind: 'refused'; why: string } | { kind: 'unanswered' };

/** Tells another case something, again and again, for a bounded time. */
export async function tell({ caseId, request, at }: MessageToCase, withinMs: number): Promise<Answered> {
  const bounded = proxyActivities<Activities>({
    startToCloseTimeout: '30 seconds',
    scheduleToCloseTimeout: withinMs,
    retry: { initialInterval: '500 milliseconds', maximumInterval: '1 minute' },
  });
  try {
    await bounded.tellCase({ caseId, request, at });
    return { kind: 'delivered' };
  } catch (error) {
    const why = undeliveredBecause(error);
    if (why !== undefined) return { kind: 'refused', why };
    if (!(error instanceof ActivityFailure) || error.cause instanceof CancelledFailure) throw error;
    return { kind: 'unanswered' };
  }
}

/** A refusal that an activity found out, such as a date no law covers, is an answer like any other. */
export function refusalIn(error: unknown): Refusal | undefined {
  const failure = error instanceof ActivityFailure ? error.cause : error;
  if (!(failure instanceof ApplicationFailure) || failure.type == null || !(failure.type in refusals))
    return undefined;
  return new Refusal(failure.type as RefusalCode, (failure.details?.[0] ?? {}) as Record<string, unknown>);
}

/** Why the other case did not take a message: it refuses it, is erased, or there is none. All else is no answer of another case. */
export function undeliveredBecause(error: unknown): string | undefined {
  const failure = error instanceof ActivityFailure ? error.cause : error;
  const answered = failure instanceof ApplicationFailure && failure.nonRetryable;
  return answered ? (failure.type ?? undefined) : undefined;
}

/** What the caller of a step sees of a refusal: the type, a fixed sentence, the facts in the details. */
export function toFailure(refusal: Refusal): ApplicationFailure {
  return ApplicationFailure.create({
    type: refusal.code,
    message: refusals[refusal.code].en,
    nonRetryable: true,
    details: [refusal.details],
  });
}
