import { setTimeout as sleep } from 'node:timers/promises';
import { RehearsalTimeoutError } from './errors';
import { formatInstant } from './instants';
import type { Limits } from './limits';
import { Progress } from './progress';
import type { RehearsedCase } from './rehearsed-case';

// Should this process die on the way, the case stops of itself after so many points.
const SKIPS = 50;
const PAUSE_MS = 20;
const QUIET_MS = 500;

export type EndOfRun = 'end' | 'idle' | 'bound';

/**
 * Lets one case run through its points until it has ended, until it waits for a person rather than for time (`idle`),
 * or until it has passed the bound. Not a fast-forward to the bound: that would carry an idle case all the way there.
 */
export async function runToEnd(one: RehearsedCase, bound: number, limits: Limits): Promise<EndOfRun> {
  try {
    return await watchRun(one, bound, limits);
  } finally {
    // Left on, skipping would carry the case on by itself.
    if ((await one.read()).skipping) await one.skipping.stop(one.caseId);
  }
}

async function watchRun(one: RehearsedCase, bound: number, limits: Limits): Promise<EndOfRun> {
  const began = Date.now();
  const progress = new Progress();
  for (;;) {
    const look = await one.look();
    const { reading, next } = look;
    const atRest = look.open.length === 0;
    if (reading.ended) return 'end';
    if (atRest && next === undefined) return 'idle';
    if (reading.now >= bound || (next !== undefined && next > bound)) return 'bound';
    const idleMs = progress.idleMs(reading);
    if (idleMs > limits.stallMs || Date.now() - began > limits.advanceMs) {
      throw new RehearsalTimeoutError(one.caseId, {
        now: formatInstant(reading.now),
        waitedMs: Date.now() - began,
        open: look.open,
      });
    }
    // At rest its next point is known to lie within the bound. Not at rest, only skipping passes the pause between two
    // attempts of an activity.
    const quiet = atRest || idleMs > QUIET_MS;
    if (!reading.skipping && quiet) await one.skipping.skipFreely(one.caseId, SKIPS);
    await sleep(PAUSE_MS);
  }
}
