import { createSecretKey, hkdfSync } from 'node:crypto';
import { type DataKey, KEY_ID_BYTES } from './data-key';
import type { MasterKeys } from './master-key';
import { openBytes, sealBytes } from './sealed-bytes';

const OWNER = 'deployment';
const SECRET_BYTES = 32;

export interface DeploymentSealed {
  readonly masterVersion: number;
  readonly sealed: Buffer;
}

/**
 * The key for what belongs to no case. It is derived from the master key (HKDF-SHA256), not stored: nothing has to be
 * reached, so that it serves even when everything else is down. Nothing sealed by it can be erased case by case.
 */
export class DeploymentKey {
  private readonly derived = new Map<number, DataKey>();

  constructor(private readonly masterKeys: MasterKeys) {}

  seal(plaintext: Uint8Array): DeploymentSealed {
    const { version } = this.masterKeys.current();
    return { masterVersion: version, sealed: sealBytes(this.derive(version), OWNER, plaintext) };
  }

  open({ masterVersion, sealed }: { masterVersion: number; sealed: Uint8Array }): Buffer {
    return openBytes(this.derive(masterVersion), OWNER, sealed);
  }

  private derive(version: number): DataKey {
    const known = this.derived.get(version);
    if (known !== undefined) return known;
    const { secret } = this.masterKeys.get(version);
    const bytes = Buffer.from(
      hkdfSync('sha256', secret, '', 'fristwerk deployment key', KEY_ID_BYTES + SECRET_BYTES),
    );
    const key = {
      id: Buffer.from(bytes.subarray(0, KEY_ID_BYTES)),
      secret: createSecretKey(bytes.subarray(KEY_ID_BYTES)),
    };
    this.derived.set(version, key);
    return key;
  }
}
