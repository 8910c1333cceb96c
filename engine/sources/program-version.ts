import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Program } from '../program';

const run = promisify(execFile);

/** What design § 4 was measured on; an older server lacks what a rehearsal needs. */
export const SERVER_VERSION = '1.32.0';
const LEAST_SERVER = [1, 32] as const;
const LEAST_CLI = [1, 9] as const;

/** Why the program cannot be our engine; undefined where it can. It is asked itself, so a broken file is noticed. */
export async function findFault(program: Program): Promise<string | undefined> {
  let answer: string;
  try {
    const { stdout } = await run(program.path, ['--version'], { timeout: 15_000 });
    answer = stdout.trim();
  } catch (error) {
    return `${program.path} cannot be run (${(error as NodeJS.ErrnoException).code ?? 'failed'})`;
  }
  return program.kind === 'server' ? faultOfServer(answer) : faultOfCli(answer);
}

export function faultOfServer(answer: string): string | undefined {
  const version = /version (\d+)\.(\d+)/.exec(answer);
  return isAtLeast(version, LEAST_SERVER) ? undefined : `the server is too old (${answer})`;
}

/** `temporal version 1.9.0 (Server 1.32.0, UI 2.50.0)` */
export function faultOfCli(answer: string): string | undefined {
  const cli = /version (\d+)\.(\d+)/.exec(answer);
  const server = /Server (\d+)\.(\d+)/.exec(answer);
  const suits = isAtLeast(cli, LEAST_CLI) && isAtLeast(server, LEAST_SERVER);
  return suits ? undefined : `the CLI is too old, 1.9 with server 1.32 is needed (${answer})`;
}

function isAtLeast(found: RegExpExecArray | null, [major, minor]: readonly [number, number]): boolean {
  const [foundMajor, foundMinor] = [Number(found?.[1] ?? -1), Number(found?.[2] ?? -1)];
  return foundMajor > major || (foundMajor === major && foundMinor >= minor);
}
