import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';

/** Replaces a small file as a whole: a reader, or a start after a crash, sees the old content or the new, never half. */
export function writeFileDurably(path: string, content: string, mode = 0o600): void {
  const draft = `${path}.${String(process.pid)}.new`;
  const handle = openSync(draft, 'w', mode);
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
