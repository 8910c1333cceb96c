import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** By name, what each recording was when it was made. */
type Digests = Record<string, string>;

const file = join(__dirname, 'digests.json');

export const digestOf = (recording: string): string => createHash('sha256').update(recording).digest('hex');

export const readDigests = (): Digests => JSON.parse(readFileSync(file, 'utf8')) as Digests;

export function writeDigests(digests: Digests): void {
  const sorted = Object.entries(digests).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}
