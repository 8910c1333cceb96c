import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readJson, writeFileDurably } from '../../supervision/durable-file';

const SOCKET_FILE = '/.s.PGSQL.5432';
// A socket address holds 104 bytes on macOS and 108 on Linux, with the zero at its end.
const LONGEST_ADDRESS = 103;

/**
 * The folder by which clients name the socket. It is the database folder; where that name is too long for a socket
 * address, a short link to it, noted in the register's folder and made anew at each start.
 */
export function nameSocketFolder(dataFolder: string, registerFolder: string, temporary = tmpdir()): string {
  const note = join(registerFolder, 'socket-link.json');
  removeNoted(note);
  if (fits(dataFolder)) return dataFolder;
  const base = fits(join(temporary, 'fristwerk-XXXXXX', 'r')) ? temporary : '/tmp';
  const link = join(mkdtempSync(join(base, 'fristwerk-')), 'r');
  symlinkSync(dataFolder, link);
  writeFileDurably(note, JSON.stringify({ link }));
  return link;
}

export function removeSocketLink(registerFolder: string): void {
  removeNoted(join(registerFolder, 'socket-link.json'));
}

function fits(folder: string): boolean {
  return Buffer.byteLength(folder + SOCKET_FILE) <= LONGEST_ADDRESS;
}

function removeNoted(note: string): void {
  const noted = readJson(note) as { link?: unknown } | undefined;
  if (typeof noted?.link === 'string') rmSync(dirname(noted.link), { recursive: true, force: true });
  rmSync(note, { force: true });
}
