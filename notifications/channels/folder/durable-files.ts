import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';

const ownerAndGroup = 0o640;
const ownerAndGroupEnter = 0o750;

export function codeOf(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function makeFolder(path: string): Promise<void> {
  if ((await mkdir(path, { recursive: true, mode: ownerAndGroupEnter })) !== undefined)
    await syncFolder(dirname(path));
}

async function writeDurably(path: string, data: string | Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', ownerAndGroup);
  try {
    await handle.writeFile(data);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A new folder with these files, all of it on the disk when it returns. */
export async function writeFolder(path: string, files: Map<string, string | Uint8Array>): Promise<void> {
  await mkdir(path, { mode: ownerAndGroupEnter });
  for (const [name, data] of files) await writeDurably(join(path, name), data);
  await syncFolder(path);
  await syncFolder(dirname(path));
}

/** Writes a file whole, unless there is one: `false` then. Of several at once one wins. */
export async function writeOnce(path: string, data: string): Promise<boolean> {
  const draft = `${path}.${randomBytes(6).toString('hex')}~`;
  try {
    await writeDurably(draft, data);
    await link(draft, path);
    await syncFolder(dirname(path));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

export async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** `false` where there is nothing to move: somebody has moved it already. */
export async function moveFolder(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && !(await isThere(from))) return false;
    throw error;
  }
  await syncFolder(dirname(to));
  await syncFolder(dirname(from));
  return true;
}
