import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedInstallation } from '../support/shared-installation';

const root = join(__dirname, '..', '..');

describe('the first case of the README', () => {
  it('can be typed as it stands, and comes out as it says', () => {
    const { baseUrl, dataDir } = sharedInstallation();
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const block = /## A first case[\s\S]*?```bash\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    expect(block).toContain('http://127.0.0.1:4400/api/v1');
    const script = block
      .replace('http://127.0.0.1:4400', baseUrl)
      .replaceAll(/npm run --silent token -- (\w+)/g, `npm run --silent token -- $1 --data ${dataDir}`)
      // A person reads for a moment what came back before looking at the case.
      .replace('\ncurl -sS "$API/cases/$CASE" ', '\nsleep 3\ncurl -sS "$API/cases/$CASE" ');
    const folder = mkdtempSync(join(tmpdir(), 'fristwerk-readme-'));
    try {
      for (const name of ['package.json', 'scripts', 'node_modules', 'api', 'contracts', 'tsconfig.json']) {
        symlinkSync(join(root, name), join(folder, name));
      }
      const output = execFileSync('bash', ['-eu', '-c', script], { cwd: folder, encoding: 'utf8' });
      expect(output).toContain('"lastDay":"2026-06-15"');
      expect(output).toContain('"until":"2026-09-30"');
      expect(output).toContain('"phase":"card-withdrawal"');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
