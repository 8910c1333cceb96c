import { parseMasterKeys } from './master-key';
import { rotateKeys } from './rotation';
import { masterKeyText, openWorkbench, type Workbench } from './test/workbench';

const FIRST = masterKeyText(1);
const SECOND = masterKeyText(2);
const onlyFirst = parseMasterKeys(FIRST);
const both = parseMasterKeys(`${FIRST},${SECOND}`);
const onlySecond = parseMasterKeys(SECOND);

function caseIds(count: number): string[] {
  return Array.from({ length: count }, (_, number) => `HS-2026-${String(number + 1).padStart(6, '0')}`);
}

let bench: Workbench;
let parts: Pick<Workbench, 'keyStore' | 'keyLog' | 'masterKeys'>;
beforeEach(async () => {
  bench = await openWorkbench();
  parts = { keyStore: bench.keyStore, keyLog: bench.keyLog, masterKeys: both };
});
afterEach(() => bench.close());

async function sealAll(ids: string[]): Promise<Map<string, Buffer>> {
  const cipher = bench.cipher({ masterKeys: onlyFirst });
  const sealed = await Promise.all(
    ids.map(async (id) => [id, await cipher.seal(id, Buffer.from(id))] as const),
  );
  return new Map(sealed);
}

describe('rotating the master key', () => {
  it('wraps every key anew, so that the old master key can be withdrawn and nothing is sealed again', async () => {
    const sealed = await sealAll(caseIds(1_100));
    expect(await rotateKeys(parts)).toEqual({
      currentVersion: 2,
      total: 1_100,
      rewrapped: 1_100,
      skipped: 0,
    });
    const cipher = bench.cipher({ masterKeys: onlySecond });
    for (const [id, bytes] of sealed) expect((await cipher.open(id, bytes)).toString()).toBe(id);
  });

  it('leaves a key log from which the keys come back with the new master key alone', async () => {
    await sealAll(caseIds(3));
    await rotateKeys(parts);
    const { keys } = await bench.keyLog.read();
    expect([...keys.values()].map(({ masterVersion }) => masterVersion)).toEqual([2, 2, 2]);
    expect(keys).toEqual(bench.keyStore.rows);
  });

  it('finds nothing to do a second time', async () => {
    await sealAll(caseIds(3));
    await rotateKeys(parts);
    expect(await rotateKeys(parts)).toMatchObject({ rewrapped: 0, skipped: 0 });
  });

  it('goes on where it was broken off', async () => {
    const sealed = await sealAll(caseIds(600));
    const all = bench.keyStore.all.bind(bench.keyStore);
    bench.keyStore.all = (after, limit) =>
      after === undefined ? all(after, limit) : Promise.reject(new Error('The register is down.'));
    await expect(rotateKeys(parts)).rejects.toThrow();
    bench.keyStore.all = all;
    expect(await rotateKeys(parts)).toEqual({ currentVersion: 2, total: 600, rewrapped: 100, skipped: 0 });
    const cipher = bench.cipher({ masterKeys: onlySecond });
    for (const [id, bytes] of sealed) expect((await cipher.open(id, bytes)).toString()).toBe(id);
  });

  it('is safe when two rotations and a running process meet', async () => {
    const ids = caseIds(50);
    const sealed = await sealAll(ids);
    const running = bench.cipher({ masterKeys: both });
    const work = ids.map(async (id) => running.open(id, await running.seal(id, Buffer.from('x'))));
    await Promise.all([rotateKeys(parts), rotateKeys(parts), ...work]);
    const cipher = bench.cipher({ masterKeys: onlySecond });
    for (const [id, bytes] of sealed) expect((await cipher.open(id, bytes)).toString()).toBe(id);
  });

  it('does not bring a case back that is erased meanwhile, neither in the store nor in the key log', async () => {
    const [id = ''] = caseIds(1);
    await sealAll([id]);
    const append = bench.keyLog.append.bind(bench.keyLog);
    bench.keyLog.append = async (key) => {
      await bench.keyStore.destroy([{ caseId: id, destroyedAt: '2026-06-15T22:00:00Z' }]);
      await bench.keyLog.scrub(new Set([id]));
      await append(key);
    };
    expect(await rotateKeys(parts)).toMatchObject({ rewrapped: 0, skipped: 1 });
    expect((await bench.keyLog.read()).keys.size).toBe(0);
    expect(bench.keyStore.rows.get(id)).toEqual({ caseId: id, destroyedAt: '2026-06-15T22:00:00Z' });
  });
});
