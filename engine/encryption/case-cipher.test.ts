import { CaseErasedError, CaseKeyMissingError, CipherClosedError, KeyStoreUnavailableError } from './errors';
import { parseMasterKeys } from './master-key';
import { masterKeyText, openWorkbench, type Workbench } from './test/workbench';

const CASE = 'HS-2026-000001';
const AT = '2026-06-15T22:00:00Z';

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(() => bench.close());

describe('sealing and opening for a case', () => {
  it('gives back bytes and JSON', async () => {
    const cipher = bench.cipher();
    const sealed = await cipher.seal(CASE, Buffer.from('Grad der Behinderung 30'));
    expect((await cipher.open(CASE, sealed)).toString()).toBe('Grad der Behinderung 30');
    const value = { gdb: 30, name: 'Änne Müller', parts: [1, null, true] };
    expect(await cipher.openJson(CASE, await cipher.sealJson(CASE, value))).toEqual(value);
  });

  it('makes one key for a case, at the first use, in the store and in the key log', async () => {
    const cipher = bench.cipher();
    await cipher.seal(CASE, Buffer.from('a'));
    await cipher.seal(CASE, Buffer.from('b'));
    expect(bench.keyStore.calls).toEqual(['find', 'insert']);
    const { keys } = await bench.keyLog.read();
    expect([...keys.values()]).toEqual([bench.keyStore.rows.get(CASE)]);
  });

  it('gives each case a key of its own', async () => {
    const cipher = bench.cipher();
    const one = await cipher.seal(CASE, Buffer.from('a'));
    const two = await cipher.seal('HS-2026-000002', Buffer.from('a'));
    expect(one.subarray(1, 9).equals(two.subarray(1, 9))).toBe(false);
  });

  it('opens in another process', async () => {
    const sealed = await bench.cipher().seal(CASE, Buffer.from('a'));
    expect((await bench.cipher().open(CASE, sealed)).toString()).toBe('a');
  });

  it('agrees on one key when many processes begin at once', async () => {
    const processes = Array.from({ length: 20 }, () => bench.cipher());
    const sealed = await Promise.all(processes.map((cipher) => cipher.seal(CASE, Buffer.from('a'))));
    for (const bytes of sealed) {
      expect((await bench.cipher().open(CASE, bytes)).toString()).toBe('a');
    }
  });

  it('reads the store once for all who wait for the same key', async () => {
    const cipher = bench.cipher();
    await Promise.all(Array.from({ length: 50 }, () => cipher.seal(CASE, Buffer.from('a'))));
    expect(bench.keyStore.calls).toEqual(['find', 'insert']);
  });

  it('never lets a key be used that the key log does not hold', async () => {
    let inLogWhenUsed = false;
    const first = bench.cipher().seal(CASE, Buffer.from('a'));
    const second = bench
      .cipher()
      .seal(CASE, Buffer.from('b'))
      .then(async () => {
        inLogWhenUsed = (await bench.keyLog.read()).keys.has(CASE);
      });
    await Promise.all([first, second]);
    expect(inLogWhenUsed).toBe(true);
  });

  it('names a key that never existed instead of making one for reading', async () => {
    await expect(bench.cipher().open(CASE, Buffer.alloc(64, 1))).rejects.toThrow(CaseKeyMissingError);
    expect(bench.keyStore.rows.size).toBe(0);
  });
});

describe('a case whose key was destroyed', () => {
  it('is erased for reading and writing', async () => {
    const sealed = await bench.cipher().seal(CASE, Buffer.from('a'));
    await bench.keyStore.destroy([{ caseId: CASE, destroyedAt: AT }]);
    const cipher = bench.cipher();
    await expect(cipher.open(CASE, sealed)).rejects.toThrow(CaseErasedError);
    await expect(cipher.seal(CASE, Buffer.from('b'))).rejects.toMatchObject({
      code: 'case-erased',
      destroyedAt: AT,
    });
  });
});

describe('a register that is out of reach', () => {
  it('delays a caller and never fails it', async () => {
    const delays: number[] = [];
    const cipher = bench.cipher({ onDelay: ({ attempt }) => delays.push(attempt) });
    bench.keyStore.down = true;
    const sealing = cipher.seal(CASE, Buffer.from('a'));
    await new Promise((resolve) => setTimeout(resolve, 150));
    bench.keyStore.down = false;
    expect((await cipher.open(CASE, await sealing)).toString()).toBe('a');
    expect(delays.length).toBeGreaterThanOrEqual(2);
    expect(delays[0]).toBe(1);
  });

  it('is named after the time that the caller was willing to wait', async () => {
    bench.keyStore.down = true;
    const sealing = bench.cipher().seal(CASE, Buffer.from('a'), { waitAtMostMs: 60 });
    await expect(sealing).rejects.toThrow(KeyStoreUnavailableError);
  });

  it('is named too when it does not answer at all', async () => {
    bench.keyStore.find = () => new Promise(() => undefined);
    const sealing = bench.cipher().seal(CASE, Buffer.from('a'), { waitAtMostMs: 60 });
    await expect(sealing).rejects.toThrow(KeyStoreUnavailableError);
  });

  it('lets a caller go who gives up', async () => {
    bench.keyStore.down = true;
    const caller = new AbortController();
    const sealing = bench.cipher().seal(CASE, Buffer.from('a'), { signal: caller.signal });
    caller.abort();
    await expect(sealing).rejects.toThrow(KeyStoreUnavailableError);
  });

  it('lets everybody go when the process closes', async () => {
    bench.keyStore.down = true;
    const cipher = bench.cipher();
    const sealing = cipher.seal(CASE, Buffer.from('a'));
    cipher.close();
    await expect(sealing).rejects.toThrow(CipherClosedError);
  });

  it('does not matter while the key is cached', async () => {
    const cipher = bench.cipher();
    await cipher.seal(CASE, Buffer.from('a'));
    bench.keyStore.down = true;
    await expect(cipher.seal(CASE, Buffer.from('b'), { waitAtMostMs: 0 })).resolves.toBeInstanceOf(Buffer);
  });
});

describe('a key log that cannot be written', () => {
  it('delays the first use, and no key stands meanwhile', async () => {
    const cipher = bench.cipher();
    const append = bench.keyLog.append.bind(bench.keyLog);
    bench.keyLog.append = () => Promise.reject(new Error('The disk is full.'));
    await expect(cipher.seal(CASE, Buffer.from('a'), { waitAtMostMs: 80 })).rejects.toThrow(
      KeyStoreUnavailableError,
    );
    expect(bench.keyStore.rows.size).toBe(0);
    bench.keyLog.append = append;
    await cipher.seal(CASE, Buffer.from('a'));
    expect((await bench.keyLog.read()).keys.get(CASE)).toEqual(bench.keyStore.rows.get(CASE));
  });
});

describe('a master key that a process does not have yet', () => {
  it('delays, as a register out of reach does', async () => {
    await bench.cipher({ masterKeys: parseMasterKeys(masterKeyText(2)) }).seal(CASE, Buffer.from('a'));
    const sealing = bench.cipher().seal(CASE, Buffer.from('b'), { waitAtMostMs: 60 });
    await expect(sealing).rejects.toThrow(KeyStoreUnavailableError);
  });

  it('is not mistaken for another one of the same version', async () => {
    await bench.cipher().seal(CASE, Buffer.from('a'));
    const other = bench.cipher({ masterKeys: parseMasterKeys(masterKeyText(1)) });
    await expect(other.seal(CASE, Buffer.from('b'))).rejects.toMatchObject({ code: 'case-key-unusable' });
  });
});
