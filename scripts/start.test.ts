import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const base = mkdtempSync(join(tmpdir(), 'fristwerk-clone-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const PACKAGES = {
  '': { name: 'clone' },
  'node_modules/needed': { version: '1.0.0' },
  'node_modules/for-tests': { version: '2.0.0', dev: true },
  'node_modules/for-another-platform': { version: '3.0.0', optional: true },
};

/** A clone whose serve.ts tells how it was started, and an npm that writes down what it is asked for. */
function makeClone(name: string): string {
  const clone = join(base, name);
  for (const folder of ['scripts', 'node_modules']) mkdirSync(join(clone, folder), { recursive: true });
  for (const file of ['start.mjs', 'setup.mjs']) cpSync(join(__dirname, file), join(clone, 'scripts', file));
  for (const tool of ['tsx', 'esbuild', 'get-tsconfig', 'resolve-pkg-maps', '@esbuild']) {
    const source = join(__dirname, '..', 'node_modules', tool);
    if (existsSync(source)) symlinkSync(source, join(clone, 'node_modules', tool));
  }
  writeFileSync(join(clone, 'package-lock.json'), JSON.stringify({ packages: PACKAGES }));
  writeFileSync(
    join(clone, 'scripts', 'serve.ts'),
    `const code: number = 7;
     console.log(JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd(), isMain: require.main === module }));
     process.on('SIGTERM', () => { console.log('ended in order'); process.exit(code); });
     setTimeout(() => process.kill(process.pid, 'SIGTERM'), 10);
     setInterval(() => {}, 1000);`,
  );
  const record = join(clone, 'node_modules', '.package-lock.json');
  writeFileSync(
    join(clone, 'npm.cjs'),
    `const { appendFileSync, cpSync } = require('node:fs');
     appendFileSync(${JSON.stringify(join(clone, 'asked'))}, process.argv.slice(2).join(' ') + '\\n');
     if (process.env.NPM_FAILS) process.exit(1);
     cpSync(${JSON.stringify(join(clone, 'package-lock.json'))}, ${JSON.stringify(record)});`,
  );
  return clone;
}

function run(clone: string, args: string[] = [], env: NodeJS.ProcessEnv = {}): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [join(clone, 'scripts', 'start.mjs'), ...args], {
    cwd: base,
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: join(clone, 'npm.cjs'), ...env },
  });
}

const asked = (clone: string): string =>
  existsSync(join(clone, 'asked')) ? readFileSync(join(clone, 'asked'), 'utf8') : '';

describe('npm start', () => {
  it('installs the packages of a fresh clone, once, and passes its arguments and its exit code on', () => {
    const clone = makeClone('fresh');
    const first = run(clone, ['--port', '4711', '--data', 'elsewhere']);
    const [told, end] = first.stdout.trim().split('\n');
    expect(JSON.parse(told ?? '')).toEqual({
      args: ['--port', '4711', '--data', 'elsewhere'],
      cwd: clone,
      isMain: true,
    });
    expect(end).toBe('ended in order');
    expect(first.status).toBe(7);
    run(clone);
    expect(asked(clone)).toBe('ci\n');
  });

  it('installs again when the lockfile names another version', () => {
    const clone = makeClone('changed');
    run(clone);
    const packages = { ...PACKAGES, 'node_modules/needed': { version: '1.0.1' } };
    writeFileSync(join(clone, 'package-lock.json'), JSON.stringify({ packages }));
    run(clone);
    expect(asked(clone)).toBe('ci\nci\n');
  });

  it('needs neither what only tests need nor what is for another platform', () => {
    const clone = makeClone('lean');
    const packages = { 'node_modules/needed': { version: '1.0.0' } };
    writeFileSync(join(clone, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
    run(clone);
    expect(asked(clone)).toBe('');
  });

  it('says so where the packages cannot be installed, and starts nothing', () => {
    const clone = makeClone('offline');
    const { status, stdout, stderr } = run(clone, [], { NPM_FAILS: '1' });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('could not be installed');
  });
});

describe('the version of Node', () => {
  const check = (version: string): SpawnSyncReturns<string> => {
    const setup = JSON.stringify(join(__dirname, 'setup.mjs'));
    const script = `const { requireNode } = await import(${setup}); requireNode(${JSON.stringify(version)});`;
    return spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  };

  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('suits: %s', (version) => {
    expect(check(version).status).toBe(0);
  });

  it.each(['18.20.0', '20.18.3'])('does not suit: %s', (version) => {
    expect(check(version)).toMatchObject({
      status: 1,
      stderr: `Node 20.19 or later is needed; this is ${version}.\n`,
    });
  });
});
