import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import {
  isAlive,
  isProcessIdentity,
  sameProcess,
  thisProcess,
  type ProcessIdentity,
} from '../supervision/process-identity';

export interface InstanceLock {
  release(): void;
}

export class DataFolderInUseError extends Error {
  readonly code = 'data-folder-in-use';
  constructor(
    readonly dataDir: string,
    readonly holder: ProcessIdentity,
  ) {
    super(
      `The data folder ${dataDir} is in use by another running instance (process ${String(holder.pid)}). ` +
        'Stop that one first, or choose another folder with --data DIR.',
    );
    this.name = 'DataFolderInUseError';
  }
}

export class DataFolderNotWritableError extends Error {
  readonly code = 'data-folder-not-writable';
  constructor(
    readonly dataDir: string,
    options: ErrorOptions,
  ) {
    super(
      `The data folder ${dataDir} cannot be written by this user. Choose another one with --data DIR.`,
      options,
    );
    this.name = 'DataFolderNotWritableError';
  }
}

/**
 * Takes the data folder for this process. The lock is a file that names its holder; one whose holder is no more
 * (`kill -9`, power failure) is void.
 */
export function lockDataFolder(dataDir: string): InstanceLock {
  const file = resolve(dataDir, 'instance.lock');
  const draft = `${file}.${randomUUID()}`;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(draft, JSON.stringify(thisProcess()), { mode: 0o600 });
  } catch (error) {
    throw new DataFolderNotWritableError(dataDir, { cause: error });
  }
  try {
    while (!linkedTo(draft, file)) removeVoidLock(file, dataDir);
  } finally {
    rmSync(draft, { force: true });
  }
  return { release: () => release(file) };
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

function removeVoidLock(file: string, dataDir: string): void {
  refuseIfHeld(file, dataDir);
  const removed = `${file}.${randomUUID()}`;
  if (!moved(file, removed)) return;
  try {
    // Between reading and moving, another start may have put its lock there: then it goes back.
    const holder = readHolder(removed);
    if (holder && isAlive(holder)) {
      linkedTo(removed, file);
      throw new DataFolderInUseError(dataDir, holder);
    }
  } finally {
    rmSync(removed, { force: true });
  }
}

function refuseIfHeld(file: string, dataDir: string): void {
  const holder = readHolder(file);
  if (holder && isAlive(holder)) throw new DataFolderInUseError(dataDir, holder);
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

function readHolder(file: string): ProcessIdentity | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isProcessIdentity(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function release(file: string): void {
  const holder = readHolder(file);
  if (holder && sameProcess(holder, thisProcess())) rmSync(file, { force: true });
}
