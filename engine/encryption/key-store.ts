/** A case key as it rests: wrapped by the master key of that version. */
export interface StoredKey {
  readonly caseId: string;
  readonly wrapped: Buffer;
  readonly masterVersion: number;
  readonly createdAt: string;
}

/** What is left of a destroyed key; it is never replaced by another one. */
export interface Erasure {
  readonly caseId: string;
  readonly destroyedAt: string;
}

export type KeyRow = StoredKey | Erasure;

export function isErased(row: KeyRow): row is Erasure {
  return 'destroyedAt' in row;
}

/**
 * Where case keys live; the register implements it. Every method may throw when it cannot be reached: callers wait
 * and try again.
 */
export interface KeyStore {
  /**
   * One transaction: INSERT … ON CONFLICT DO NOTHING; where it did insert, await `beforeCommit` and commit (where
   * that throws, roll back and rethrow); answer the row that stands. So no other process ever sees a key that is
   * not yet in the key log.
   */
  insert(key: StoredKey, beforeCommit: () => Promise<void>): Promise<KeyRow>;
  find(caseId: string): Promise<KeyRow | undefined>;
  /** Removes the wrapped keys and leaves the instants, also for cases without a row; the first instant stands. */
  destroy(erasures: readonly Erasure[]): Promise<void>;
  /** Keys not destroyed, ordered by case id, after the given one. */
  all(afterCaseId: string | undefined, limit: number): Promise<StoredKey[]>;
  /** Only where the row still has `fromVersion`; says whether it did. */
  rewrap(caseId: string, fromVersion: number, wrapped: Buffer, masterVersion: number): Promise<boolean>;
}
