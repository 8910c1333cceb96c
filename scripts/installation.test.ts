import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const nowhere = join(mkdtempSync(join(tmpdir(), 'fristwerk-nowhere-')), 'data');

afterAll(() => {
  rmSync(join(nowhere, '..'), { recursive: true });
});

describe('a command for an installation', () => {
  it.each([
    ['token.ts', 'caseworker'],
    ['rotate-keys.ts', '--rewrap'],
    ['rebuild-register.ts', '--repair'],
  ])('says that there is none in the folder, and makes none: %s', (script, argument) => {
    const args = ['--import', 'tsx', join(__dirname, script), argument, '--data', nowhere];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringContaining(`no installation in ${nowhere}`) as string,
    });
    expect(existsSync(nowhere)).toBe(false);
  });
});
