import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';

/** Replaces a small file as a whole: a reader, or a start after a crash, sees the old content or the new, never half. */
export function writeFileDurably(path: string, content: string, mode = 0o600): void {
  const draft = `${path}.${String(process.pid)}.new`;
  // Made anew: a link that somebody else has put there is not followed.
  rmSync(draft, { force: true });
  const handle = openSync(draft, 'wx', mode);
  try {
    writeSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, path);
}

/** Parsed JSON of a file; undefined where there is none or it cannot be read as JSON. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Makes the creation or renaming of an entry of the folder durable. */
export function syncFolder(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
