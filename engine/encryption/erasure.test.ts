import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eraseCase } from './erasure';
import { CaseErasedError } from './errors';
import type { StoredKey } from './key-store';
import { openWorkbench, type Workbench } from './test/workbench';

const CASE = 'HS-2026-000001';
const OTHER = 'HS-2026-000002';

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(() => bench.close());

describe('erasing a case', () => {
  it('leaves the key nowhere: not in the store, not in the key log, not in this process', async () => {
    const cipher = bench.cipher();
    const sealed = await cipher.seal(CASE, Buffer.from('a'));
    const { wrapped } = bench.keyStore.rows.get(CASE) as StoredKey;
    await eraseCase(CASE, { ...bench, cipher });
    await expect(cipher.open(CASE, sealed)).rejects.toThrow(CaseErasedError);
    expect(bench.keyStore.rows.get(CASE)).not.toHaveProperty('wrapped');
    const logFile = readFileSync(join(bench.directory, 'key-log'), 'utf8');
    expect(logFile).not.toContain(wrapped.toString('base64'));
    expect(logFile).not.toContain(CASE);
  });

  it('leaves other cases alone', async () => {
    const cipher = bench.cipher();
    const sealed = await cipher.seal(OTHER, Buffer.from('other'));
    await cipher.seal(CASE, Buffer.from('a'));
    await eraseCase(CASE, { ...bench, cipher });
    expect((await bench.cipher().open(OTHER, sealed)).toString()).toBe('other');
    expect([...(await bench.keyLog.read()).keys.keys()]).toEqual([OTHER]);
  });

  it('lets the certificate wait until all caches have run out', async () => {
    const before = Date.now();
    const { certificateFrom } = await eraseCase(CASE, { ...bench, cipher: bench.cipher() });
    expect(Date.parse(certificateFrom) - before).toBeGreaterThanOrEqual(90_000);
    expect(Date.parse(certificateFrom) - Date.now()).toBeLessThanOrEqual(90_000);
  });

  it('writes the erasure log before anything is destroyed', async () => {
    bench.keyStore.down = true;
    await expect(eraseCase(CASE, { ...bench, cipher: bench.cipher() })).rejects.toThrow();
    expect([...(await bench.erasureLog.read()).erasures.keys()]).toEqual([CASE]);
  });

  it('can be done again, and the first instant stands', async () => {
    const cipher = bench.cipher();
    await cipher.seal(CASE, Buffer.from('a'));
    const { destroyedAt } = await eraseCase(CASE, { ...bench, cipher });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await eraseCase(CASE, { ...bench, cipher });
    expect(bench.keyStore.rows.get(CASE)).toEqual({ caseId: CASE, destroyedAt });
    expect((await bench.erasureLog.read()).erasures.get(CASE)).toEqual({ caseId: CASE, destroyedAt });
  });

  it('holds for a case that never had a key: it will not get one', async () => {
    const cipher = bench.cipher();
    await eraseCase(CASE, { ...bench, cipher });
    await expect(cipher.seal(CASE, Buffer.from('a'))).rejects.toThrow(CaseErasedError);
  });

  it('meets a first use that is under way, and no key is left', async () => {
    const cipher = bench.cipher();
    const sealing = cipher.seal(CASE, Buffer.from('a')).catch(() => undefined);
    await eraseCase(CASE, { ...bench, cipher });
    await sealing;
    expect(bench.keyStore.rows.get(CASE)).not.toHaveProperty('wrapped');
    expect((await bench.keyLog.read()).keys.size).toBe(0);
  });
});
