import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { currentNow, type CaseReading } from './case-reading';
import { RehearsalOvershotError, RehearsalTimeoutError } from './errors';
import { formatInstant } from './instants';
import type { Limits } from './limits';
import { Progress } from './progress';
import type { RehearsedCase } from './rehearsed-case';

const POLL_MS = 5_000;
// The server does not know a repeated call from a second one: sent twice by a retry, it moves the case twice.
const OVERSHOT_MS = 60_000;

/** One move of one case. */
export interface Journey {
  target: number;
  began: number;
  limits: Limits;
}

/** Moves one case to an instant (or its end); all that falls due on the way happens on the way, at its own time. */
export async function fastForward(one: RehearsedCase, target: number, limits: Limits): Promise<void> {
  const journey = { target, began: Date.now(), limits };
  let reading = await one.read();
  while (!reading.ended && currentNow(reading) < target) {
    if (expired(journey)) throw await givenUp(one, reading, journey);
    const id = await sendOff(one, reading, target);
    if (id !== undefined) await awaitArrival(one, id, journey);
    reading = await one.read();
    assertNotOvershot(reading, journey);
  }
}

/** A case at rest without a point before the target stands there when this returns. Undefined: the case has ended. */
export async function sendOff(
  one: RehearsedCase,
  from: CaseReading,
  target: number,
): Promise<string | undefined> {
  const id = randomUUID();
  const set = await one.skipping.fastForward(one.caseId, id, target - currentNow(from));
  return set === 'set' ? id : undefined;
}

/** Returns when the case stands at the target or will not get there by this move. */
export async function awaitArrival(one: RehearsedCase, id: string, journey: Journey): Promise<void> {
  const progress = new Progress();
  const { stallMs } = journey.limits;
  // Not broken off by a deadline: the client would go on repeating it. It ends when the move is called off.
  let arrival = one.skipping.awaitFastForward(one.caseId, id);
  for (;;) {
    const outcome = await within(Math.min(POLL_MS, stallMs), arrival);
    if (outcome === 'completed' || outcome === 'lost') return;
    if (outcome === 'pending') arrival = one.skipping.awaitFastForward(one.caseId, id);
    arrival.catch(() => undefined);
    const reading = await one.read();
    if (progress.idleMs(reading) <= stallMs && !expired(journey)) continue;
    const error = await givenUp(one, reading, journey);
    await arrival;
    throw error;
  }
}

async function within<T>(ms: number, promise: Promise<T>): Promise<T | 'not yet'> {
  const timer = new AbortController();
  try {
    return await Promise.race([promise, sleep(ms, 'not yet' as const, { signal: timer.signal })]);
  } finally {
    timer.abort();
  }
}

function expired({ began, limits }: Journey): boolean {
  return Date.now() - began > limits.advanceMs;
}

// Left on, skipping would move the case by itself as soon as it can go on.
async function givenUp(one: RehearsedCase, reading: CaseReading, journey: Journey): Promise<Error> {
  await one.skipping.stop(one.caseId);
  return new RehearsalTimeoutError(one.caseId, {
    now: formatInstant(reading.now),
    target: formatInstant(journey.target),
    waitedMs: Date.now() - journey.began,
    open: reading.open,
  });
}

export function assertNotOvershot(reading: CaseReading, { target, began }: Journey): void {
  if (reading.ended) return;
  const own = reading.readAt - began;
  if (reading.now - target <= own + OVERSHOT_MS) return;
  throw new RehearsalOvershotError(reading.caseId, formatInstant(reading.now), formatInstant(target));
}
