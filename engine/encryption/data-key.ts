import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';

export const KEY_ID_BYTES = 8;
const SECRET_BYTES = 32;

/** A key that data are sealed with. Its id stands in every ciphertext and says nothing about the secret. */
export interface DataKey {
  readonly id: Buffer;
  readonly secret: KeyObject;
}

export function makeDataKey(): DataKey {
  return { id: randomBytes(KEY_ID_BYTES), secret: createSecretKey(randomBytes(SECRET_BYTES)) };
}
