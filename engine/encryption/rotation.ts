import type { KeyLog } from './key-log';
import { isErased, type KeyStore, type StoredKey } from './key-store';
import { unwrapKey, wrapKey } from './key-wrap';
import { livingKeys } from './living-keys';
import type { MasterKeys } from './master-key';

export interface RotationParts {
  readonly keyStore: KeyStore;
  readonly keyLog: KeyLog;
  readonly masterKeys: MasterKeys;
}

export interface RotationReport {
  readonly currentVersion: number;
  readonly total: number;
  readonly rewrapped: number;
  /** Keys that changed under our hands: destroyed, or rewrapped by another rotation. */
  readonly skipped: number;
}

async function rewrap(key: StoredKey, { keyStore, keyLog, masterKeys }: RotationParts): Promise<boolean> {
  const { caseId } = key;
  const { wrapped, masterVersion } = wrapKey(
    unwrapKey(key, caseId, masterKeys),
    caseId,
    masterKeys.current(),
  );
  await keyLog.append({ ...key, wrapped, masterVersion });
  if (await keyStore.rewrap(caseId, key.masterVersion, wrapped, masterVersion)) return true;
  const row = await keyStore.find(caseId);
  // Destroyed while we wrapped it: the line just written must not survive the erasure.
  if (row !== undefined && isErased(row)) await keyLog.scrub(new Set([caseId]));
  return false;
}

/**
 * Second half of a rotation: wraps every case key with the current master key. The data keys stay, so that nothing is
 * sealed anew and running processes go on; it may be broken off and started again. Every process must know the new
 * master key before. The old one may be withdrawn once a later run finds nothing to rewrap any more; payloads under
 * the deployment key of a withdrawn version become unreadable.
 */
export async function rotateKeys(parts: RotationParts): Promise<RotationReport> {
  const { version } = parts.masterKeys.current();
  let total = 0;
  let rewrapped = 0;
  let skipped = 0;
  for await (const page of livingKeys(parts.keyStore)) {
    const old = page.filter(({ masterVersion }) => masterVersion < version);
    const changed = await Promise.all(old.map((key) => rewrap(key, parts)));
    const done = changed.filter(Boolean).length;
    total += page.length;
    rewrapped += done;
    skipped += changed.length - done;
  }
  return { currentVersion: version, total, rewrapped, skipped };
}
