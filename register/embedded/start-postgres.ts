import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { EndSignals } from '../../supervision/end-process';
import type { Log } from '../../supervision/log';
import { endOrphan } from '../../supervision/process-record';
import { supervise, type Launch, type ServerState } from '../../supervision/supervisor';
import { chooseAccount, type Account } from './account';
import { findBinaries, type Binaries } from './binaries';
import { serverSettings, writeAccessRules } from './configuration';
import { databaseUrl, ensureDatabase } from './database';
import { databaseFolder, handOver, openAccess, plainEnvironment, writtenBy } from './database-folder';
import { initialise } from './initialise';
import { settlePostmasterFile } from './postmaster-file';
import { nameSocketFolder, removeSocketLink } from './socket-folder';

export interface PostgresOptions {
  dataDir: string;
  log: Log;
  env?: NodeJS.ProcessEnv;
  restartDelaysMs?: readonly number[];
}

export interface Postgres {
  readonly databaseUrl: string;
  state(): ServerState;
  stop(): Promise<void>;
}

// SIGINT is PostgreSQL's fast shutdown: transactions in hand are rolled back, all else is written.
const END_SIGNALS: EndSignals = [
  { signal: 'SIGINT', waitMs: 30_000 },
  { signal: 'SIGQUIT', waitMs: 5_000 },
  { signal: 'SIGKILL', waitMs: 10_000 },
];
// Recovery after a crash replays what was not yet written into place.
const READY_WITHIN_MS = 120_000;

/** The register's own PostgreSQL: data under the data folder, no TCP, fsync on. */
export async function startPostgres({
  dataDir,
  log,
  env = process.env,
  restartDelaysMs,
}: PostgresOptions): Promise<Postgres> {
  const registerFolder = resolve(dataDir, 'register');
  const dataFolder = databaseFolder(registerFolder);
  const recordFile = join(registerFolder, 'process.json');
  const logFile = join(registerFolder, 'postgres.log');
  mkdirSync(registerFolder, { recursive: true, mode: 0o700 });

  const account = chooseAccount(dataFolder);
  const binaries = findBinaries(env, account, writtenBy(dataFolder));
  log.info(
    { folder: binaries.folder, version: binaries.major, uid: account?.uid },
    'the register is started',
  );
  await endOrphan(recordFile, END_SIGNALS, log);
  if (!writtenBy(dataFolder)) await initialise(dataFolder, binaries, account, logFile);
  handOver(dataFolder, account);
  await settlePostmasterFile(dataFolder, END_SIGNALS);
  writeAccessRules(dataFolder, account);

  const socketFolder = nameSocketFolder(dataFolder, registerFolder);
  const server = await supervise({
    name: 'register',
    recordFile,
    logFile,
    launch: () => launchOf(dataFolder, binaries, account),
    ready: () => ensureDatabase(socketFolder),
    readyWithinMs: READY_WITHIN_MS,
    endSignals: END_SIGNALS,
    log,
    ...(restartDelaysMs && { restartDelaysMs }),
  });
  return {
    databaseUrl: databaseUrl(socketFolder),
    state: () => server.state(),
    stop: async () => {
      await server.stop();
      removeSocketLink(registerFolder);
    },
  };
}

function launchOf(dataFolder: string, binaries: Binaries, account: Account | undefined): Launch {
  const { name, descriptors } = openAccess(dataFolder, account);
  return {
    command: join(binaries.folder, 'postgres'),
    args: ['-D', name, ...serverSettings()],
    ...plainEnvironment(account),
    descriptors,
  };
}
