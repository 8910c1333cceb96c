import { join } from 'node:path';
import type { Config } from '../api/config';
import { DataFolderInUseError, lockDataFolder, type InstanceLock } from '../engine/instance-lock';
import { databaseUrl } from '../register/embedded/database';
import { databaseFolder } from '../register/embedded/database-folder';
import { startPostgres } from '../register/embedded/start-postgres';
import { readJson } from '../supervision/durable-file';
import type { Log } from '../supervision/log';

export interface ReachedRegister {
  databaseUrl: string;
  /** True where other processes use it at the same time. */
  shared: boolean;
  release(): Promise<void>;
}

/**
 * The register for a command beside the app: the one that DATABASE_URL names, else the data folder's own, which is
 * started for the time of the command where the app does not run, and used as it is where the app does.
 */
export async function reachRegister({ env, dataDir }: Config, log: Log): Promise<ReachedRegister> {
  const nothing = () => Promise.resolve();
  if (env.DATABASE_URL !== undefined)
    return { databaseUrl: env.DATABASE_URL, shared: true, release: nothing };
  const lock = lockUnlessInUse(dataDir);
  if (!lock) return { databaseUrl: runningDatabaseUrl(dataDir), shared: true, release: nothing };
  const postgres = await startPostgres({ dataDir, log }).catch((error: unknown) => {
    lock.release();
    throw error;
  });
  return {
    databaseUrl: postgres.databaseUrl,
    shared: false,
    release: async () => {
      await postgres.stop();
      lock.release();
    },
  };
}

function lockUnlessInUse(dataDir: string): InstanceLock | undefined {
  try {
    return lockDataFolder(dataDir);
  } catch (error) {
    if (error instanceof DataFolderInUseError) return undefined;
    throw error;
  }
}

function runningDatabaseUrl(dataDir: string): string {
  const folder = join(dataDir, 'register');
  const noted = readJson(join(folder, 'socket-link.json')) as { link?: string } | undefined;
  return databaseUrl(noted?.link ?? databaseFolder(folder));
}
