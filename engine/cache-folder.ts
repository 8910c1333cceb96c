import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where engines are kept for all clones of this user. */
export function engineCacheFolder(env: NodeJS.ProcessEnv): string {
  const configured = env['XDG_CACHE_HOME'];
  // The XDG specification: a relative path is invalid and ignored.
  const base = configured && isAbsolute(configured) ? configured : join(env['HOME'] ?? homedir(), '.cache');
  return join(base, 'fristwerk', 'engine');
}
