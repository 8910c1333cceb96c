import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import type { Account } from './account';
import { npmPackageFolder } from './npm-package';
import { PostgresNotFoundError, PostgresVersionError } from './errors';
import { putWithinReach } from './within-reach';

/** A folder with `postgres` and `initdb` of one version. */
export interface Binaries {
  folder: string;
  major: number;
}

const LEAST_MAJOR = 15;
const INSTALLATION_FOLDERS = [
  { parent: '/usr/lib/postgresql', bin: 'bin' },
  { parent: '/usr/pgsql', bin: 'bin' },
  { parent: '/opt/homebrew/opt', bin: 'bin' },
  { parent: '/usr/local/opt', bin: 'bin' },
];

/** The machine's own binaries before those of the npm package; where data exist, those of the version that wrote them. */
export function findBinaries(
  env: NodeJS.ProcessEnv,
  account: Account | undefined,
  written: WrittenBy | undefined,
): Binaries {
  const refusals: string[] = [];
  const found: Binaries[] = [];
  for (const candidate of [...machineFolders(env), ...withServer([npmPackageFolder()])]) {
    const folder = account ? putWithinReach(candidate, account) : candidate;
    const major = askMajor(folder, account);
    if (major === undefined) refusals.push(`${candidate}: cannot be run`);
    else if (major < LEAST_MAJOR) refusals.push(`${candidate}: version ${String(major)} is too old`);
    else found.push({ folder, major });
    const suiting = found.find((binaries) => !written || binaries.major === written.major);
    if (suiting) return suiting;
  }
  if (written && found.length > 0) {
    throw new PostgresVersionError(
      written.dataFolder,
      written.major,
      found.map(({ major }) => major),
    );
  }
  throw new PostgresNotFoundError(refusals);
}

export interface WrittenBy {
  dataFolder: string;
  major: number;
}

function machineFolders(env: NodeJS.ProcessEnv): string[] {
  const onPath = (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'postgres'));
  // A link on PATH leads to the folder in which initdb and the libraries are beside it.
  const linked = onPath.filter((file) => existsSync(file)).map((file) => dirname(realpathSync(file)));
  const installed = INSTALLATION_FOLDERS.flatMap(({ parent, bin }) =>
    versionsIn(parent).map((name) => join(parent, name, bin)),
  );
  return withServer([...linked, ...askPgConfig(env), ...installed]);
}

function versionsIn(parent: string): string[] {
  if (!existsSync(parent)) return [];
  const names = readdirSync(parent).filter((name) => /^(postgresql@)?\d+$/.test(name));
  return names.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
}

function askPgConfig(env: NodeJS.ProcessEnv): string[] {
  try {
    const stdio = ['ignore', 'pipe', 'ignore'] as const;
    return [execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', env, stdio: [...stdio] }).trim()];
  } catch {
    return [];
  }
}

function withServer(folders: readonly (string | undefined)[]): string[] {
  const complete = folders
    .filter((folder) => folder !== undefined)
    .filter((folder) => existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'initdb')));
  return [...new Set(complete)];
}

function askMajor(folder: string, account: Account | undefined): number | undefined {
  try {
    const answer = execFileSync(join(folder, 'postgres'), ['--version'], {
      encoding: 'utf8',
      cwd: '/',
      stdio: ['ignore', 'pipe', 'ignore'],
      ...account,
    });
    return Number(/(\d+)/.exec(answer)?.[1]);
  } catch {
    return undefined;
  }
}
