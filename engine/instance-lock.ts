import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { tryLock, type LockAttempt } from '../supervision/lock-file';
import type { ProcessIdentity } from '../supervision/process-identity';

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

class DataFolderNotWritableError extends Error {
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

/** Takes the data folder for this process: two instances on one folder would both be the register and the engine. */
export function lockDataFolder(dataDir: string): InstanceLock {
  const folder = resolve(dataDir);
  const attempt = attemptIn(folder);
  if ('holder' in attempt) throw new DataFolderInUseError(folder, attempt.holder);
  return attempt;
}

function attemptIn(folder: string): LockAttempt {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return tryLock(resolve(folder, 'instance.lock'));
  } catch (error) {
    throw new DataFolderNotWritableError(folder, { cause: error });
  }
}
