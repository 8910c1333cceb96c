import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identifyProcess, isAlive } from './process-identity';
import { supervise, type Supervised, type SupervisedOptions } from './supervisor';
import { startApp } from './test/app-process';
import { recordedLog } from './test/recorded-log';
import { makeTempFolder } from './test/temp-folder';
import { until } from './test/until';

const folder = makeTempFolder();
const started: Supervised[] = [];
afterEach(() => Promise.all(started.splice(0).map((server) => server.stop())));
afterAll(folder.remove);

const STAYS = 'setInterval(() => {}, 1000)';

function optionsFor(name: string, script: string): SupervisedOptions & { readyFile: string } {
  const readyFile = join(folder.path, `${name}.ready`);
  const ready = `require('node:fs').writeFileSync(${JSON.stringify(readyFile)}, String(process.pid));`;
  return {
    name,
    readyFile,
    recordFile: join(folder.path, `${name}.json`),
    logFile: join(folder.path, `${name}.log`),
    launch: () => {
      rmSync(readyFile, { force: true });
      return { command: process.execPath, args: ['-e', script.replace('READY', ready)] };
    },
    ready: () => (existsSync(readyFile) ? Promise.resolve() : Promise.reject(new Error('not yet'))),
    readyWithinMs: 10_000,
    endSignals: [
      { signal: 'SIGTERM', waitMs: 5_000 },
      { signal: 'SIGKILL', waitMs: 5_000 },
    ],
    restartDelaysMs: [20, 100, 300],
    log: recordedLog(),
  };
}

async function start(options: SupervisedOptions): Promise<Supervised> {
  const server = await supervise(options);
  started.push(server);
  return server;
}

describe('a supervised server', () => {
  it('runs from its first answer until it is stopped', async () => {
    const options = optionsFor('plain', `READY; ${STAYS}`);
    const server = await start(options);
    expect(server.state()).toBe('running');
    const identity = identifyProcess(server.pid ?? 0);
    await server.stop();
    expect(server.state()).toBe('down');
    expect(identity && isAlive(identity)).toBe(false);
    expect(existsSync(options.recordFile)).toBe(false);
  });

  it('is in a session of its own, so that Ctrl-C in the terminal does not reach it', async () => {
    const server = await start(optionsFor('session', `READY; ${STAYS}`));
    const ids = execFileSync('ps', ['-o', 'sid=,pgid=', '-p', String(server.pid)], { encoding: 'utf8' });
    expect(ids.trim().split(/\s+/)).toEqual([String(server.pid), String(server.pid)]);
  });

  it('is started again when it dies', async () => {
    const server = await start(optionsFor('dying', `READY; ${STAYS}`));
    const first = server.pid;
    process.kill(first ?? 0, 'SIGKILL');
    await until(() => server.state() === 'restarting');
    await until(() => server.state() === 'running');
    expect(server.pid).not.toBe(first);
  });

  it('is tried again with growing pauses, and is down in the meantime when that goes on', async () => {
    const blocked = join(folder.path, 'blocked');
    const options = optionsFor(
      'hopeless',
      `if (require('node:fs').existsSync(${JSON.stringify(blocked)})) process.exit(1); READY; ${STAYS}`,
    );
    const delays: number[] = [];
    const log = {
      ...recordedLog(),
      warn: (facts: object) => void delays.push((facts as { delayMs: number }).delayMs),
    };
    const server = await start({ ...options, log });
    writeFileSync(blocked, '');
    process.kill(server.pid ?? 0, 'SIGKILL');
    await until(() => server.state() === 'down');
    expect(delays.slice(0, 6)).toEqual([20, 100, 300, 300, 300, 300]);
    rmSync(blocked);
    await until(() => server.state() === 'running');
  });

  it('can be stopped while it is being started again', async () => {
    const options = { ...optionsFor('stopped', `READY; ${STAYS}`), restartDelaysMs: [60_000] };
    const server = await start(options);
    process.kill(server.pid ?? 0, 'SIGKILL');
    await until(() => server.state() === 'restarting');
    await server.stop();
    expect(server.state()).toBe('down');
  });
});

