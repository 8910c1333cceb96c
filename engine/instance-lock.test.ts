import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApp } from '../supervision/test/app-process';
import { makeTempFolder } from '../supervision/test/temp-folder';
import { lockDataFolder } from './instance-lock';

const folder = makeTempFolder();
afterAll(folder.remove);

const hasCode = (code: string): Error => expect.objectContaining({ code }) as Error;

describe('the data folder', () => {
  it('belongs to one instance, and a second one is told which', async () => {
    const dataDir = join(folder.path, 'one');
    const app = await startApp(
      `load('engine/instance-lock').lockDataFolder(${JSON.stringify(dataDir)}); console.log('locked');`,
    );
    expect(app.firstLine).toBe('locked');
    expect(() => lockDataFolder(dataDir)).toThrow(`process ${String(app.child.pid)}`);
    await app.killHard();
    lockDataFolder(dataDir).release();
  });

  it('is free again when the instance has released it', () => {
    const dataDir = join(folder.path, 'two');
    lockDataFolder(dataDir).release();
    lockDataFolder(dataDir).release();
  });

  it('is not for its owner alone to see twice: a second lock of the same process is refused too', () => {
    const dataDir = join(folder.path, 'three');
    const lock = lockDataFolder(dataDir);
    expect(() => lockDataFolder(dataDir)).toThrow(hasCode('data-folder-in-use'));
    lock.release();
  });

  it('must be one that can be written', () => {
    const file = join(folder.path, 'file');
    writeFileSync(file, '');
    mkdirSync(join(folder.path, 'sub'));
    expect(() => lockDataFolder(join(file, 'data'))).toThrow(hasCode('data-folder-not-writable'));
  });
});
