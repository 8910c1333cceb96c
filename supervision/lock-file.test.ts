import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tryLock } from './lock-file';
import { thisProcess } from './process-identity';
import { startApp } from './test/app-process';
import { makeTempFolder } from './test/temp-folder';

const folder = makeTempFolder();
afterAll(folder.remove);

const takeIn = (file: string): string => `
  const attempt = load('supervision/lock-file').tryLock(${JSON.stringify(file)});
  console.log('holder' in attempt ? 'refused ' + attempt.holder.pid : 'taken ' + process.pid);`;

describe('a lock file', () => {
  it('is taken once, and free again when it is released', () => {
    const file = join(folder.path, 'once.lock');
    const first = tryLock(file);
    expect(tryLock(file)).toEqual({ holder: thisProcess() });
    if ('release' in first) first.release();
    expect(existsSync(file)).toBe(false);
    expect(tryLock(file)).toHaveProperty('release');
  });

  it('is held against another process, and void once that has been killed', async () => {
    const file = join(folder.path, 'killed.lock');
    const app = await startApp(takeIn(file));
    expect(app.firstLine).toBe(`taken ${String(app.child.pid)}`);
    expect(tryLock(file)).toMatchObject({ holder: { pid: app.child.pid } });
    await app.killHard();
    expect(existsSync(file)).toBe(true);
    expect(tryLock(file)).toHaveProperty('release');
  });

  it('goes to one of several that find a void lock at the same moment', async () => {
    const file = join(folder.path, 'raced.lock');
    writeFileSync(file, JSON.stringify({ ...thisProcess(), startedAt: 'long ago' }));
    const apps = await Promise.all([1, 2, 3, 4].map(() => startApp(takeIn(file))));
    const taken = apps.filter(({ firstLine }) => firstLine.startsWith('taken'));
    await Promise.all(apps.map((app) => app.killHard()));
    expect(taken).toHaveLength(1);
    expect(
      apps.filter(({ firstLine }) => firstLine === `refused ${String(taken[0]?.child.pid)}`),
    ).toHaveLength(3);
  });

  it('is void where a power failure has left nothing readable in it', () => {
    const file = join(folder.path, 'empty.lock');
    writeFileSync(file, '');
    expect(tryLock(file)).toHaveProperty('release');
  });

  it('leaves nothing beside itself', () => {
    expect(readdirSync(folder.path).filter((name) => !name.endsWith('.lock'))).toEqual([]);
  });
});
