import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { engineCacheFolder } from '../cache-folder';
import type { Program } from '../program';
import { findFault } from './program-version';
import type { Source } from './source';

/** A server that an earlier run, of whatever clone, has built or downloaded. */
export const cached: Source = {
  id: 'cached',
  title: 'the cache folder',
  async find({ env }) {
    const folder = engineCacheFolder(env);
    const faults: string[] = [];
    for (const program of programsIn(folder)) {
      const fault = await findFault(program);
      if (fault === undefined) return { program };
      faults.push(fault);
    }
    return { reason: faults.length > 0 ? faults.join('; ') : `nothing is in ${folder} yet` };
  },
};

/** The server itself before a CLI, the newest first: only the server can forbid time skipping per namespace. */
export function programsIn(folder: string): Program[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  const servers = names
    .filter((name) => name.startsWith('go-server-'))
    .map((name): Program => ({ kind: 'server', path: join(folder, name, 'bin', 'server') }));
  const clis = names
    .filter((name) => name.startsWith('temporal-') && !name.endsWith('.downloading'))
    .map((name): Program => ({ kind: 'cli', path: join(folder, name) }));
  return [...servers, ...clis].filter(({ path }) => existsSync(path));
}
