import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A program that is a shell script: a stand-in for what a machine may have installed, never for the engine itself. */
export function writeProgram(path: string, script: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

export const CURRENT_CLI = 'echo "temporal version 1.9.0 (Server 1.32.0, UI 2.53.1)"';
export const OLD_CLI = 'echo "temporal version 1.8.2 (Server 1.31.1, UI 2.51.0)"';
export const CURRENT_SERVER = 'echo "temporal version 1.32.0"';
