import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { NoAccountError, RegisterFolderForeignError } from './errors';

/** The account under which PostgreSQL runs; undefined where it is the one of this process. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. Started by root, it runs as the owner of its data, and at first as `postgres`
 * where the machine has that account, else as `nobody`.
 */
export function chooseAccount(dataFolder: string): Account | undefined {
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  const self = process.getuid?.();
  if (self !== 0) {
    if (owner && self !== undefined && owner.uid !== self) throw new RegisterFolderForeignError(dataFolder);
    return undefined;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = lookUp('postgres') ?? lookUp('nobody');
  if (!account) throw new NoAccountError();
  return account;
}

function lookUp(name: string): Account | undefined {
  try {
    return { uid: askId('-u', name), gid: askId('-g', name) };
  } catch {
    return undefined;
  }
}

function askId(flag: string, name: string): number {
  return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
}
