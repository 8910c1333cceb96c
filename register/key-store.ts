import type { KeyRow, KeyStore, StoredKey } from '../engine/encryption/key-store';
import type { Register } from './database';

interface Row {
  case_id: string;
  wrapped: Buffer | null;
  master_version: number;
  created_at: Date;
  destroyed_at: Date | null;
}

/** The register as the first of the two durable places of the case keys. */
export function registerKeyStore(register: Register): KeyStore {
  const find = async (caseId: string): Promise<KeyRow | undefined> => {
    const row = await register
      .selectFrom('data_keys')
      .selectAll()
      .where('case_id', '=', caseId)
      .executeTakeFirst();
    return row && toKeyRow(row);
  };
  return {
    find,

    async insert(key, beforeCommit) {
      const inserted = await register.transaction().execute(async (tx) => {
        const row = await tx
          .insertInto('data_keys')
          .values({
            case_id: key.caseId,
            wrapped: key.wrapped,
            master_version: key.masterVersion,
            created_at: key.createdAt,
          })
          .onConflict((conflict) => conflict.doNothing())
          .returningAll()
          .executeTakeFirst();
        if (row) await beforeCommit();
        return row;
      });
      if (inserted) return toKeyRow(inserted);
      const standing = await find(key.caseId);
      if (!standing) throw new Error('a case key that stood a moment ago is gone');
      return standing;
    },

    async destroy(erasures) {
      for (const { caseId, destroyedAt } of erasures) {
        const gone = { wrapped: null, destroyed_at: destroyedAt };
        await register
          .insertInto('data_keys')
          .values({ case_id: caseId, master_version: 0, created_at: destroyedAt, ...gone })
          .onConflict((conflict) =>
            conflict.column('case_id').doUpdateSet(gone).where('data_keys.destroyed_at', 'is', null),
          )
          .execute();
      }
    },

    async all(afterCaseId, limit) {
      const rows = await register
        .selectFrom('data_keys')
        .selectAll()
        .where('destroyed_at', 'is', null)
        .$if(afterCaseId !== undefined, (query) => query.where('case_id', '>', afterCaseId ?? ''))
        .orderBy('case_id')
        .limit(limit)
        .execute();
      return rows.map((row) => toKeyRow(row) as StoredKey);
    },

    async rewrap(caseId, fromVersion, wrapped, masterVersion) {
      const result = await register
        .updateTable('data_keys')
        .set({ wrapped, master_version: masterVersion })
        .where('case_id', '=', caseId)
        .where('master_version', '=', fromVersion)
        .where('destroyed_at', 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },
  };
}

function toKeyRow(row: Row): KeyRow {
  if (row.destroyed_at || !row.wrapped) {
    return { caseId: row.case_id, destroyedAt: (row.destroyed_at ?? row.created_at).toISOString() };
  }
  return {
    caseId: row.case_id,
    wrapped: row.wrapped,
    masterVersion: row.master_version,
    createdAt: row.created_at.toISOString(),
  };
}
