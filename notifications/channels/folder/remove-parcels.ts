import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Names of parcels begin with the number of their case. */
export const parcelPrefix = (caseId: string): string => `${caseId.replace(/[^A-Za-z0-9-]/g, '_')}_`;

/** What still lies about of an erased case; the ledger, which holds digests alone of what a letter says, stays. */
export async function removeParcels(folder: string, caseId: string): Promise<void> {
  for (const part of ['ready', 'drafts']) {
    const names = await readdir(join(folder, part)).catch(() => []);
    for (const name of names.filter((each) => each.startsWith(parcelPrefix(caseId))))
      await rm(join(folder, part, name), { recursive: true, force: true });
  }
}
