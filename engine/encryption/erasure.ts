import { KEY_CACHE_MS } from './case-keys';
import type { CaseCipher } from './case-cipher';
import type { ErasureLog } from './erasure-log';
import type { KeyLog } from './key-log';
import type { Erasure, KeyStore } from './key-store';

/** For timers that run late and for clocks that differ. */
const CERTIFICATE_SLACK_MS = 30_000;
const BATCH = 500;

export interface ErasureParts {
  readonly keyStore: KeyStore;
  readonly keyLog: KeyLog;
  readonly erasureLog: ErasureLog;
}

export interface CompletedErasure extends Erasure {
  /** From this instant on no process can hold the key any more, and the certificate may be issued. */
  readonly certificateFrom: string;
}

/**
 * Destroys the key of a case in all its places. The erasure log comes first: from then on a crash or a restore leads to
 * the erasure, never back. Calling it again is harmless and finishes what was broken off. Whether the case may be
 * erased is for the caller to know.
 */
export async function eraseCase(
  caseId: string,
  { keyStore, keyLog, erasureLog, cipher }: ErasureParts & { readonly cipher: CaseCipher },
): Promise<CompletedErasure> {
  const erasure = { caseId, destroyedAt: new Date().toISOString() };
  await erasureLog.append(erasure);
  await keyStore.destroy([erasure]);
  await keyLog.scrub(new Set([caseId]));
  cipher.keys.forget(caseId);
  const certificateFrom = new Date(Date.now() + KEY_CACHE_MS + CERTIFICATE_SLACK_MS).toISOString();
  return { ...erasure, certificateFrom };
}

/** Does every logged erasure again: what a restore of register or key log brought back goes once more. */
export async function applyErasures({ keyStore, keyLog, erasureLog }: ErasureParts): Promise<number> {
  const { erasures } = await erasureLog.read();
  const all = [...erasures.values()];
  for (let from = 0; from < all.length; from += BATCH) await keyStore.destroy(all.slice(from, from + BATCH));
  if (all.length > 0) await keyLog.scrub(new Set(erasures.keys()));
  return all.length;
}
