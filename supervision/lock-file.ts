import { randomUUID } from 'node:crypto';
import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readJson } from './durable-file';
import {
  isAlive,
  isProcessIdentity,
  sameProcess,
  thisProcess,
  type ProcessIdentity,
} from './process-identity';

export type LockAttempt = { release: () => void } | { holder: ProcessIdentity };

/**
 * Takes a lock that is a file naming its holder, or says who has it. A lock whose holder is no more (`kill -9`, power
 * failure) is void. The folder must exist and be writable.
 */
export function tryLock(file: string): LockAttempt {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(thisProcess()), { mode: 0o600, flag: 'wx' });
  try {
    while (!linkedTo(draft, file)) {
      const holder = livingHolder(file) ?? removeVoidLock(file);
      if (holder) return { holder };
    }
    return { release: () => release(file) };
  } finally {
    rmSync(draft, { force: true });
  }
}

// A hard link is made only where nothing is: of two that start at once, one gets it.
function linkedTo(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The holder, if between reading and removing another start has put its lock there: then it goes back. */
function removeVoidLock(file: string): ProcessIdentity | undefined {
  const removed = `${file}.${randomUUID()}`;
  if (!moved(file, removed)) return undefined;
  try {
    const holder = livingHolder(removed);
    if (holder) linkedTo(removed, file);
    return holder;
  } finally {
    rmSync(removed, { force: true });
  }
}

function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function livingHolder(file: string): ProcessIdentity | undefined {
  const value = readJson(file);
  return isProcessIdentity(value) && isAlive(value) ? value : undefined;
}

function release(file: string): void {
  const holder = livingHolder(file);
  if (holder && sameProcess(holder, thisProcess())) rmSync(file, { force: true });
}
