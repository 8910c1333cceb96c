import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type DataKey, KEY_ID_BYTES } from './data-key';
import { SealedBytesError } from './errors';

/**
 * The format of everything that is sealed: 1 byte format, 8 bytes key id, 12 bytes IV, ciphertext, 16 bytes tag;
 * AES-256-GCM. Format 1 holds the bytes as they are, format 2 deflated ones: the acts of a long case would come near what
 * the engine takes in one payload. AAD is the id of the owner (the case id) in UTF-8, so that a ciphertext cannot be moved
 * to another case, and, behind a zero byte, the format where it is not the first.
 */
const PLAIN = 1;
const DEFLATED = 2;
const DEFLATE_FROM_BYTES = 2_048;
const OPENED_AT_MOST_BYTES = 256 * 1024 * 1024;
const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const IV_AT = 1 + KEY_ID_BYTES;
const TEXT_AT = IV_AT + IV_BYTES;

export function sealBytes(key: DataKey, owner: string, plaintext: Uint8Array): Buffer {
  const { format, content } = packed(plaintext);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key.secret, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(bindingOf(owner, format));
  const text = cipher.update(content);
  cipher.final();
  return Buffer.concat([Uint8Array.of(format), key.id, iv, text, cipher.getAuthTag()]);
}

function packed(plaintext: Uint8Array): { format: number; content: Uint8Array } {
  const format = plaintext.length < DEFLATE_FROM_BYTES ? PLAIN : DEFLATED;
  return { format, content: format === PLAIN ? plaintext : deflateRawSync(plaintext, { level: 1 }) };
}

/** How many bytes the same would have when sealed. */
export function sealedLength(plaintext: Uint8Array): number {
  return TEXT_AT + packed(plaintext).content.length + TAG_BYTES;
}

export function openBytes(key: DataKey, owner: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const format = bytes[0];
  if (bytes.length < TEXT_AT + TAG_BYTES || (format !== PLAIN && format !== DEFLATED)) {
    throw new SealedBytesError(owner, 'format');
  }
  if (!bytes.subarray(1, IV_AT).equals(key.id)) throw new SealedBytesError(owner, 'other-key');
  const tagAt = bytes.length - TAG_BYTES;
  const decipher = createDecipheriv(ALGORITHM, key.secret, bytes.subarray(IV_AT, TEXT_AT), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(bindingOf(owner, format)).setAuthTag(bytes.subarray(tagAt));
  const content = decipher.update(bytes.subarray(TEXT_AT, tagAt));
  try {
    decipher.final();
  } catch {
    throw new SealedBytesError(owner, 'altered');
  }
  return format === PLAIN ? content : inflateRawSync(content, { maxOutputLength: OPENED_AT_MOST_BYTES });
}

function bindingOf(owner: string, format: number): Buffer {
  return Buffer.from(format === PLAIN ? owner : `${owner}\0${format}`, 'utf8');
}
