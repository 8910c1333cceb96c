import type { Client } from '@temporalio/client';

/** A run that the engine has, whether it goes on or has ended. */
export interface EngineRun {
  caseId: string;
  runId: string;
  running: boolean;
  /** As the engine names it, such as `terminated`. */
  status: string;
  start: number;
}

/** All runs that the engine still has. The listing lags a little behind: what it says is asked again before it is acted on. */
export async function listRuns(client: Client): Promise<EngineRun[]> {
  const runs: EngineRun[] = [];
  for await (const { workflowId: caseId, runId, status, startTime } of client.workflow.list()) {
    const running = status.name === 'RUNNING';
    runs.push({ caseId, runId, running, status: status.name.toLowerCase(), start: startTime.getTime() });
  }
  return runs;
}

/** The last run of every case. */
export function lastRuns(runs: readonly EngineRun[]): Map<string, EngineRun> {
  const last = new Map<string, EngineRun>();
  for (const run of runs) {
    const other = last.get(run.caseId);
    if (!other || other.start <= run.start) last.set(run.caseId, run);
  }
  return last;
}
