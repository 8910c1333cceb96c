import type { RehearsedClocks } from '../engine/case-client';
import type { RehearsalClock } from '../engine/rehearsal/rehearsal-clock';
import type { Register } from '../register/database';
import { clockIsReached, clockOf, clockToReach, keepClocks } from '../register/rehearsed-clocks';
import type { Log } from '../supervision/log';

/** Where the clocks of rehearsed cases stand is kept in the register, and brought about in the engine. */
export function rehearsedClocks(register: Register, clock: RehearsalClock, log: Log): RehearsedClocks {
  const bring = async (caseId: string) => {
    const at = await clockToReach(register, caseId);
    if (at === undefined) return;
    // One that has ended on the way goes on from there when it is reopened.
    if ((await clock.bringTo(caseId, at)) === 'reached') await clockIsReached(register, caseId, at);
  };
  return {
    standsAt: (caseId) => clockOf(register, caseId),
    isToBeBrought: (caseId, at) => keepClocks(register, [caseId], at),
    bring: (caseId) =>
      bring(caseId).catch((error: unknown) => {
        log.warn({ err: error, caseId }, 'a rehearsed case is not at its now yet');
      }),
  };
}
