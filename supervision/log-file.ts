import {
  closeSync,
  copyFileSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { dirname } from 'node:path';

const MAX_BYTES = 32 * 1024 * 1024;

/**
 * A server writes its log into a file itself: behind a pipe it would die by SIGPIPE with the app, in the middle of
 * its work. The descriptor appends, so the file may be cut while it is being written.
 */
export function openLogFile(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  cutLogFile(path);
  return openSync(path, 'a', 0o600);
}

/** Keeps one older file beside the current one. */
export function cutLogFile(path: string, maxBytes = MAX_BYTES): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= maxBytes) return;
  copyFileSync(path, `${path}.1`);
  truncateSync(path);
}

export function logFileSize(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** What was written from a position on; at most the last `maxBytes`. */
export function readLogFrom(path: string, position: number, maxBytes = 16 * 1024): string {
  const handle = openSync(path, 'r');
  try {
    const size = fstatSync(handle).size;
    const from = Math.max(size - maxBytes, Math.min(position, size));
    const buffer = Buffer.alloc(size - from);
    readSync(handle, buffer, 0, buffer.length, from);
    return buffer.toString('utf8');
  } finally {
    closeSync(handle);
  }
}
