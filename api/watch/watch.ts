import type { Log } from '../../supervision/log';
import type { Stage } from '../stage';
import { anchorJournals } from './anchors';
import { civilDateOf } from '../../rules';
import { findFailingCases } from './failing-cases';
import { findMissedFirings } from './missed-firings';
import { recomputeDeadlines } from './recomputation';
import { findStuckCases } from './stuck-cases';

export interface WatchParts {
  stage: Stage;
  everyMs: number;
  /** Where the daily anchors of the journals are kept, outside the database. */
  folder: string;
  log: Log;
}

/** Looks after the cases from outside: it needs no worker, and no engine but for what the engine alone can tell. */
export function startWatch(parts: WatchParts): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const look = () => {
    running = running
      .then(() => watchOnce(parts))
      .catch((error: unknown) => {
        parts.log.warn({ err: error }, 'the watch could not look');
      });
  };
  look();
  const timer = setInterval(look, parts.everyMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

async function watchOnce({ stage, folder, log }: WatchParts): Promise<void> {
  await findFailingCases(stage).catch((error: unknown) => {
    // The rest is seen without the engine too.
    log.warn({ err: error }, 'the watch could not ask the engine for failing cases');
  });
  const now = new Date().toISOString();
  await findMissedFirings(stage, now);
  await findStuckCases(stage, now);
  // Once a night, or when it is found that the last night was missed.
  await anchorJournals(stage, folder, civilDateOf(now), () => recomputeDeadlines(stage));
}
