import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { engineCacheFolder } from '../cache-folder';
import type { Program } from '../program';
import { programsIn } from './cached';
import { findFault } from './program-version';
import type { Found, Source } from './source';

// Without a route the download fails at once. A route that swallows packets is given this long.
const FIRST_BYTE_WITHIN_MS = 20_000;
const DONE_WITHIN_MS = 600_000;

/** The CLI as the SDK downloads it for its test environments. */
export const downloaded: Source = {
  id: 'downloaded',
  title: 'the download of the Temporal CLI',
  async find({ env, progress }) {
    const folder = engineCacheFolder(env);
    mkdirSync(folder, { recursive: true });
    progress('Looking for the Temporal CLI at temporal.download …');
    const complaint = await download(folder, env);
    if (complaint !== undefined) return { reason: complaint };
    return newestFit(programsIn(folder).filter(({ kind }) => kind === 'cli'));
  },
};

async function newestFit(programs: readonly Program[]): Promise<Found> {
  let reason = 'nothing was downloaded';
  for (const program of programs) {
    const fault = await findFault(program);
    if (fault === undefined) return { program };
    reason = fault;
  }
  return { reason };
}

/**
 * In a process of its own: the SDK's runtime, of which a process has one only, stays free for the worker, and a
 * download that hangs can be ended.
 */
async function download(folder: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const script = join(__dirname, 'download-cli.ts');
  const loader = pathToFileURL(require.resolve('tsx')).href;
  const child = spawn(process.execPath, ['--import', loader, script, folder], {
    env: { ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr
    .setEncoding('utf8')
    .on('data', (text: string) => (complaint = (complaint + text).slice(-2_000)));
  const started = Date.now();
  const watch = setInterval(() => {
    const waited = Date.now() - started;
    if (waited > DONE_WITHIN_MS || (waited > FIRST_BYTE_WITHIN_MS && !isUnderWay(folder)))
      child.kill('SIGKILL');
  }, 500);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(watch);
  return code === 0 ? undefined : (complaint.trim().split('\n').at(-1) ?? '') || 'it did not answer in time';
}

function isUnderWay(folder: string): boolean {
  return readdirSync(folder).some((name) => name.endsWith('.downloading'));
}
