import type { EncryptionError } from '../engine/encryption/errors';

/** Why something sealed does not open however often it is tried; undefined where it may yet, or where it is something else. */
export function unreadableBecause(error: unknown): string | undefined {
  const { transient, code } = error instanceof Error ? (error as Partial<EncryptionError>) : {};
  return transient === false ? code : undefined;
}
