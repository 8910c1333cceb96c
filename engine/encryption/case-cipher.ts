import { CaseKeys, type CaseKeysParts } from './case-keys';
import { DeploymentKey } from './deployment-key';
import type { Patience } from './patience';
import { openBytes, sealBytes } from './sealed-bytes';

/**
 * Seals and opens what belongs to a case, for the engine and the register alike. One per process and namespace: its
 * key cache is shared. It waits while the key store is out of reach, `patience` bounds that.
 */
export class CaseCipher {
  readonly keys: CaseKeys;
  readonly deploymentKey: DeploymentKey;

  constructor(
    parts: CaseKeysParts,
    /** How long those wait who do not say it themselves; the codec of a worker always waits for as long as it takes. */
    private readonly patience: Patience = {},
  ) {
    this.keys = new CaseKeys(parts);
    this.deploymentKey = new DeploymentKey(parts.masterKeys);
  }

  async seal(caseId: string, plaintext: Uint8Array, patience = this.patience): Promise<Buffer> {
    const key = this.keys.cached(caseId) ?? (await this.keys.toSeal(caseId, patience));
    return sealBytes(key, caseId, plaintext);
  }

  async open(caseId: string, sealed: Uint8Array, patience = this.patience): Promise<Buffer> {
    const key = this.keys.cached(caseId) ?? (await this.keys.toOpen(caseId, patience));
    return openBytes(key, caseId, sealed);
  }

  sealJson(caseId: string, value: unknown, patience?: Patience): Promise<Buffer> {
    return this.seal(caseId, Buffer.from(JSON.stringify(value), 'utf8'), patience);
  }

  async openJson<T>(caseId: string, sealed: Uint8Array, patience?: Patience): Promise<T> {
    return JSON.parse((await this.open(caseId, sealed, patience)).toString('utf8')) as T;
  }

  /** Forgets all keys and ends all waiting; workers and clients must have ended before. */
  close(): void {
    this.keys.close();
  }
}
