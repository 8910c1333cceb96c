import { createSecretKey, type KeyObject } from 'node:crypto';
import { MasterKeysMalformedError, MasterKeyUnknownError } from './errors';

export const MASTER_KEY_BYTES = 32;

export interface MasterKey {
  readonly version: number;
  readonly secret: KeyObject;
}

/** The master keys of this process: new keys are wrapped by the current one, old ones stay readable. */
export interface MasterKeys {
  current(): MasterKey;
  get(version: number): MasterKey;
}

function parseEntry(entry: string): MasterKey {
  const [, version, encoded] = /^([1-9]\d{0,8}):([A-Za-z0-9+/]+={0,2})$/.exec(entry) ?? [];
  if (version === undefined || encoded === undefined) {
    throw new MasterKeysMalformedError('an entry must be VERSION:BASE64');
  }
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== MASTER_KEY_BYTES) {
    throw new MasterKeysMalformedError(`key ${version} must have ${MASTER_KEY_BYTES} bytes`);
  }
  return { version: Number(version), secret: createSecretKey(bytes) };
}

/** Reads `1:base64,2:base64` (commas or lines); the highest version is the current one. */
export function parseMasterKeys(text: string): MasterKeys {
  const keys = new Map<number, MasterKey>();
  for (const entry of text.split(/[,\s]+/).filter((part) => part !== '')) {
    const key = parseEntry(entry);
    if (keys.has(key.version)) throw new MasterKeysMalformedError(`version ${key.version} occurs twice`);
    keys.set(key.version, key);
  }
  const current = keys.get(Math.max(...keys.keys()));
  if (current === undefined) throw new MasterKeysMalformedError('there is none');
  return {
    current: () => current,
    get: (version) => {
      const key = keys.get(version);
      if (key === undefined) throw new MasterKeyUnknownError(version);
      return key;
    },
  };
}
