import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { engineCacheFolder } from '../cache-folder';
import { whileOthersWait } from './build-lock';
import { cached } from './cached';
import { findOnPath } from './cli-on-path';
import { installWithGo } from './go-install';
import { findFault, SERVER_VERSION } from './program-version';
import type { Found, Search, Source } from './source';

const run = promisify(execFile);
const LEAST_GO = [1, 26, 8] as const;

/** The server from its source, by the Go compiler of this machine. */
export const built: Source = {
  id: 'built',
  title: 'the build with Go',
  async find(search) {
    const go = findOnPath('go', search.env);
    if (go === undefined) return { reason: 'no command go is on PATH' };
    const fault = await findGoFault(go, search.env);
    if (fault !== undefined) return { reason: fault };
    const folder = engineCacheFolder(search.env);
    mkdirSync(folder, { recursive: true });
    const waiting = onlyOnce(() =>
      search.progress('Another start is building the Temporal server; waiting for it …'),
    );
    return whileOthersWait(folder, waiting, async () => {
      const byOther = await cached.find(search);
      return 'program' in byOther ? byOther : build(go, folder, search);
    });
  },
};

async function build(go: string, folder: string, search: Search): Promise<Found> {
  for (const name of readdirSync(folder)) {
    if (name.startsWith('building-')) rmSync(join(folder, name), { recursive: true, force: true });
  }
  const draft = join(folder, `building-${String(process.pid)}`);
  const home = join(folder, `go-server-${SERVER_VERSION}`);
  try {
    const complaint = await installWithGo(go, join(draft, 'bin'), search);
    if (complaint !== undefined) return { reason: complaint };
    rmSync(home, { recursive: true, force: true });
    renameSync(draft, home);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  const program = { kind: 'server', path: join(home, 'bin', 'server') } as const;
  const fault = await findFault(program);
  return fault === undefined ? { program } : { reason: fault };
}

async function findGoFault(go: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  try {
    // In the root folder no go.mod of somebody else's asks for another toolchain.
    const { stdout } = await run(go, ['env', 'GOVERSION'], { env, cwd: '/', timeout: 15_000 });
    return faultOfGo(stdout.trim());
  } catch {
    return `${go} cannot be run`;
  }
}

export function faultOfGo(version: string): string | undefined {
  const found = (/^go(\d+)\.(\d+)(?:\.(\d+))?/.exec(version) ?? []).slice(1).map((part) => Number(part ?? 0));
  const differing = LEAST_GO.findIndex((least, index) => least !== found[index]);
  const suits = differing === -1 || (found[differing] ?? -1) > (LEAST_GO[differing] ?? 0);
  return suits ? undefined : `Go ${LEAST_GO.join('.')} or later is needed (${version})`;
}

function onlyOnce(run: () => void): () => void {
  let done = false;
  return () => {
    if (!done) run();
    done = true;
  };
}
