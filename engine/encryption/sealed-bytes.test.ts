import fc from 'fast-check';
import { makeDataKey } from './data-key';
import { SealedBytesError } from './errors';
import { openBytes, sealBytes } from './sealed-bytes';

const KEY = makeDataKey();
const CASE = 'HS-2026-000001';

function faultOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof SealedBytesError) return error.fault;
    throw error;
  }
  return 'none';
}

describe('sealed bytes', () => {
  it('open to what was sealed, whatever it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5_000, size: 'max' }), (plaintext) => {
        expect(openBytes(KEY, CASE, sealBytes(KEY, CASE, plaintext))).toEqual(Buffer.from(plaintext));
      }),
    );
  });

  it('name their format and their key', () => {
    const sealed = sealBytes(KEY, CASE, Buffer.from('Grad der Behinderung 30'));
    expect(sealed[0]).toBe(1);
    expect(sealed.subarray(1, 9)).toEqual(KEY.id);
    expect(sealed.includes('Behinderung')).toBe(false);
  });

  it('are smaller than what they hold where that is long and repeats itself', () => {
    const acts = Buffer.from(
      JSON.stringify(Array.from({ length: 500 }, (_, seq) => ({ seq, step: 'vermerk' }))),
    );
    const sealed = sealBytes(KEY, CASE, acts);
    expect(sealed[0]).toBe(2);
    expect(sealed.length).toBeLessThan(acts.length / 4);
    expect(openBytes(KEY, CASE, sealed)).toEqual(acts);
    sealed[0] = 1;
    expect(faultOf(() => openBytes(KEY, CASE, sealed))).toBe('altered');
  });

  it('differ at every sealing', () => {
    const plaintext = Buffer.from('the same');
    expect(sealBytes(KEY, CASE, plaintext).equals(sealBytes(KEY, CASE, plaintext))).toBe(false);
  });

  it('do not open for another case', () => {
    const sealed = sealBytes(KEY, CASE, Buffer.from('x'));
    expect(faultOf(() => openBytes(KEY, 'HS-2026-000002', sealed))).toBe('altered');
  });

  it('do not open with another key', () => {
    const sealed = sealBytes(KEY, CASE, Buffer.from('x'));
    expect(faultOf(() => openBytes(makeDataKey(), CASE, sealed))).toBe('other-key');
  });

  it('do not open after any single bit was changed', () => {
    const sealed = sealBytes(KEY, CASE, Buffer.from('thirty'));
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const altered = Buffer.from(sealed);
      altered.writeUInt8(altered.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(faultOf(() => openBytes(KEY, CASE, altered))).not.toBe('none');
    }
  });

  it('do not open when cut short anywhere', () => {
    const sealed = sealBytes(KEY, CASE, Buffer.from('thirty'));
    for (let length = 0; length < sealed.length; length += 1) {
      expect(faultOf(() => openBytes(KEY, CASE, sealed.subarray(0, length)))).not.toBe('none');
    }
  });
});
