import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

export interface AppProcess {
  child: ChildProcess;
  /** The first line the script prints: that it has come as far as it should. */
  firstLine: string;
  /** `kill -9`: the script can end nothing of what it has started. */
  killHard(): Promise<void>;
}

const ROOT = join(__dirname, '..', '..');

/** Runs a script (TypeScript, `load` resolves modules of the project) as a process of its own, as `npm start` runs the app. */
export async function startApp(script: string): Promise<AppProcess> {
  const prelude = `const load = (name) => require(${JSON.stringify(ROOT)} + '/' + name);
    const log = { info() {}, warn() {}, error() {} };
    setInterval(() => {}, 1000);`;
  const body = `${prelude} (async () => { ${script} })().catch((error) => { console.log('failed ' + error); });`;
  const loader = pathToFileURL(require.resolve('tsx')).href;
  const child = spawn(process.execPath, ['--import', loader, '-e', body], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const [firstLine] = (await once(lines, 'line')) as [string];
  const killHard = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { child, firstLine, killHard };
}
