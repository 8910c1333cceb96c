import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { recordedLog } from './test/recorded-log';
import { makeTempFolder } from './test/temp-folder';
import { until } from './test/until';
import { endStrays } from './strays';

const temp = makeTempFolder();
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  temp.remove();
});

function run(folder: string, program = process.execPath): ChildProcess {
  const cwd = join(temp.path, folder);
  mkdirSync(cwd, { recursive: true });
  const args = program === process.execPath ? ['-e', 'setInterval(() => {}, 1000)'] : ['60'];
  const child = spawn(program, args, { cwd, stdio: 'ignore' });
  children.push(child);
  return child;
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

describe('a process that was started in a folder and noted by nobody', () => {
  it('is ended; what runs elsewhere, or is another program, is left alone', async () => {
    const [stray, elsewhere, other] = [run('engine'), run('other'), run('engine', '/bin/sleep')];
    const log = recordedLog();
    const signals = [{ signal: 'SIGTERM', waitMs: 5_000 } as const];
    await endStrays(process.execPath, join(temp.path, 'engine'), signals, log);
    await until(() => hasEnded(stray));
    expect(log.messages).toEqual(['a process that nobody has noted is ended']);
    expect([elsewhere, other].some(hasEnded)).toBe(false);
  });
});
