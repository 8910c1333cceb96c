import { randomUUID } from 'node:crypto';
import { currentNow, type CaseReading } from './case-reading';
import { RehearsalOvershotError, RehearsalTimeoutError } from './errors';
import { formatInstant } from './instants';
import type { Limits } from './limits';
import type { RehearsedCase } from './rehearsed-case';

const POLL_MS = 5_000;
// The server does not know a repeated call from a second one: sent twice by a retry, it moves the case twice.
const OVERSHOT_MS = 60_000;

interface Journey {
  target: number;
  began: number;
  limits: Limits;
}

/** Moves one case to an instant (or its end); all that falls due on the way happens on the way, at its own time. */
export async function fastForward(
  one: RehearsedCase,
  target: number,
  limits: Limits,
  known?: CaseReading,
): Promise<void> {
  const journey = { target, began: Date.now(), limits };
  let reading = known ?? (await one.read());
  while (!reading.ended && currentNow(reading) < target) {
    if (expired(journey)) throw await givenUp(one, reading, journey);
    const id = randomUUID();
    const set = await one.skipping.fastForward(one.caseId, id, target - currentNow(reading));
    if (set === 'ended') return;
    await awaitTarget(one, id, journey);
    reading = await one.read();
    assertNotOvershot(reading, journey);
  }
}

async function awaitTarget(one: RehearsedCase, id: string, journey: Journey): Promise<void> {
  let history = '';
  let progressed = Date.now();
  for (;;) {
    const waitMs = Math.min(POLL_MS, journey.limits.stallMs);
    if ((await one.skipping.awaitFastForward(one.caseId, id, waitMs)) !== 'pending') return;
    const reading = await one.read();
    if (reading.ended) return;
    const state = `${reading.runId}:${String(reading.historyLength)}`;
    if (state !== history) progressed = Date.now();
    history = state;
    const stalled = Date.now() - progressed > journey.limits.stallMs;
    if (stalled || expired(journey)) throw await givenUp(one, reading, journey);
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

function assertNotOvershot(reading: CaseReading, { target, began }: Journey): void {
  if (reading.ended) return;
  const own = reading.readAt - began;
  if (reading.now - target <= own + OVERSHOT_MS) return;
  throw new RehearsalOvershotError(reading.caseId, formatInstant(reading.now), formatInstant(target));
}
