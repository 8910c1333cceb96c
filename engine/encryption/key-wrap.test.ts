import { makeDataKey } from './data-key';
import { CaseKeyUnusableError } from './errors';
import { unwrapKey, wrapKey } from './key-wrap';
import { parseMasterKeys } from './master-key';
import { masterKeyText } from './test/workbench';

describe('wrapping a case key by the master key', () => {
  const masters = parseMasterKeys(`${masterKeyText(1)},${masterKeyText(2)}`);
  const key = makeDataKey();

  it('gives the key back, with its id', () => {
    const wrapped = wrapKey(key, 'HS-2026-000001', masters.current());
    expect(wrapped.masterVersion).toBe(2);
    const unwrapped = unwrapKey(wrapped, 'HS-2026-000001', masters);
    expect(unwrapped.id).toEqual(key.id);
    expect(unwrapped.secret.equals(key.secret)).toBe(true);
  });

  it('keeps the secret out of the wrapped bytes', () => {
    expect(wrapKey(key, 'HS-2026-000001', masters.current()).wrapped.includes(key.secret.export())).toBe(
      false,
    );
  });

  it('binds it to the case', () => {
    const wrapped = wrapKey(key, 'HS-2026-000001', masters.current());
    expect(() => unwrapKey(wrapped, 'HS-2026-000002', masters)).toThrow(CaseKeyUnusableError);
  });

  it('binds it to the version of the master key', () => {
    const { wrapped } = wrapKey(key, 'HS-2026-000001', masters.current());
    expect(() => unwrapKey({ wrapped, masterVersion: 1 }, 'HS-2026-000001', masters)).toThrow(
      CaseKeyUnusableError,
    );
  });

  it('tells another master key of the same version from the right one', () => {
    const wrapped = wrapKey(key, 'HS-2026-000001', masters.current());
    expect(() => unwrapKey(wrapped, 'HS-2026-000001', parseMasterKeys(masterKeyText(2)))).toThrow(
      CaseKeyUnusableError,
    );
  });
});
