import { createHash } from 'node:crypto';
import type { Parcel, Sending } from './channel';

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

export const refused = (why: string, facts?: Record<string, unknown>): Sending => ({
  outcome: 'not-taken',
  why,
  retry: false,
  facts,
});

/** What no channel sends: a parcel without a key, or papers that are not the released ones. */
export function faultOf(parcel: Parcel): Sending | undefined {
  if (parcel.key === '') return refused('The parcel has no key.');
  const altered = parcel.enclosures.filter(({ bytes, sha256: expected }) => sha256(bytes) !== expected);
  if (altered.length === 0) return undefined;
  return refused('An enclosure is not the one whose hash was recorded.', {
    fileNames: altered.map(({ fileName }) => fileName),
  });
}
