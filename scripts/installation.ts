import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What the first start makes in a data folder; which of it depends on what is our own. */
const traces = ['keys', 'sign-in', 'register', 'engine', 'master-keys'];

/** A command for an installation makes none: with a mistyped folder it would work on nothing, and leave that behind. */
export function requireInstallation(dataDir: string): void {
  if (traces.some((name) => existsSync(join(dataDir, name)))) return;
  throw new Error(
    `There is no installation in ${dataDir}. Name its folder with --data DIR; npm start makes a new one.`,
  );
}
