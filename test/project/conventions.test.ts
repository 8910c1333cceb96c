import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { patches } from '../../workflows/kit/patches';
import { root, roomOf, sourceFiles } from './imports';

const files = sourceFiles();
const text = (file: string) => readFileSync(join(root, file), 'utf8');
const thisFile = 'test/project/conventions.test.ts';
const others = files.filter((file) => file !== thisFile);

describe('files', () => {
  it('are named in kebab-case', () => {
    const wrong = files
      .map((file) => basename(file))
      .filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.long)?(\.test)?\.ts$/.test(name));
    expect(wrong).toEqual([]);
  });

  it('hold no default export', () => {
    const jestHooks = ['test/support/start-installation.ts', 'test/support/stop-installation.ts'];
    expect(others.filter((file) => !jestHooks.includes(file) && /^export default/m.test(text(file)))).toEqual(
      [],
    );
  });

  it('leave nothing for later', () => {
    expect(others.filter((file) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text(file)))).toEqual([]);
  });

  it('skip no test', () => {
    expect(
      others.filter((file) => /\b(describe|it|test)\.(skip|only|todo)\b|\bx(it|describe)\(/.test(text(file))),
    ).toEqual([]);
  });

  it('compare with no snapshots', () => {
    expect(others.filter((file) => /toMatch(Inline)?Snapshot|toThrowErrorMatching/.test(text(file)))).toEqual(
      [],
    );
  });

  it('speak of no path of a machine', () => {
    expect(others.filter((file) => /['"`]\/(root|work|farm)\//.test(text(file)))).toEqual([]);
  });
});

describe('time', () => {
  it('is asked for by nobody in rules, activities, contracts and notifications', () => {
    const timeless = others.filter((file) =>
      ['rules', 'activities', 'contracts', 'notifications'].includes(roomOf(file)),
    );
    const asking = timeless.filter(
      (file) => !file.endsWith('.test.ts') && /Date\.now\(\)|new Date\(\)/.test(text(file)),
    );
    expect(asking).toEqual([]);
  });

  it('is never a day of 24 hours', () => {
    const lawful = others.filter((file) =>
      ['rules', 'workflows', 'contracts', 'activities', 'api'].includes(roomOf(file)),
    );
    expect(
      lawful.filter(
        (file) =>
          /24 \* 60 \* 60|86_?400_?000|'\d+ (hours|days|weeks)'/.test(text(file)) &&
          !file.endsWith('.test.ts') &&
          file !== 'rules/core/berlin.ts',
      ),
    ).toEqual([]);
  });

  it('zones are known to one file only', () => {
    const zones = others.filter(
      (file) => !file.startsWith('test/') && !file.endsWith('.test.ts') && /\bIntl\./.test(text(file)),
    );
    expect(zones).toEqual(['rules/core/berlin.ts']);
  });
});

describe('rules', () => {
  it('never fall back to the latest entry of a parameter', () => {
    const falling = others.filter(
      (file) => roomOf(file) === 'rules' && /\?\?\s*(latest|last|default)\b/.test(text(file)),
    );
    expect(falling).toEqual([]);
  });

  it('branch on no year', () => {
    expect(
      others.filter((file) => roomOf(file) === 'rules' && /if \(\w*year\w* *[<>]=? *\d{4}/i.test(text(file))),
    ).toEqual([]);
  });
});

describe('patches', () => {
  it('are used where they are declared, and declared where they are used', () => {
    const used = others
      .filter((file) => roomOf(file) === 'workflows')
      .flatMap((file) => [...text(file).matchAll(/patched\('([^']+)'\)/g)].map(([, id]) => id));
    expect([...new Set(used)].sort()).toEqual(Object.keys(patches).sort());
  });
});

describe('the environment', () => {
  it('is read in the configuration, and where a server is looked for', () => {
    const allowed = [
      'api/config.ts',
      'api/auth/local-issuer.ts',
      'engine/launcher.ts',
      'register/embedded/start-postgres.ts',
      'scripts/serve.ts',
      // What a server of our own is started with.
      'engine/program.ts',
      'register/embedded/database-folder.ts',
      'supervision/process-identity.ts',
    ];
    const product = others.filter(
      (file) => !['test', 'bench'].includes(roomOf(file)) && !file.endsWith('.test.ts'),
    );
    const reading = product.filter(
      (file) => /process\.env/.test(text(file)) && !/\/test(-bench)?(\/|\.ts)/.test(file),
    );
    expect(reading.filter((file) => !allowed.includes(file))).toEqual([]);
  });
});

describe('logs', () => {
  it('are opened in one place, which keeps the facts of errors out of them', () => {
    const opening = others.filter((file) => roomOf(file) !== 'test' && /\bpino\(/.test(text(file)));
    expect(opening).toEqual(['scripts/log.ts']);
  });
});

describe('decisions', () => {
  const folder = join(root, 'docs', 'adr');

  it('each have context, options, decision and consequences', () => {
    expect(existsSync(folder)).toBe(true);
    const records = readdirSync(folder).filter((name) => /^\d{4}-.*\.md$/.test(name));
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) {
      const sections = [...readFileSync(join(folder, record), 'utf8').matchAll(/^## (.+)$/gm)].map(
        ([, title]) => title,
      );
      expect({ record, sections }).toEqual({
        record,
        sections: ['Context', 'Options', 'Decision', 'Consequences'],
      });
    }
  });
});

describe('the glossary', () => {
  const terms = readFileSync(join(root, 'docs', 'glossary.md'), 'utf8')
    .split('\n')
    .flatMap((line) => /^\| (.+?) \|/.exec(line)?.[1] ?? [])
    .slice(1);

  it('has each term once', () => {
    expect(terms.length).toBeGreaterThan(50);
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
  });

  it('is in the order of the alphabet', () => {
    const plain = (term: string) =>
      term
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{Diacritic}/gu, '');
    const sorted = [...terms].sort((a, b) => (plain(a) < plain(b) ? -1 : 1));
    expect(terms).toEqual(sorted);
  });
});
