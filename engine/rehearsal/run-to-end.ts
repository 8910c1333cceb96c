import { setTimeout as sleep } from 'node:timers/promises';
import { RehearsalTimeoutError } from './errors';
import { formatInstant } from './instants';
import type { Limits } from './limits';
import type { RehearsedCase } from './rehearsed-case';

// Should this process die on the way, the case stops of itself after so many points.
const SKIPS = 50;
const PAUSE_MS = 10;
const QUIET_MS = 500;

export type EndOfRun = 'end' | 'idle' | 'bound';

/**
 * Lets one case run through its points until it has ended, until it waits for a person rather than for time (`idle`),
 * or until it has passed the bound. Not a fast-forward to the bound: that would carry an idle case all the way there.
 */
export async function runToEnd(one: RehearsedCase, bound: number, limits: Limits): Promise<EndOfRun> {
  const began = Date.now();
  let progress = { state: '', at: began };
  let skipping = false;
  for (;;) {
    const look = await one.look();
    const { reading } = look;
    const atRest = look.open.length === 0;
    const outcome = reading.ended ? 'end' : atRest && look.next === undefined ? 'idle' : undefined;
    const passed = reading.now >= bound || (look.next !== undefined && look.next > bound);
    if (outcome ?? passed) {
      if (skipping && !reading.ended) await one.skipping.stop(one.caseId);
      return outcome ?? 'bound';
    }
    const state = `${reading.runId}:${String(reading.historyLength)}`;
    if (state !== progress.state) progress = { state, at: Date.now() };
    if (Date.now() - progress.at > limits.stallMs || Date.now() - began > limits.advanceMs) {
      await one.skipping.stop(one.caseId);
      throw new RehearsalTimeoutError(one.caseId, {
        now: formatInstant(reading.now),
        waitedMs: Date.now() - began,
        open: look.open,
      });
    }
    // At rest its next point is known to lie within the bound. Not at rest, only skipping passes the pause between two
    // attempts of an activity.
    const quiet = atRest || Date.now() - progress.at > QUIET_MS;
    if (!reading.skipping && quiet) {
      await one.skipping.skipFreely(one.caseId, SKIPS);
      skipping = true;
    }
    await sleep(PAUSE_MS);
  }
}
