import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeOldBundles } from './bundle';

describe('bundles of workflows', () => {
  it('are kept as far as they are new, and nothing else is touched', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fristwerk-bundles-'));
    const nameOf = (n: number) => `workflows-${n.toString(16).padStart(16, '0')}.js`;
    for (let n = 0; n < 12; n += 1) {
      writeFileSync(join(folder, nameOf(n)), '');
      utimesSync(join(folder, nameOf(n)), 1_000 + n, 1_000 + n);
    }
    writeFileSync(join(folder, 'other.js'), '');
    removeOldBundles(folder);
    const kept = [4, 5, 6, 7, 8, 9, 10, 11].map(nameOf);
    expect(readdirSync(folder).sort()).toEqual(['other.js', ...kept]);
    rmSync(folder, { recursive: true });
  });
});
