import { setTimeout as sleep } from 'node:timers/promises';
import type { Eraser } from '../api/cases/erase-case';
import type { Register } from '../register/database';
import { unfinishedErasures } from '../register/erasures';
import type { Log } from '../supervision/log';

const longestPauseMs = 600_000;

/**
 * What two supervisors have confirmed and a crash broke off is done to its end when the app starts, without a person asking
 * again; what cannot be done yet is tried until it is.
 */
export function finishErasures(
  { register, erase, log }: { register: Register; erase: Eraser; log: Log },
  againAfterMs = 10_000,
): { done: Promise<void>; stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const round = async (): Promise<boolean> => {
    let clean = true;
    for (const confirmed of await unfinishedErasures(register)) {
      if (signal.aborted) break;
      const { caseId } = confirmed;
      try {
        await erase(confirmed);
        log.info({ caseId }, 'an erasure that was broken off is done');
      } catch (error) {
        clean = false;
        log.warn({ err: error, caseId }, 'an erasure that was broken off cannot be done yet');
      }
    }
    return clean;
  };
  const done = (async () => {
    for (let pause = againAfterMs; !signal.aborted; pause = Math.min(pause * 2, longestPauseMs)) {
      const clean = await round().catch((error: unknown) => {
        log.warn({ err: error }, 'erasures that were broken off are looked for later');
        return false;
      });
      if (clean) return;
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    done,
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
}
