import { setTimeout as sleep } from 'node:timers/promises';
import { currentNow } from './case-reading';
import { RehearsalOvershotError } from './errors';
import { formatInstant } from './instants';
import type { CaseLook, RehearsedCase } from './rehearsed-case';

/**
 * What lies so near is waited for, not skipped to: the engine skips to what is ahead when the call has got there, and
 * what has fallen due by then is no longer ahead of it.
 */
const NEAR_MS = 100;
// The engine does not know a repeated call from a second one: sent twice by a retry, it moves the case twice.
const OVERSHOT_MS = 60_000;

// The engine fires a timer so much later (`history.timerProcessorMaxTimeShift`): no use to look before.
const FIRING_MS = 10;

/** A move under way. */
export interface Step {
  one: RehearsedCase;
  target: number;
  began: number;
}

/** Has a case at rest something to do at this instant, or before? */
export function acts(look: CaseLook, at: number): boolean {
  return look.next !== undefined && look.next <= at;
}

/** Moves a case at rest to an instant, or to its next point where that comes first. */
export async function step(one: RehearsedCase, look: CaseLook, at: number): Promise<Step> {
  const target = Math.min(at, look.next ?? at);
  const move = { one, target, began: Date.now() };
  const ahead = target - currentNow(look.reading);
  if (ahead < NEAR_MS) {
    await sleep(Math.max(ahead, 0));
  } else if (acts(look, at)) {
    await one.skipping.skipToNextPoint(one.caseId);
    await sleep(FIRING_MS);
  } else {
    await one.skipping.fastForward(one.caseId, ahead);
  }
  return move;
}

export function assertNotOvershot(steps: readonly Step[], looks: readonly CaseLook[]): void {
  for (const { one, target, began } of steps) {
    const reading = looks.find((look) => look.reading.caseId === one.caseId)?.reading;
    if (!reading || reading.ended) continue;
    if (reading.now - target <= reading.readAt - began + OVERSHOT_MS) continue;
    throw new RehearsalOvershotError(one.caseId, formatInstant(reading.now), formatInstant(target));
  }
}
