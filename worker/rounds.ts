import { setTimeout as sleep } from 'node:timers/promises';
import { knownRuns, noticeEndedRun } from '../register/archives';
import { compareWithEngine, resumeLost, type ComparisonParts } from './comparison';
import { listRuns, type EngineRun } from './runs';

export interface RoundParts extends ComparisonParts {
  everyMs: number;
}

const againAfterMs = 10_000;

/**
 * Goes round all runs of the engine, with one listing for everything that is to be seen in it: at the start whether register
 * and engine stand at the same acts, and from then on, every hour, which runs have ended without telling the register and
 * which open case has no run any more. As long as cases are left to be compared, it comes back to them sooner.
 */
export function startRounds(parts: RoundParts): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  /** Cases that could not be compared; not known before the first look. */
  let left: string[] | undefined;
  let againMs = againAfterMs;
  const round = async (): Promise<number> => {
    const runs = await listRuns(parts.client);
    await noticeEndedRuns(parts, runs);
    const isFirst = left === undefined;
    if (left?.length !== 0) left = await compareWithEngine(parts, runs, signal, left);
    // What stands at other acts than the engine must not go on from them.
    if (!isFirst) await resumeLost(parts, runs, signal, left);
    const waitMs = left.length === 0 ? parts.everyMs : againMs;
    againMs = left.length === 0 ? againAfterMs : 2 * againMs;
    return waitMs;
  };
  const loop = (async () => {
    while (!signal.aborted) {
      const waitMs = await round().catch((error: unknown) => {
        parts.log.error({ err: error }, 'the runs of the engine cannot be looked through');
        return againAfterMs;
      });
      await sleep(Math.min(waitMs, parts.everyMs), undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await loop;
    },
  };
}

/** Runs that have ended without telling the register, by termination or failure, are archived like the others. */
async function noticeEndedRuns({ register }: RoundParts, runs: readonly EngineRun[]): Promise<void> {
  const known = await knownRuns(register);
  for (const { caseId, runId, running, status } of runs) {
    if (running || known.has(runId)) continue;
    await noticeEndedRun(register, { workflowId: caseId, runId, caseId, ending: status });
  }
}
