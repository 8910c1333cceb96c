import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eraseCase } from './erasure';
import { CaseErasedError, CaseKeyUnusableError, MasterKeyUnknownError } from './errors';
import { parseMasterKeys } from './master-key';
import { recoverKeys } from './recovery';
import { masterKeyText, openWorkbench, type Workbench } from './test/workbench';

const IDS = Array.from({ length: 120 }, (_, number) => `HS-2026-${String(number + 1).padStart(6, '0')}`);
const [FIRST = '', SECOND = ''] = IDS;

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(() => bench.close());

async function sealAll(): Promise<Map<string, Buffer>> {
  const cipher = bench.cipher();
  return new Map(
    await Promise.all(IDS.map(async (id) => [id, await cipher.seal(id, Buffer.from(id))] as const)),
  );
}

describe('after a restore', () => {
  it('the key log gives back the keys that the register lost', async () => {
    const sealed = await sealAll();
    for (const id of IDS.slice(0, 100)) bench.keyStore.rows.delete(id);
    expect(await recoverKeys(bench)).toEqual({ restored: 100, relogged: 0, erased: 0, unreadableLines: 0 });
    const cipher = bench.cipher();
    for (const [id, bytes] of sealed) expect((await cipher.open(id, bytes)).toString()).toBe(id);
  });

  it('the register gives back the keys that the key log lost', async () => {
    await sealAll();
    writeFileSync(join(bench.directory, 'key-log'), '');
    expect(await recoverKeys(bench)).toMatchObject({ relogged: 120, restored: 0 });
    expect((await bench.keyLog.read()).keys).toEqual(bench.keyStore.rows);
  });

  it('an erased case stays erased when register and key log come from before the erasure', async () => {
    const sealed = await sealAll();
    const rows = new Map(bench.keyStore.rows);
    const log = readFileSync(join(bench.directory, 'key-log'));
    await eraseCase(FIRST, { ...bench, cipher: bench.cipher() });
    for (const [id, row] of rows) bench.keyStore.rows.set(id, row);
    writeFileSync(join(bench.directory, 'key-log'), log);
    expect(await recoverKeys(bench)).toMatchObject({ erased: 1, restored: 0, relogged: 0 });
    await expect(bench.cipher().open(FIRST, sealed.get(FIRST) ?? Buffer.alloc(0))).rejects.toThrow(
      CaseErasedError,
    );
    expect((await bench.keyLog.read()).keys.has(FIRST)).toBe(false);
    expect((await bench.keyLog.read()).keys.has(SECOND)).toBe(true);
  });

  it('an erased case is known as erased even when the register comes from before its beginning', async () => {
    const sealed = await sealAll();
    await eraseCase(FIRST, { ...bench, cipher: bench.cipher() });
    bench.keyStore.rows.clear();
    await recoverKeys(bench);
    expect(bench.keyStore.rows.size).toBe(120);
    await expect(bench.cipher().open(FIRST, sealed.get(FIRST) ?? Buffer.alloc(0))).rejects.toThrow(
      CaseErasedError,
    );
  });

  it('finishes an erasure that was broken off after its first step', async () => {
    await sealAll();
    await bench.erasureLog.append({ caseId: FIRST, destroyedAt: '2026-06-15T22:00:00Z' });
    await recoverKeys(bench);
    expect(bench.keyStore.rows.get(FIRST)).toEqual({ caseId: FIRST, destroyedAt: '2026-06-15T22:00:00Z' });
    expect((await bench.keyLog.read()).keys.has(FIRST)).toBe(false);
  });

  it('a key in the log that never came to stand gives way to the one that stands', async () => {
    await sealAll();
    const standing = bench.keyStore.rows.get(FIRST);
    const { keys } = await bench.keyLog.read();
    const orphan = keys.get(SECOND);
    if (orphan !== undefined) await bench.keyLog.append({ ...orphan, caseId: FIRST });
    expect(await recoverKeys(bench)).toMatchObject({ relogged: 1 });
    expect((await bench.keyLog.read()).keys.get(FIRST)).toEqual(standing);
  });

  it('counts lines that cannot be read and loses no other', async () => {
    await sealAll();
    appendFileSync(join(bench.directory, 'key-log'), '{"caseId":"HS-2026-0009\n');
    appendFileSync(join(bench.directory, 'erasure-log'), 'null\n');
    bench.keyStore.rows.clear();
    expect(await recoverKeys(bench)).toMatchObject({ restored: 120, unreadableLines: 2 });
  });

  it('changes nothing where nothing was lost', async () => {
    await sealAll();
    const log = readFileSync(join(bench.directory, 'key-log'));
    expect(await recoverKeys(bench)).toEqual({ restored: 0, relogged: 0, erased: 0, unreadableLines: 0 });
    expect(readFileSync(join(bench.directory, 'key-log'))).toEqual(log);
  });
});

describe('a start with other master keys', () => {
  it.each(['register', 'key log'])(
    'is refused before anything is written (keys in the %s)',
    async (place) => {
      await sealAll();
      if (place === 'key log') bench.keyStore.rows.clear();
      const rows = new Map(bench.keyStore.rows);
      const other = { ...bench, masterKeys: parseMasterKeys(masterKeyText(1)) };
      await expect(recoverKeys(other)).rejects.toThrow(CaseKeyUnusableError);
      const newer = { ...bench, masterKeys: parseMasterKeys(masterKeyText(2)) };
      await expect(recoverKeys(newer)).rejects.toThrow(MasterKeyUnknownError);
      expect(bench.keyStore.rows).toEqual(rows);
    },
  );
});
