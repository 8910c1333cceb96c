import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTempFolder } from '../../supervision/test/temp-folder';
import { findBinaries } from './binaries';

const folder = makeTempFolder();
afterAll(folder.remove);

function install(name: string, version: string): string {
  const bin = join(folder.path, name, 'bin');
  mkdirSync(bin, { recursive: true });
  const script = `#!/bin/sh\necho "postgres (PostgreSQL) ${version}"\n`;
  for (const program of ['postgres', 'initdb']) writeFileSync(join(bin, program), script, { mode: 0o755 });
  return bin;
}

const withPath = (path: string): NodeJS.ProcessEnv => ({ PATH: path });

describe('the binaries of PostgreSQL', () => {
  it('are those on PATH, in the folder a link leads to', () => {
    const bin = install('linked', '16.4 (Debian 16.4-1)');
    const links = join(folder.path, 'links');
    mkdirSync(links);
    symlinkSync(join(bin, 'postgres'), join(links, 'postgres'));
    expect(findBinaries(withPath(links), undefined, undefined)).toEqual({ folder: bin, major: 16 });
  });

  it('are passed over below version 15', () => {
    const [old, current] = [install('old', '14.12'), install('current', '15.0')];
    expect(findBinaries(withPath(`${old}:${current}`), undefined, undefined)).toEqual({
      folder: current,
      major: 15,
    });
  });

  it('are of the version that wrote the data', () => {
    const [one, other] = [install('one', '98.1'), install('other', '97.6')];
    const written = { dataFolder: folder.path, major: 97 };
    expect(findBinaries(withPath(`${one}:${other}`), undefined, written)).toEqual({
      folder: other,
      major: 97,
    });
  });

  it('are named in the error where none is of that version', () => {
    const only = install('only', '98.2');
    const written = { dataFolder: folder.path, major: 96 };
    expect(() => findBinaries(withPath(only), undefined, written)).toThrow(
      /written by PostgreSQL 96, this machine has 98/,
    );
  });
});
