import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { endProcess } from './end-process';
import { identifyProcess, isAlive } from './process-identity';

async function startDeafProcess(): Promise<number> {
  const script = "process.on('SIGTERM', () => {}); console.log('ready'); setInterval(() => {}, 1000)";
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(child.stdout, 'data');
  return child.pid ?? 0;
}

describe('ending a process', () => {
  it('goes on to the next signal where the first is not heeded', async () => {
    const identity = identifyProcess(await startDeafProcess());
    if (!identity) throw new Error('The process is not there.');
    const started = Date.now();
    await endProcess(identity, [
      { signal: 'SIGTERM', waitMs: 200 },
      { signal: 'SIGKILL', waitMs: 5_000 },
    ]);
    expect(Date.now() - started).toBeGreaterThanOrEqual(200);
    expect(isAlive(identity)).toBe(false);
  });

  it('says so where the process does not end', async () => {
    const identity = identifyProcess(await startDeafProcess());
    if (!identity) throw new Error('The process is not there.');
    const ending = endProcess(identity, [{ signal: 'SIGTERM', waitMs: 100 }]);
    await expect(ending).rejects.toMatchObject({ code: 'process-will-not-end', process: identity });
    await endProcess(identity, [{ signal: 'SIGKILL', waitMs: 5_000 }]);
  });

  it('leaves another process alone that was given the same number', async () => {
    await endProcess({ pid: process.pid, startedAt: 'earlier' }, [{ signal: 'SIGKILL', waitMs: 1 }]);
  });
});
