import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
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

describe('a receiver that follows the how-to', () => {
  type IsGenuine = (
    header: string,
    body: Buffer,
    keyId: string,
    secret: string,
    nowSeconds: number,
  ) => boolean;
  const howTo = readFileSync(join(__dirname, '../../../docs/how-to/receive-webhooks.md'), 'utf8');
  const [, sample = ''] = howTo.match(/```ts\n([^]*?)```/) ?? [];
  const { outputText } = ts.transpileModule(sample, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  const published: { isGenuine?: IsGenuine } = {};
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  new Function('exports', 'require', outputText)(published, createRequire(__filename));
  const isGenuine = published.isGenuine!;

  const body = Buffer.from('{"name":"Änne"}');
  const keys = [
    { id: 'old', secret: 'one' },
    { id: 'new', secret: 'two' },
  ];
  const header = signatureOf(body.toString('utf8'), 1_000, keys);

  it.each<[string, boolean, Parameters<IsGenuine>]>([
    ['takes what is signed with the key it knows', true, [header, body, 'old', 'one', 1_000]],
    ['takes what is signed with its next key', true, [header, body, 'new', 'two', 1_000]],
    ['takes what is five minutes old', true, [header, body, 'new', 'two', 1_300]],
    ['refuses what is older', false, [header, body, 'new', 'two', 1_301]],
    ['refuses what comes from the future', false, [header, body, 'new', 'two', 699]],
    ['refuses another secret', false, [header, body, 'new', 'one', 1_000]],
    ['refuses a key it does not know', false, [header, body, 'newer', 'two', 1_000]],
    ['refuses another body', false, [header, Buffer.from('{}'), 'new', 'two', 1_000]],
    ['refuses another time', false, [header.replace('t=1000', 't=1001'), body, 'new', 'two', 1_000]],
    ['refuses no time', false, [header.replace('t=1000', ''), body, 'new', 'two', 1_000]],
    ['refuses nothing at all', false, ['', body, 'new', 'two', 1_000]],
  ])('%s', (_what, genuine, given) => expect(isGenuine(...given)).toBe(genuine));
});
