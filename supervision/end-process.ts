import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, type ProcessIdentity } from './process-identity';

/** Signals in the order in which they are tried, each with the time the process has to end. */
export type EndSignals = readonly { signal: NodeJS.Signals; waitMs: number }[];

class ProcessWillNotEndError extends Error {
  readonly code = 'process-will-not-end';
  constructor(readonly process: ProcessIdentity) {
    super('A process does not end, not even when it is killed.');
    this.name = 'ProcessWillNotEndError';
  }
}

/** Ends a process, whoever started it. Returns when it is gone. */
export async function endProcess(identity: ProcessIdentity, signals: EndSignals): Promise<void> {
  for (const { signal, waitMs } of signals) {
    if (!send(identity, signal)) return;
    if (await goneWithin(identity, waitMs)) return;
  }
  throw new ProcessWillNotEndError(identity);
}

function send(identity: ProcessIdentity, signal: NodeJS.Signals): boolean {
  if (!isAlive(identity)) return false;
  try {
    process.kill(identity.pid, signal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

async function goneWithin(identity: ProcessIdentity, waitMs: number): Promise<boolean> {
  const until = Date.now() + waitMs;
  while (Date.now() < until) {
    if (!isAlive(identity)) return true;
    await sleep(25);
  }
  return !isAlive(identity);
}
