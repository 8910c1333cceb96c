import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { MasterKeyFileExposedError, MasterKeyUnknownError } from './errors';
import { MASTER_KEY_BYTES, type MasterKeys, parseMasterKeys } from './master-key';

const OTHERS = 0o077;

function newEntry(version: number): string {
  return `${version}:${randomBytes(MASTER_KEY_BYTES).toString('base64')}\n`;
}

function syncDirectory(directory: string): void {
  const handle = openSync(directory, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Puts the text into place in one step and durably, so that no reader ever meets half a key. */
function writeDurably(path: string, text: string, place: (draft: string) => void): void {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    place(draft);
  } finally {
    rmSync(draft, { force: true });
  }
  syncDirectory(dirname(path));
}

function hasCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === code;
}

/** Makes the file with a first key; where another process was faster, its key stands. */
export function createMasterKeyFile(path: string): void {
  writeDurably(path, newEntry(1), (draft) => {
    try {
      linkSync(draft, path);
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
  });
}

function readGuarded(path: string): { text: string; stamp: string } {
  const { mode, mtimeMs, ino, size } = statSync(path);
  if ((mode & OTHERS) !== 0) throw new MasterKeyFileExposedError(path);
  return { text: readFileSync(path, 'utf8'), stamp: `${ino} ${mtimeMs} ${size}` };
}

/**
 * Master keys in a file of this machine. The file is looked at again for every new case key and for an unknown
 * version, so that a rotation by another process is seen without a restart; keys once read outlive the file.
 */
export function masterKeysFromFile(path: string): MasterKeys {
  const first = readGuarded(path);
  let { stamp } = first;
  let keys = parseMasterKeys(first.text);
  const refresh = (): void => {
    const file = readGuarded(path);
    if (file.stamp === stamp) return;
    keys = parseMasterKeys(file.text);
    stamp = file.stamp;
  };
  return {
    current: () => {
      try {
        refresh();
      } catch {
        return keys.current();
      }
      return keys.current();
    },
    get: (version) => {
      try {
        return keys.get(version);
      } catch (error) {
        if (!(error instanceof MasterKeyUnknownError)) throw error;
        refresh();
        return keys.get(version);
      }
    },
  };
}

/** Opens the file, which the first start makes. */
export function openMasterKeyFile(path: string): MasterKeys {
  try {
    return masterKeysFromFile(path);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  createMasterKeyFile(path);
  return masterKeysFromFile(path);
}

/** First half of a rotation on this machine: a new current key beside the old ones; answers its version. */
export function addMasterKeyToFile(path: string): number {
  const { text } = readGuarded(path);
  const version = parseMasterKeys(text).current().version + 1;
  writeDurably(path, `${text.trimEnd()}\n${newEntry(version)}`, (draft) => renameSync(draft, path));
  return version;
}
