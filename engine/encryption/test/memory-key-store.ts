import { type Erasure, isErased, type KeyRow, type KeyStore, type StoredKey } from '../key-store';

/** A register that can be switched off; inserts of one case wait for each other, as rows of a database do. */
export class MemoryKeyStore implements KeyStore {
  readonly rows = new Map<string, KeyRow>();
  readonly calls: string[] = [];
  down = false;
  private readonly locks = new Map<string, Promise<unknown>>();

  insert(key: StoredKey, beforeCommit: () => Promise<void>): Promise<KeyRow> {
    return this.locked(key.caseId, async () => {
      await this.reach('insert');
      const standing = this.rows.get(key.caseId);
      if (standing !== undefined) return standing;
      await beforeCommit();
      this.rows.set(key.caseId, key);
      return key;
    });
  }

  async find(caseId: string): Promise<KeyRow | undefined> {
    await this.reach('find');
    return this.rows.get(caseId);
  }

  async destroy(erasures: readonly Erasure[]): Promise<void> {
    await this.reach('destroy');
    for (const { caseId, destroyedAt } of erasures) {
      await this.locked(caseId, () => {
        const row = this.rows.get(caseId);
        if (row === undefined || !isErased(row)) this.rows.set(caseId, { caseId, destroyedAt });
        return Promise.resolve();
      });
    }
  }

  async all(afterCaseId: string | undefined, limit: number): Promise<StoredKey[]> {
    await this.reach('all');
    const living = [...this.rows.values()].filter((row): row is StoredKey => !isErased(row));
    return living
      .filter(({ caseId }) => afterCaseId === undefined || caseId > afterCaseId)
      .sort((a, b) => (a.caseId < b.caseId ? -1 : 1))
      .slice(0, limit);
  }

  rewrap(caseId: string, fromVersion: number, wrapped: Buffer, masterVersion: number): Promise<boolean> {
    return this.locked(caseId, async () => {
      await this.reach('rewrap');
      const row = this.rows.get(caseId);
      if (row === undefined || isErased(row) || row.masterVersion !== fromVersion) return false;
      this.rows.set(caseId, { ...row, wrapped, masterVersion });
      return true;
    });
  }

  private async reach(call: string): Promise<void> {
    this.calls.push(call);
    await new Promise((resolve) => setImmediate(resolve));
    if (this.down) throw new Error('The register is down.');
  }

  private locked<T>(caseId: string, work: () => Promise<T>): Promise<T> {
    const done = (this.locks.get(caseId) ?? Promise.resolve()).then(work, work);
    this.locks.set(caseId, done);
    return done;
  }
}
