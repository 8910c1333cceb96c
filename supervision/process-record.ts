import { rmSync } from 'node:fs';
import { readJson, writeFileDurably } from './durable-file';
import { endProcess, type EndSignals } from './end-process';
import type { Log } from './log';
import { isAlive, isProcessIdentity, thisProcess, type ProcessIdentity } from './process-identity';

/** Who runs a server of ours, on disk: what a start after `kill -9` knows its orphan by. */
interface ProcessRecord {
  process: ProcessIdentity;
  owner: ProcessIdentity;
}

class ServerInUseError extends Error {
  readonly code = 'server-in-use';
  constructor(readonly record: ProcessRecord) {
    super('A server of this data folder is still run by another instance.');
    this.name = 'ServerInUseError';
  }
}

export function recordProcess(file: string, process: ProcessIdentity): void {
  writeFileDurably(file, JSON.stringify({ process, owner: thisProcess() } satisfies ProcessRecord));
}

export function forgetProcess(file: string): void {
  rmSync(file, { force: true });
}

function readRecord(file: string): ProcessRecord | undefined {
  const value = readJson(file);
  if (typeof value !== 'object' || value === null) return undefined;
  const { process, owner } = value as Partial<Record<keyof ProcessRecord, unknown>>;
  return isProcessIdentity(process) && isProcessIdentity(owner) ? { process, owner } : undefined;
}

/**
 * Ends what an instance that is no more has left running. It is ended, not adopted: a fresh process reads the
 * settings of this version, and it is our child, so that its end is noticed at once.
 */
export async function endOrphan(file: string, signals: EndSignals, log: Log): Promise<void> {
  const record = readRecord(file);
  if (record && isAlive(record.process)) {
    if (isAlive(record.owner)) throw new ServerInUseError(record);
    log.warn({ pid: record.process.pid }, 'an orphan of an earlier run is ended');
    await endProcess(record.process, signals);
  }
  forgetProcess(file);
}
