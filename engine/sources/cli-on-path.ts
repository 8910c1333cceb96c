import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Program } from '../program';
import { findFault } from './program-version';
import type { Source } from './source';

/** The Temporal CLI that the user has installed. */
export const cliOnPath: Source = {
  id: 'cli',
  title: 'the Temporal CLI on PATH',
  async find({ env }) {
    const path = findOnPath('temporal', env);
    if (path === undefined) return { reason: 'no command temporal is there' };
    const program: Program = { kind: 'cli', path };
    const fault = await findFault(program);
    return fault === undefined ? { program } : { reason: fault };
  },
};

export function findOnPath(command: string, env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  return folders.map((folder) => join(folder, command)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
