import { createHmac } from 'node:crypto';
import type { SigningKey } from './settings';

export const signatureHeader = 'Fristwerk-Signature';

/**
 * "t=1781512200, v1.2026a=6b1f…, v1.2026b=…": seconds since 1970 and, by key, the HMAC-SHA256 of "seconds.body" in
 * hexadecimal. The time is signed too, so that a receiver can refuse what was recorded and is played again.
 */
export function signatureOf(body: string, seconds: number, keys: readonly SigningKey[]): string {
  const signed = keys.map(({ id, secret }) => {
    const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
    return `v1.${id}=${mac}`;
  });
  return [`t=${seconds}`, ...signed].join(', ');
}
