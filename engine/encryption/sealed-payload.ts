import type { Payload } from '@temporalio/common';
import { SealedBytesError } from './errors';

/** Whose key a payload of the engine was sealed with; it stands in its metadata, in clear. */
export type KeyName =
  | { readonly owner: 'case'; readonly caseId: string }
  | { readonly owner: 'deployment'; readonly masterVersion: number }
  /** Encoded after the case was erased: nothing is inside. */
  | { readonly owner: 'nobody'; readonly caseId: string };

const SEALED = Buffer.from('binary/encrypted');
const JSON_PLAIN = Buffer.from('json/plain');
const TRUE = Buffer.from('true');
const KEY = 'fristwerk-key';
const ERASED = 'fristwerk-erased';
const UNREADABLE = 'fristwerk-unreadable';

function writeName(name: KeyName): string {
  return `${name.owner}:${name.owner === 'deployment' ? name.masterVersion : name.caseId}`;
}

function readName(text: string): KeyName {
  const [, owner, id] = /^(case|deployment|nobody):(.+)$/s.exec(text) ?? [];
  if (owner === undefined || id === undefined) throw new SealedBytesError('a payload', 'format');
  if (owner === 'deployment') return { owner, masterVersion: Number(id) };
  return { owner: owner === 'case' ? 'case' : 'nobody', caseId: id };
}

export function sealedPayload(name: KeyName, data: Uint8Array): Payload {
  return { metadata: { encoding: SEALED, [KEY]: Buffer.from(writeName(name)) }, data };
}

/** Nothing where the payload was not sealed by us. */
export function keyNameOf({ metadata }: Payload): KeyName | undefined {
  const name = metadata?.[KEY];
  if (name === undefined || !SEALED.equals(metadata?.['encoding'] ?? TRUE)) return undefined;
  return readName(Buffer.from(name).toString('utf8'));
}

function marker(flag: string, value: object): Payload {
  return { metadata: { encoding: JSON_PLAIN, [flag]: TRUE }, data: Buffer.from(JSON.stringify(value)) };
}

/** What a client reads in the place of an erased payload: `{ "erased": true }`. */
export function erasedMarker(): Payload {
  return marker(ERASED, { erased: true });
}

/** What stands for something sealed by a deployment key that is gone; it is never personal data of a case. */
export function unreadableMarker(): Payload {
  return marker(UNREADABLE, { unreadable: true });
}
