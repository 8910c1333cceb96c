import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MasterKeyFileExposedError, MasterKeyUnknownError } from './errors';
import {
  addMasterKeyToFile,
  createMasterKeyFile,
  masterKeysFromFile,
  openMasterKeyFile,
} from './master-key-file';

describe('the master key file of the embedded default', () => {
  let directory: string;
  let path: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'fristwerk-master-'));
    path = join(directory, 'master-keys');
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('is made at the first start with mode 0600, and read again at the next', () => {
    const first = openMasterKeyFile(path).current();
    const second = openMasterKeyFile(path).current();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(second.secret.equals(first.secret)).toBe(true);
    expect(readdirSync(directory)).toEqual(['master-keys']);
  });

  it('is never replaced by a second process that starts at the same time', () => {
    const first = openMasterKeyFile(path).current();
    createMasterKeyFile(path);
    expect(masterKeysFromFile(path).current().secret.equals(first.secret)).toBe(true);
  });

  it.each([0o640, 0o604, 0o660])('is refused with mode %o', (mode) => {
    openMasterKeyFile(path);
    chmodSync(path, mode);
    expect(() => openMasterKeyFile(path)).toThrow(MasterKeyFileExposedError);
  });

  it('gets a new current key by a rotation, which a running process sees', () => {
    const running = openMasterKeyFile(path);
    const old = running.current();
    expect(addMasterKeyToFile(path)).toBe(2);
    expect(running.current().version).toBe(2);
    expect(running.get(1).secret.equals(old.secret)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(2);
  });

  it('finds a version that came into the file after it was read', () => {
    const running = openMasterKeyFile(path);
    expect(() => running.get(2)).toThrow(MasterKeyUnknownError);
    addMasterKeyToFile(path);
    expect(running.get(2).version).toBe(2);
  });

  it('keeps serving a running process when the file disappears', () => {
    const running = openMasterKeyFile(path);
    rmSync(path);
    expect(running.current().version).toBe(1);
  });
});
