import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type DataKey, KEY_ID_BYTES } from './data-key';
import { SealedBytesError } from './errors';

/**
 * The format of everything that is sealed (version 1):
 * 1 byte format, 8 bytes key id, 12 bytes IV, ciphertext, 16 bytes tag; AES-256-GCM.
 * AAD is the id of the owner (the case id) in UTF-8, so that a ciphertext cannot be moved to another case.
 */
const FORMAT = 1;
const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const IV_AT = 1 + KEY_ID_BYTES;
const TEXT_AT = IV_AT + IV_BYTES;

export function sealBytes(key: DataKey, owner: string, plaintext: Uint8Array): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key.secret, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(owner, 'utf8'));
  const text = cipher.update(plaintext);
  cipher.final();
  return Buffer.concat([Uint8Array.of(FORMAT), key.id, iv, text, cipher.getAuthTag()]);
}

export function openBytes(key: DataKey, owner: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes.length < TEXT_AT + TAG_BYTES || bytes[0] !== FORMAT) throw new SealedBytesError(owner, 'format');
  if (!bytes.subarray(1, IV_AT).equals(key.id)) throw new SealedBytesError(owner, 'other-key');
  const tagAt = bytes.length - TAG_BYTES;
  const decipher = createDecipheriv(ALGORITHM, key.secret, bytes.subarray(IV_AT, TEXT_AT), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(owner, 'utf8')).setAuthTag(bytes.subarray(tagAt));
  const plaintext = decipher.update(bytes.subarray(TEXT_AT, tagAt));
  try {
    decipher.final();
  } catch {
    throw new SealedBytesError(owner, 'altered');
  }
  return plaintext;
}
