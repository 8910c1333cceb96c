import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, type EndSignals } from '../../supervision/end-process';
import { identifyProcess } from '../../supervision/process-identity';

/**
 * PostgreSQL's own lock file names a process number without its start. A number that was given again (a container
 * that was started again, say) would keep the register from starting; a server of this folder that our own record
 * missed would go on running.
 */
export async function settlePostmasterFile(dataFolder: string, signals: EndSignals): Promise<void> {
  const file = join(dataFolder, 'postmaster.pid');
  const pid = readPid(file);
  if (pid === undefined) return;
  const process = identifyProcess(pid);
  // Killed, and its parent has not asked after it yet: PostgreSQL would take it for alive. What its own processes may
  // still hold of the data it finds out by other means.
  if (!process) return rmSync(file, { force: true });
  const folder = workingFolder(process.pid);
  if (folder === realpathSync(dataFolder)) await endProcess(process, signals);
  else if (folder !== undefined) rmSync(file, { force: true });
}

function readPid(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

// Known on Linux, for our own processes; elsewhere PostgreSQL's own check stands alone.
function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${String(pid)}/cwd`);
  } catch {
    return undefined;
  }
}
