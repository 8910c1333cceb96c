import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account';

const SHARED_CACHE = '/var/cache/fristwerk';

/**
 * The same binaries where the account can run them. Those of the npm package may lie in a home folder that only root
 * enters; they are then copied, once for each version, to where a system keeps such things.
 */
export function putWithinReach(folder: string, account: Account): string {
  if (isRunnable(folder, account)) return folder;
  const installation = dirname(folder);
  const content = createHash('sha256')
    .update(readFileSync(join(folder, 'postgres')))
    .digest('hex');
  const copy = join(SHARED_CACHE, `postgres-${content.slice(0, 16)}`);
  if (!existsSync(copy)) copyWhole(installation, copy);
  return join(copy, basename(folder));
}

function isRunnable(folder: string, account: Account): boolean {
  try {
    execFileSync(join(folder, 'postgres'), ['--version'], { cwd: '/', stdio: 'ignore', ...account });
    return true;
  } catch {
    return false;
  }
}

function copyWhole(from: string, to: string): void {
  const draft = `${to}.${String(process.pid)}.new`;
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  try {
    cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
    if (!existsSync(to)) renameSync(draft, to);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
