import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { identifyProcess, isAlive, isProcessIdentity, thisProcess } from './process-identity';

describe('the identity of a process', () => {
  it('is its number together with the time of its start', () => {
    const self = thisProcess();
    expect(self.pid).toBe(process.pid);
    expect(isAlive(self)).toBe(true);
    expect(identifyProcess(process.pid)).toEqual(self);
  });

  it('is not that of another process that was given the same number later', () => {
    expect(isAlive({ ...thisProcess(), startedAt: 'before the machine was started' })).toBe(false);
  });

  it('ends with the process', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const identity = identifyProcess(child.pid ?? 0);
    expect(identity && isAlive(identity)).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(identity && isAlive(identity)).toBe(false);
  });

  it('ends with the process although nobody has taken note of its end', async () => {
    // The shell becomes `sleep`, which never asks for the end of the child it has inherited: a zombie stays.
    const child = spawn('/bin/sh', ['-c', 'sleep 0.05 & echo $!; exec sleep 30'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const zombie = Number(line.toString());
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(() => process.kill(zombie, 0)).not.toThrow();
    expect(identifyProcess(zombie)).toBeUndefined();
    child.kill('SIGKILL');
    await once(child, 'exit');
  });

  it.each([{}, { pid: 0, startedAt: 'x' }, { pid: 1.5, startedAt: 'x' }, { pid: 1 }, null, 'x'])(
    'is not %j',
    (value) => {
      expect(isProcessIdentity(value)).toBe(false);
    },
  );
});
