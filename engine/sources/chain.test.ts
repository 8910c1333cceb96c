import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTempFolder } from '../../supervision/test/temp-folder';
import { EngineNotFoundError } from '../errors';
import { findProgram } from './index';
import { CURRENT_CLI, CURRENT_SERVER, OLD_CLI, writeProgram } from './test/fake-program';

const folder = makeTempFolder();
afterAll(folder.remove);

/** A machine of its own: empty folders for its cache and its programs, no way out for a download. */
function machine(name: string): {
  env: NodeJS.ProcessEnv;
  engines: string;
  programs: string;
  told: string[];
  progress: (line: string) => void;
} {
  const home = join(folder.path, name);
  const programs = join(home, 'bin');
  mkdirSync(programs, { recursive: true });
  const noWayOut = 'http://127.0.0.1:1';
  const env = {
    XDG_CACHE_HOME: join(home, 'cache'),
    PATH: `${programs}:/usr/bin:/bin`,
    HTTPS_PROXY: noWayOut,
    HTTP_PROXY: noWayOut,
  };
  const told: string[] = [];
  const progress = (line: string): void => void told.push(line);
  return { env, engines: join(home, 'cache', 'fristwerk', 'engine'), programs, told, progress };
}

// What `go install` does, as far as we see it: it puts the program into GOBIN and talks on standard error.
const GO = `case "$1" in
  env) echo go1.26.8;;
  install) echo "$@" >> "$(dirname "$0")/calls"; sleep 1; echo "go: downloading x" >&2; mkdir -p "$GOBIN"
    printf '#!/bin/sh\\necho temporal version 1.32.0\\n' > "$GOBIN/server"; chmod 755 "$GOBIN/server";;
esac`;

describe('the chain that finds an engine', () => {
  it('takes a server of the cache folder before everything else, the newest first', async () => {
    const search = machine('cached');
    writeProgram(join(search.programs, 'temporal'), CURRENT_CLI);
    writeProgram(join(search.engines, 'temporal-sdk-typescript-1.24.0'), CURRENT_CLI);
    writeProgram(join(search.engines, 'go-server-1.32.0', 'bin', 'server'), CURRENT_SERVER);
    writeProgram(
      join(search.engines, 'go-server-1.32.10', 'bin', 'server'),
      'echo "temporal version 1.32.10"',
    );
    const path = join(search.engines, 'go-server-1.32.10', 'bin', 'server');
    expect(await findProgram(search)).toEqual({ program: { kind: 'server', path }, source: 'cached' });
  });

  it('passes over a cached file that does not run', async () => {
    const search = machine('broken');
    writeProgram(join(search.engines, 'go-server-1.32.0', 'bin', 'server'), 'exit 1');
    writeProgram(join(search.engines, 'temporal-sdk-typescript-1.24.0'), CURRENT_CLI);
    writeFileSync(join(search.engines, 'temporal-sdk-typescript-1.25.0.downloading'), '');
    const path = join(search.engines, 'temporal-sdk-typescript-1.24.0');
    expect(await findProgram(search)).toEqual({ program: { kind: 'cli', path }, source: 'cached' });
  });

  it('takes the CLI on PATH, if it is new enough', async () => {
    const search = machine('cli');
    writeProgram(join(search.programs, 'temporal'), CURRENT_CLI);
    const path = join(search.programs, 'temporal');
    expect(await findProgram(search)).toEqual({ program: { kind: 'cli', path }, source: 'cli' });
  });

  it('builds the server with Go where nothing else is, and finds it in the cache the next time', async () => {
    const search = machine('go');
    writeProgram(join(search.programs, 'temporal'), OLD_CLI);
    writeProgram(join(search.programs, 'go'), GO);
    mkdirSync(join(search.engines, 'building-1'), { recursive: true });
    const path = join(search.engines, 'go-server-1.32.0', 'bin', 'server');
    expect(await findProgram(search)).toEqual({ program: { kind: 'server', path }, source: 'built' });
    expect(await findProgram(search)).toEqual({ program: { kind: 'server', path }, source: 'cached' });
    expect(search.told.join('\n')).toMatch(/4 to 7 minutes[^]*is built/);
    expect(readdirSync(search.engines)).toEqual(['go-server-1.32.0']);
  });

  it('builds once for two starts at the same time', async () => {
    const search = machine('twice');
    writeProgram(join(search.programs, 'go'), GO);
    const found = await Promise.all([findProgram(search), findProgram(search)]);
    expect(found.map(({ program }) => program.path)).toEqual(
      Array(2).fill(join(search.engines, 'go-server-1.32.0', 'bin', 'server')),
    );
    expect(search.told.filter((line) => line.startsWith('Another start is building'))).toHaveLength(1);
    expect(search.told.filter((line) => line.startsWith('Building'))).toHaveLength(1);
  });

  it('leaves nothing of a build that failed', async () => {
    const search = machine('failing');
    writeProgram(
      join(search.programs, 'go'),
      GO.replace('sleep 1;', 'echo "no space left on device" >&2; exit 1;'),
    );
    await expect(findProgram(search)).rejects.toThrow(/go install failed: no space left on device/);
    expect(readdirSync(search.engines)).toEqual([]);
  });
});

describe('a chain that finds none', () => {
  it('ends in an error that says what was tried and what to install', async () => {
    const search = machine('nothing');
    writeProgram(join(search.programs, 'temporal'), OLD_CLI);
    writeProgram(join(search.programs, 'go'), 'echo go1.26.4');
    const started = Date.now();
    const error: unknown = await findProgram(search).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EngineNotFoundError);
    const { message, refusals } = error as EngineNotFoundError;
    expect(message).toContain('install the Temporal CLI 1.9 or later');
    expect(refusals.map(({ source }) => source)).toEqual([
      'the cache folder',
      'the Temporal CLI on PATH',
      'the download of the Temporal CLI',
      'the build with Go',
    ]);
    expect(message).toMatch(/1\.8\.2[^]*temporal\.download[^]*go1\.26\.4/);
    expect(Date.now() - started).toBeLessThan(15_000);
  });

  it('survives a cache folder that cannot be made', async () => {
    const search = machine('unwritable');
    writeFileSync(search.env['XDG_CACHE_HOME'] ?? '', '');
    await expect(findProgram(search)).rejects.toThrow(EngineNotFoundError);
    expect(existsSync(search.engines)).toBe(false);
  });
});
