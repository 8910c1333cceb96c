import { randomBytes } from 'node:crypto';
import type { KeyStore, StoredKey } from '../key-store';

const AT = '2026-06-15T22:00:00.125Z';
const LATER = '2026-07-01T10:00:00.250Z';

function keyOf(caseId: string, masterVersion = 1): StoredKey {
  return { caseId, wrapped: randomBytes(69), masterVersion, createdAt: '2026-01-02T03:04:05.678Z' };
}

const nothing = (): Promise<void> => Promise.resolve();

/** What every key store must do; `open` answers an empty one. */
export function describeKeyStore(name: string, open: () => Promise<KeyStore>): void {
  let store: KeyStore;
  beforeEach(async () => {
    store = await open();
  });
  describeInsert(name, () => store);
  describeDestroy(name, () => store);
  describeRotation(name, () => store);
}

function describeInsert(name: string, store: () => KeyStore): void {
  describe(`${name}: making a key`, () => {
    it('answers the key that it inserted, and finds it again', async () => {
      const key = keyOf('HS-2026-000001');
      expect(await store().insert(key, nothing)).toEqual(key);
      expect(await store().find('HS-2026-000001')).toEqual(key);
      expect(await store().find('HS-2026-000002')).toBeUndefined();
    });

    it('answers the key that stands, without asking before the commit', async () => {
      const key = keyOf('HS-2026-000001');
      await store().insert(key, nothing);
      const beforeCommit = jest.fn(nothing);
      expect(await store().insert(keyOf('HS-2026-000001'), beforeCommit)).toEqual(key);
      expect(beforeCommit).not.toHaveBeenCalled();
    });

    it('shows the key to nobody before the commit', async () => {
      let seen: unknown = 'not looked';
      await store().insert(keyOf('HS-2026-000001'), async () => {
        seen = await store().find('HS-2026-000001');
      });
      expect(seen).toBeUndefined();
    });

    it('keeps nothing when the step before the commit fails', async () => {
      const inserting = store().insert(keyOf('HS-2026-000001'), () => Promise.reject(new Error('disk full')));
      await expect(inserting).rejects.toThrow('disk full');
      expect(await store().find('HS-2026-000001')).toBeUndefined();
      const second = keyOf('HS-2026-000001');
      expect(await store().insert(second, nothing)).toEqual(second);
    });

    it('lets one of many inserts stand', async () => {
      const keys = Array.from({ length: 8 }, () => keyOf('HS-2026-000001'));
      const beforeCommit = jest.fn(nothing);
      const rows = await Promise.all(keys.map((key) => store().insert(key, beforeCommit)));
      for (const row of rows) expect(row).toEqual(rows[0]);
      expect(beforeCommit).toHaveBeenCalledTimes(1);
    });
  });
}

function describeDestroy(name: string, store: () => KeyStore): void {
  describe(`${name}: destroying a key`, () => {
    it('leaves the instant alone, and the first one stands', async () => {
      await store().insert(keyOf('HS-2026-000001'), nothing);
      await store().destroy([{ caseId: 'HS-2026-000001', destroyedAt: AT }]);
      await store().destroy([{ caseId: 'HS-2026-000001', destroyedAt: LATER }]);
      expect(await store().find('HS-2026-000001')).toEqual({ caseId: 'HS-2026-000001', destroyedAt: AT });
    });

    it('holds for a case without a key, which gets none afterwards', async () => {
      const erasure = { caseId: 'HS-2026-000001', destroyedAt: AT };
      await store().destroy([erasure]);
      const beforeCommit = jest.fn(nothing);
      expect(await store().insert(keyOf('HS-2026-000001'), beforeCommit)).toEqual(erasure);
      expect(beforeCommit).not.toHaveBeenCalled();
    });

    it('takes many at once, and none', async () => {
      await store().insert(keyOf('HS-2026-000001'), nothing);
      await store().insert(keyOf('HS-2026-000002'), nothing);
      await store().insert(keyOf('HS-2026-000003'), nothing);
      await store().destroy([]);
      await store().destroy(
        ['HS-2026-000001', 'HS-2026-000003'].map((caseId) => ({ caseId, destroyedAt: AT })),
      );
      expect((await store().all(undefined, 10)).map(({ caseId }) => caseId)).toEqual(['HS-2026-000002']);
    });
  });
}

function describeRotation(name: string, store: () => KeyStore): void {
  describe(`${name}: rotation`, () => {
    it('pages through the living keys each once', async () => {
      const ids = ['HS-2026-000002', 'HS-2026-000010', 'HS-2026-000001', 'ES-2026-000009'];
      for (const id of ids) await store().insert(keyOf(id), nothing);
      const found: string[] = [];
      for (let last: string | undefined; ;) {
        const page = await store().all(last, 2);
        found.push(...page.map(({ caseId }) => caseId));
        if (page.length < 2) break;
        last = page.at(-1)?.caseId;
      }
      expect(found).toEqual(['ES-2026-000009', 'HS-2026-000001', 'HS-2026-000002', 'HS-2026-000010']);
    });

    it('rewraps a key only from the version that it has', async () => {
      const key = keyOf('HS-2026-000001');
      await store().insert(key, nothing);
      const wrapped = randomBytes(69);
      expect(await store().rewrap('HS-2026-000001', 2, wrapped, 3)).toBe(false);
      expect(await store().rewrap('HS-2026-000001', 1, wrapped, 2)).toBe(true);
      expect(await store().rewrap('HS-2026-000001', 1, randomBytes(69), 2)).toBe(false);
      expect(await store().find('HS-2026-000001')).toEqual({ ...key, wrapped, masterVersion: 2 });
    });

    it('never rewraps what is destroyed or was never there', async () => {
      await store().insert(keyOf('HS-2026-000001'), nothing);
      await store().destroy([{ caseId: 'HS-2026-000001', destroyedAt: AT }]);
      expect(await store().rewrap('HS-2026-000001', 1, randomBytes(69), 2)).toBe(false);
      expect(await store().rewrap('HS-2026-000002', 1, randomBytes(69), 2)).toBe(false);
      expect(await store().find('HS-2026-000001')).toEqual({ caseId: 'HS-2026-000001', destroyedAt: AT });
    });
  });
}
