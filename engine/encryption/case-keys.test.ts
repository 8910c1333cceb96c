import { CaseErasedError } from './errors';
import { openWorkbench, type Workbench } from './test/workbench';

const CASE = 'HS-2026-000001';
const AT = '2026-06-15T22:00:00Z';

let bench: Workbench;
let now: number;
beforeEach(async () => {
  bench = await openWorkbench();
  now = 5_000;
});
afterEach(() => bench.close());

function keysOf() {
  return bench.cipher({ monotonic: () => now }).keys;
}

describe('the key cache of a process', () => {
  it('serves a key for 60 seconds after it was read, and not a moment longer', async () => {
    const keys = keysOf();
    await keys.toSeal(CASE);
    now += 59_999;
    expect(keys.cached(CASE)).toBeDefined();
    now += 1;
    expect(keys.cached(CASE)).toBeUndefined();
  });

  it('sees a destruction after 60 seconds at the latest', async () => {
    const keys = keysOf();
    await keys.toSeal(CASE);
    await bench.keyStore.destroy([{ caseId: CASE, destroyedAt: AT }]);
    await expect(keys.toOpen(CASE)).resolves.toBeDefined();
    now += 60_000;
    await expect(keys.toOpen(CASE)).rejects.toThrow(CaseErasedError);
  });

  it('counts the age from before the read, so that a slow read does not lengthen it', async () => {
    const keys = keysOf();
    await keys.toSeal(CASE);
    keys.forget(CASE);
    const find = bench.keyStore.find.bind(bench.keyStore);
    bench.keyStore.find = async (caseId) => {
      const row = await find(caseId);
      now += 45_000;
      return row;
    };
    await keys.toOpen(CASE);
    now += 15_000;
    expect(keys.cached(CASE)).toBeUndefined();
  });

  it('does not use a key whose read took longer than it may be cached', async () => {
    const keys = keysOf();
    await keys.toSeal(CASE);
    keys.forget(CASE);
    const find = bench.keyStore.find.bind(bench.keyStore);
    bench.keyStore.find = async (caseId) => {
      const row = await find(caseId);
      await bench.keyStore.destroy([{ caseId, destroyedAt: AT }]);
      now += 61_000;
      bench.keyStore.find = find;
      return row;
    };
    await expect(keys.toOpen(CASE)).rejects.toThrow(CaseErasedError);
  });
});

describe('what the key cache keeps', () => {
  it('does not read the store again for an erased case each time', async () => {
    await bench.keyStore.destroy([{ caseId: CASE, destroyedAt: AT }]);
    const keys = keysOf();
    await expect(keys.toSeal(CASE)).rejects.toThrow(CaseErasedError);
    await expect(keys.toOpen(CASE)).rejects.toThrow(CaseErasedError);
    expect(bench.keyStore.calls.filter((call) => call === 'find')).toHaveLength(1);
  });

  it('drops expired keys from memory when others come', async () => {
    const keys = keysOf();
    await keys.toSeal(CASE);
    now += 60_000;
    await keys.toSeal('HS-2026-000002');
    now -= 30_000;
    expect(keys.cached(CASE)).toBeUndefined();
    expect(keys.cached('HS-2026-000002')).toBeDefined();
  });

  it('drops expired keys from memory when nobody comes', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    try {
      const keys = keysOf();
      await keys.toSeal(CASE);
      now += 61_000;
      jest.advanceTimersByTime(61_000);
      now -= 61_000;
      expect(keys.cached(CASE)).toBeUndefined();
    } finally {
      jest.useRealTimers();
    }
  });
});
