import { createSecretKey } from 'node:crypto';
import { type DataKey, KEY_ID_BYTES } from './data-key';
import { CaseKeyUnusableError, SealedBytesError } from './errors';
import type { MasterKey, MasterKeys } from './master-key';
import { openBytes, sealBytes } from './sealed-bytes';

export interface WrappedKey {
  readonly wrapped: Buffer;
  readonly masterVersion: number;
}

/** Bound to case and version: a row copied to another case, or given another version, does not open. */
function owner(caseId: string, masterVersion: number): string {
  return `data key of ${caseId}, master key ${masterVersion}`;
}

export function wrapKey(key: DataKey, caseId: string, master: MasterKey): WrappedKey {
  const secret = key.secret.export();
  const sealed = sealBytes({ id: key.id, secret: master.secret }, owner(caseId, master.version), secret);
  secret.fill(0);
  return { wrapped: sealed, masterVersion: master.version };
}

export function unwrapKey(
  { wrapped, masterVersion }: WrappedKey,
  caseId: string,
  masters: MasterKeys,
): DataKey {
  const id = Buffer.from(wrapped.subarray(1, 1 + KEY_ID_BYTES));
  const master = { id, secret: masters.get(masterVersion).secret };
  try {
    const secret = openBytes(master, owner(caseId, masterVersion), wrapped);
    const key = { id, secret: createSecretKey(secret) };
    secret.fill(0);
    return key;
  } catch (error) {
    if (error instanceof SealedBytesError) throw new CaseKeyUnusableError(caseId, masterVersion);
    throw error;
  }
}
