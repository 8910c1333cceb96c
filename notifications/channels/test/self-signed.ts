import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { isIP } from 'node:net';

const der = (tag: number, ...parts: (Buffer | number[])[]): Buffer => {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const length =
    body.length < 128
      ? [body.length]
      : body.length < 256
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
};
const sequence = (...parts: (Buffer | number[])[]) => der(0x30, ...parts);
const oid = (...bytes: number[]) => der(0x06, bytes);
const name = (text: string) =>
  sequence(der(0x31, sequence(oid(0x55, 4, 3), der(0x0c, Buffer.from(text, 'utf8')))));
const day = (text: string) => der(0x18, Buffer.from(text));

/** A certificate that only its own key vouches for, made for this run. */
export function selfSigned(host: string): { key: string; cert: string } {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const ecdsaWithSha256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2));
  const alternative = isIP(host) ? der(0x87, host.split('.').map(Number)) : der(0x82, Buffer.from(host));
  const body = sequence(
    der(0xa0, der(0x02, [2])),
    der(0x02, [1]),
    ecdsaWithSha256,
    name(host),
    sequence(day('20200101000000Z'), day('20991231235959Z')),
    name(host),
    createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
    der(
      0xa3,
      sequence(
        sequence(oid(0x55, 0x1d, 0x13), der(0x01, [255]), der(0x04, sequence(der(0x01, [255])))),
        sequence(oid(0x55, 0x1d, 0x11), der(0x04, sequence(alternative))),
      ),
    ),
  );
  const certificate = sequence(body, ecdsaWithSha256, der(0x03, [0], sign('sha256', body, privateKey)));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  };
}
