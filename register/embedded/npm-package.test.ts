import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTempFolder } from '../../supervision/test/temp-folder';
import { completeLinks } from './npm-package';

const folder = makeTempFolder();
afterAll(folder.remove);

describe('the npm package with the binaries of PostgreSQL', () => {
  it('gets the links of its libraries where no install script was allowed', () => {
    const library = join(folder.path, 'native', 'lib');
    mkdirSync(library, { recursive: true });
    writeFileSync(join(library, 'libone.so.1.2'), 'one');
    const links = [
      { source: 'native/lib/libone.so.1.2', target: 'native/lib/libone.so.1' },
      { source: 'native/lib/libone.so.1.2', target: 'native/lib/libone.so' },
    ];
    writeFileSync(join(folder.path, 'native', 'pg-symlinks.json'), JSON.stringify(links));
    completeLinks(folder.path);
    completeLinks(folder.path);
    expect(readFileSync(join(library, 'libone.so.1'), 'utf8')).toBe('one');
    expect(readFileSync(join(library, 'libone.so'), 'utf8')).toBe('one');
  });
});
