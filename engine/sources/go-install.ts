import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { SERVER_VERSION } from './program-version';
import type { Search } from './source';

const SERVER_PACKAGE = 'go.temporal.io/server/cmd/server';
// With the standard library; what Go has in its own cache already is not counted.
const PACKAGES = 1_750;
const PROGRESS_EVERY_MS = 10_000;

/** Builds the server into the folder and tells how far it is; answers what Go complains of, if it does. */
export async function installWithGo(
  go: string,
  folder: string,
  { env, progress }: Search,
): Promise<string | undefined> {
  const started = Date.now();
  progress(
    `Building the Temporal server ${SERVER_VERSION} with Go, once for this machine: 4 to 7 minutes on two cores.`,
  );
  const child = spawn(go, ['install', '-v', `${SERVER_PACKAGE}@v${SERVER_VERSION}`], {
    cwd: '/',
    // Without C: no compiler for it is needed, and SQLite is a Go package here.
    env: { ...env, GOBIN: folder, CGO_ENABLED: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let [modules, packages, lastLine] = [0, 0, ''];
  createInterface({ input: child.stderr }).on('line', (line) => {
    lastLine = line;
    if (line.startsWith('go: downloading')) modules += 1;
    else if (!line.startsWith('go: ')) packages += 1;
  });
  const telling = setInterval(() => {
    progress(
      `  ${duration(started)}: ${String(modules)} modules downloaded, ${String(packages)} of about ${String(PACKAGES)} packages compiled`,
    );
  }, PROGRESS_EVERY_MS);
  const endWithApp = (): void => void child.kill();
  process.once('exit', endWithApp);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    if (code === 0)
      progress(`The Temporal server is built (${duration(started)}) and kept in the cache folder.`);
    return code === 0 ? undefined : `go install failed: ${lastLine}`;
  } finally {
    clearInterval(telling);
    process.off('exit', endWithApp);
  }
}

function duration(since: number): string {
  const seconds = Math.round((Date.now() - since) / 1_000);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}
