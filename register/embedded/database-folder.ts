import {
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Launch } from '../../supervision/supervisor';
import { syncFolder } from '../../supervision/durable-file';
import type { Account } from './account';
import type { WrittenBy } from './binaries';

/** What PostgreSQL itself writes lies here, owned by its account; all else of the register lies beside it. */
export function databaseFolder(registerFolder: string): string {
  return join(registerFolder, 'data');
}

export function writtenBy(dataFolder: string): WrittenBy | undefined {
  const file = join(dataFolder, 'PG_VERSION');
  return existsSync(file)
    ? { dataFolder, major: Number.parseInt(readFileSync(file, 'utf8'), 10) }
    : undefined;
}

/**
 * Fills the folder under another name first: one that was filled by half is never taken for a database.
 * False where it could not be filled.
 */
export async function makeDatabaseFolder(
  folder: string,
  account: Account | undefined,
  fill: (draft: string) => Promise<boolean>,
): Promise<boolean> {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  if (account) chownSync(draft, account.uid, account.gid);
  if (!(await fill(draft))) return false;
  renameSync(draft, folder);
  syncFolder(dirname(folder));
  return true;
}

/** A backup that root has restored belongs to root; PostgreSQL starts on nothing but what its account owns. */
export function handOver(folder: string, account: Account | undefined): void {
  if (!account || statSync(folder).uid === account.uid) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(folder, name), account.uid, account.gid);
  }
  chownSync(folder, account.uid, account.gid);
}

export interface FolderAccess {
  /** The name by which the process finds the folder. */
  name: string;
  /** To be inherited by the process from number 3 on, and closed behind its start. */
  descriptors: readonly number[];
}

/**
 * Lets a process under the account work in the folder, wherever it lies. The account may not be allowed to enter the
 * folders above (a clone in /root, say): on Linux it therefore inherits the folder as an open descriptor.
 */
export function openAccess(folder: string, account: Account | undefined): FolderAccess {
  if (!account || process.platform !== 'linux') return { name: folder, descriptors: [] };
  return { name: '/proc/self/fd/3', descriptors: [openSync(folder, 'r')] };
}

/** Nothing of the caller's environment changes how PostgreSQL runs. */
export function plainEnvironment(account: Account | undefined): Pick<Launch, 'cwd' | 'env' | 'uid' | 'gid'> {
  return { cwd: '/', env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' }, ...account };
}
