import { readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { endProcess, type EndSignals } from './end-process';
import type { Log } from './log';
import { identifyProcess } from './process-identity';

/**
 * Ends what runs a program in a folder that is ours alone: a process that was started and whose starter was killed before it
 * could note it. Where the system does not show its processes there is nothing to find.
 */
export async function endStrays(
  program: string,
  folder: string,
  signals: EndSignals,
  log: Log,
): Promise<void> {
  for (const pid of processIds()) {
    if (!runs(pid, program, folder)) continue;
    const stray = identifyProcess(pid);
    // Looked at once more: the number may be somebody else's by now.
    if (!stray || !runs(pid, program, folder)) continue;
    log.warn({ pid }, 'a process that nobody has noted is ended');
    await endProcess(stray, signals);
  }
}

function processIds(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function runs(pid: number, program: string, folder: string): boolean {
  try {
    const of = (name: string) => readlinkSync(`/proc/${String(pid)}/${name}`);
    return of('cwd') === realpathSync(folder) && of('exe') === realpathSync(program);
  } catch {
    return false;
  }
}
