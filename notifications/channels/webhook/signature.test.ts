import { createHmac } from 'node:crypto';
import { signatureOf } from './signature';

describe('the signature of a webhook', () => {
  it('is the HMAC-SHA256 of time and body, a known answer', () => {
    // printf '1781512200.{"id":"1"}' | openssl dgst -sha256 -hmac 'secret of the receiver'
    expect(
      signatureOf('{"id":"1"}', 1_781_512_200, [{ id: '2026a', secret: 'secret of the receiver' }]),
    ).toBe('t=1781512200, v1.2026a=84f0aa903c7d2d604c7933bdce0255e400be61f02b736cc3fdd1589cd4579193');
  });

  it('is given by every key, so that a receiver may change its secret when it likes', () => {
    const signature = signatureOf('{}', 1, [
      { id: 'old', secret: 'one' },
      { id: 'new', secret: 'two' },
    ]);
    const macOf = (secret: string) => createHmac('sha256', secret).update('1.{}').digest('hex');
    expect(signature.split(', ')).toEqual(['t=1', `v1.old=${macOf('one')}`, `v1.new=${macOf('two')}`]);
  });

  it('covers time and body', () => {
    const keys = [{ id: 'k', secret: 's' }];
    const macOf = (body: string, seconds: number) => signatureOf(body, seconds, keys).split('=').at(-1);
    expect(macOf('{}', 2)).not.toBe(macOf('{}', 1));
    expect(macOf('{ }', 1)).not.toBe(macOf('{}', 1));
  });
});