describe('a server that does not come up at first', () => {
  it('is tried again, as what it needs may still be held for a moment by one that has just ended', async () => {
    const held = join(folder.path, 'held-for-a-moment');
    writeFileSync(held, '');
    const script = `const fs = require('node:fs'); const held = ${JSON.stringify(held)};
      if (fs.existsSync(held)) { fs.rmSync(held); process.exit(1); } READY; ${STAYS}`;
    expect((await start(optionsFor('second', script))).state()).toBe('running');
  });

  it('is an error with its last words', async () => {
    const options = optionsFor('broken', "console.error('no such setting'); process.exit(1)");
    await expect(supervise(options)).rejects.toMatchObject({
      code: 'server-did-not-start',
      lastOutput: 'no such setting\n',
    });
    expect(existsSync(options.recordFile)).toBe(false);
  });

  it('is an error, and ended, where it never answers', async () => {
    const options = { ...optionsFor('mute', STAYS), readyWithinMs: 300 };
    await expect(supervise(options)).rejects.toMatchObject({ code: 'server-did-not-start' });
    expect(existsSync(options.recordFile)).toBe(false);
  });

  it('is an error where its program is not there', async () => {
    const options = {
      ...optionsFor('absent', STAYS),
      launch: () => ({ command: join(folder.path, 'none'), args: [] }),
    };
    await expect(supervise(options)).rejects.toMatchObject({ code: 'server-did-not-start' });
  });
});

describe('a server that outlives its app', () => {
  const appWith = (name: string): string => {
    const { recordFile, logFile, readyFile } = optionsFor(name, '');
    const script = `require('node:fs').writeFileSync(${JSON.stringify(readyFile)}, ''); ${STAYS}`;
    return `const { existsSync } = require('node:fs');
      const server = await load('supervision/supervisor').supervise({
        name: 'server', recordFile: ${JSON.stringify(recordFile)}, logFile: ${JSON.stringify(logFile)},
        launch: () => ({ command: process.execPath, args: ['-e', ${JSON.stringify(script)}] }),
        ready: async () => { if (!existsSync(${JSON.stringify(readyFile)})) throw new Error('not yet'); },
        readyWithinMs: 10000, endSignals: [{ signal: 'SIGTERM', waitMs: 5000 }], log });
      console.log(server.pid);`;
  };

  it('is ended by the next start', async () => {
    const app = await startApp(appWith('orphan'));
    const orphan = identifyProcess(Number(app.firstLine));
    await app.killHard();
    expect(orphan && isAlive(orphan)).toBe(true);
    const server = await start(optionsFor('orphan', `READY; ${STAYS}`));
    expect(orphan && isAlive(orphan)).toBe(false);
    expect(server.pid).not.toBe(orphan?.pid);
  });

  it('is left alone while its app lives', async () => {
    const app = await startApp(appWith('held'));
    const options = optionsFor('held', `READY; ${STAYS}`);
    await expect(supervise(options)).rejects.toMatchObject({ code: 'server-in-use' });
    const server = identifyProcess(Number(app.firstLine));
    expect(server && isAlive(server)).toBe(true);
    await app.killHard();
    await start(options);
  });

  it('ends with an app that ends in order, but without stopping it', async () => {
    const app = await startApp(
      appWith('exit').replace(
        'console.log(server.pid);',
        'console.log(server.pid); setTimeout(() => process.exit(0), 50);',
      ),
    );
    const server = identifyProcess(Number(app.firstLine));
    await until(() => !server || !isAlive(server));
  });

  it('is not recorded under a number alone', async () => {
    const options = optionsFor('record', `READY; ${STAYS}`);
    const server = await start(options);
    const record = JSON.parse(readFileSync(options.recordFile, 'utf8')) as unknown;
    expect(record).toEqual({
      process: identifyProcess(server.pid ?? 0),
      owner: identifyProcess(process.pid),
    });
  });
});
