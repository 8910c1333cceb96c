import { existsSync, mkdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { makeTempFolder } from '../../supervision/test/temp-folder';
import { nameSocketFolder, removeSocketLink } from './socket-folder';

const folder = makeTempFolder();
afterAll(folder.remove);

const LONGEST_ON_MACOS = 103;
const SOCKET = '/.s.PGSQL.5432';

function ofLength(length: number): string {
  return '/'.padEnd(length, 'x');
}

describe('the folder by which clients name the socket', () => {
  it('is the database folder as long as the address fits', () => {
    const longest = ofLength(LONGEST_ON_MACOS - SOCKET.length);
    expect(nameSocketFolder(longest, folder.path)).toBe(longest);
  });

  it('is a short link to it one character further, counted in bytes', () => {
    for (const name of [ofLength(LONGEST_ON_MACOS - SOCKET.length + 1), `/${'ä'.repeat(50)}`]) {
      const link = nameSocketFolder(name, folder.path);
      expect(readlinkSync(link)).toBe(name);
      expect(Buffer.byteLength(link + SOCKET)).toBeLessThanOrEqual(LONGEST_ON_MACOS);
    }
    removeSocketLink(folder.path);
  });

  it('leaves no link of an earlier start behind', () => {
    const first = nameSocketFolder(ofLength(200), folder.path);
    const second = nameSocketFolder(ofLength(200), folder.path);
    expect(existsSync(join(first, '..'))).toBe(false);
    removeSocketLink(folder.path);
    expect(existsSync(join(second, '..'))).toBe(false);
  });

  it('is short where the folder for temporary files is long itself', () => {
    const temporary = join(folder.path, 't'.repeat(100));
    mkdirSync(temporary);
    const link = nameSocketFolder(ofLength(200), folder.path, temporary);
    expect(Buffer.byteLength(link + SOCKET)).toBeLessThanOrEqual(LONGEST_ON_MACOS);
    removeSocketLink(folder.path);
  });
});
