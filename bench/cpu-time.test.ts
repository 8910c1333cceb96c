import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpuSeconds, difference, parseProcess } from './cpu-time';

describe('a line of /proc', () => {
  it('is read behind the name of the command, whatever that holds', () => {
    const stat = '42 (a) b (c)) S 7 42 42 0 -1 4194304 1 0 0 0 130 20 3 4 20 0 1 0 99 0 0';
    expect(parseProcess(stat)).toEqual({ parent: 7, ticks: 157 });
  });
});

describe('processor time', () => {
  it('grows with what a process and its children compute', async () => {
    const busy = 'const end = Date.now() + 300; while (Date.now() < end);';
    const parent = `require('child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(busy)}]); console.log(1); setInterval(() => {}, 1000)`;
    const child = spawn(process.execPath, ['-e', parent], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const before = cpuSeconds({ app: child.pid });
      await once(child.stdout, 'data');
      const used = difference(cpuSeconds({ app: child.pid }), before);
      expect(used.app).toBeGreaterThan(0.1);
    } finally {
      child.kill('SIGKILL');
    }
  });
});
