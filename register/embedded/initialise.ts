import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { logFileSize, openLogFile, readLogFrom } from '../../supervision/log-file';
import type { Account } from './account';
import type { Binaries } from './binaries';
import { makeDatabaseFolder, openAccess, plainEnvironment } from './database-folder';
import { RegisterNotInitialisedError } from './errors';

export const SUPERUSER = 'fristwerk';

/** Makes the database folder: UTF-8, checksums on every page, sorted by code point on every machine alike. */
export async function initialise(
  folder: string,
  binaries: Binaries,
  account: Account | undefined,
  logFile: string,
): Promise<void> {
  const logStart = logFileSize(logFile);
  for (const locale of locales(binaries.major)) {
    const done = await makeDatabaseFolder(folder, account, (draft) =>
      initdb(draft, locale, binaries, account, logFile),
    );
    if (done) return;
  }
  throw new RegisterNotInitialisedError(readLogFrom(logFile, logStart));
}

/**
 * Order by code point, and upper and lower case of all letters. From 17 on PostgreSQL has this built in; before, the
 * system must know C.UTF-8; without it, case is known for ASCII letters only.
 */
function locales(major: number): string[][] {
  const system = [['--locale=C', '--lc-ctype=C.UTF-8'], ['--locale=C']];
  return major >= 17
    ? [['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'], ...system]
    : system;
}

async function initdb(
  draft: string,
  locale: readonly string[],
  binaries: Binaries,
  account: Account | undefined,
  logFile: string,
): Promise<boolean> {
  const access = openAccess(draft, account);
  const output = openLogFile(logFile);
  try {
    const settings = [
      '--encoding=UTF8',
      '--data-checksums',
      '--auth=peer',
      `--username=${SUPERUSER}`,
      ...locale,
    ];
    const child = spawn(join(binaries.folder, 'initdb'), ['-D', access.name, ...settings], {
      ...plainEnvironment(account),
      stdio: ['ignore', output, output, ...access.descriptors],
    });
    const [code] = (await once(child, 'exit')) as [number | null];
    return code === 0;
  } finally {
    for (const descriptor of [output, ...access.descriptors]) closeSync(descriptor);
  }
}
