import { applyErasures, type ErasureParts } from './erasure';
import type { StoredKey } from './key-store';
import { unwrapKey } from './key-wrap';
import { livingKeys } from './living-keys';
import type { MasterKeys } from './master-key';

const AT_ONCE = 50;

export interface RecoveryReport {
  /** Keys that the store had lost and the key log had kept. */
  readonly restored: number;
  /** Keys that the key log had lost and the store had kept. */
  readonly relogged: number;
  readonly erased: number;
  /** Lines of both logs that cannot be read: torn in a crash, or damaged. */
  readonly unreadableLines: number;
}

function isSame(key: StoredKey, other: StoredKey | undefined): boolean {
  return (
    other !== undefined && key.masterVersion === other.masterVersion && key.wrapped.equals(other.wrapped)
  );
}

/** A start with the wrong master keys is refused: it would halt every case, one by one. */
function checkMasterKeys(keys: readonly StoredKey[], masterKeys: MasterKeys, checked: Set<number>): void {
  for (const key of keys) {
    if (checked.has(key.masterVersion)) continue;
    unwrapKey(key, key.caseId, masterKeys);
    checked.add(key.masterVersion);
  }
}

async function restore(keys: readonly StoredKey[], { keyStore, keyLog }: ErasureParts): Promise<number> {
  let restored = 0;
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const batch = keys.slice(from, from + AT_ONCE).map((key) =>
      keyStore.insert(key, async () => {
        // Logged again: where lines of two keys stand in the log, the last one is the one that counts.
        await keyLog.append(key);
        restored += 1;
      }),
    );
    await Promise.all(batch);
  }
  return restored;
}

/**
 * Run at start, before the first worker or client: makes key store and key log whole from each other after a restore of
 * either, and does the erasures again. Without it a case whose key a restore lost would be given a second key.
 */
export async function recoverKeys(
  parts: ErasureParts & { readonly masterKeys: MasterKeys },
): Promise<RecoveryReport> {
  const { keyStore, keyLog, erasureLog, masterKeys } = parts;
  const { erasures, unreadable } = await erasureLog.read();
  const logged = await keyLog.read();
  const lost = new Map(logged.keys);
  const checkedVersions = new Set<number>();
  let relogged = 0;
  for await (const page of livingKeys(keyStore)) {
    const missing = page.filter(
      (key) => !isSame(key, logged.keys.get(key.caseId)) && !erasures.has(key.caseId),
    );
    checkMasterKeys(page, masterKeys, checkedVersions);
    await Promise.all(missing.map((key) => keyLog.append(key)));
    relogged += missing.length;
    for (const { caseId } of page) lost.delete(caseId);
  }
  const wanted = [...lost.values()].filter(({ caseId }) => !erasures.has(caseId));
  checkMasterKeys(wanted, masterKeys, checkedVersions);
  const restored = await restore(wanted, parts);
  const erased = await applyErasures(parts);
  return {
    restored,
    relogged,
    erased,
    unreadableLines: unreadable + logged.unreadable,
  };
}
