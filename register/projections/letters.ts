import { canonical } from '../../contracts/case/canonical';
import type { LetterChange } from '../../contracts/case/letter';
import type { ActRecord } from '../../contracts/case/record';
import type { LetterStatus, Sealed, Tx } from '../writing';

/**
 * Letters become entries of the outbox, once each. One that no longer holds is withdrawn if it still waits;
 * otherwise it has left the house, and its key is answered so that the case can answer the letter.
 */
export async function writeLetters(
  tx: Tx,
  record: ActRecord,
  sealed: Sealed,
  status: LetterStatus,
): Promise<string[]> {
  const overtaken: string[] = [];
  for (const { change, letter } of record.receipt.letters) {
    if (change !== 'owed' && !(await withdraw(tx, record, letter.key))) overtaken.push(letter.key);
    if (change !== 'withdrawn') await put(tx, record, letter, { sealed, status });
  }
  return overtaken;
}

/** The same answer for an act that is already written: what had left the house when it was, still has. */
export async function lettersOvertakenBy(tx: Tx, record: ActRecord): Promise<string[]> {
  const overtaken: string[] = [];
  for (const { change, letter } of record.receipt.letters) {
    if (change === 'owed') continue;
    const before = await latest(tx, letter.key, record.version);
    if (before && before.status !== 'withdrawn') overtaken.push(letter.key);
  }
  return overtaken;
}

interface Entry {
  key: string;
  status: string;
  body: Buffer | null;
}

const afterAll = 2 ** 31 - 1;

/** What the outbox has last under the key of a letter; each further version of it carries the version of its act. */
export async function latest(tx: Tx, key: string, before = afterAll): Promise<Entry | undefined> {
  const versions = `${key.replaceAll(/([%_\\])/g, '\\$1')}~%`;
  return await tx
    .selectFrom('outbox')
    .select(['key', 'status', 'body'])
    .where((row) => row.or([row('key', '=', key), row('key', 'like', versions)]))
    .where('version', '<', before)
    .orderBy('version', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

async function withdraw(tx: Tx, record: ActRecord, key: string): Promise<boolean> {
  const entry = await latest(tx, key);
  if (!entry || entry.status === 'withdrawn') return true;
  if (entry.status !== 'waiting') return false;
  await tx
    .updateTable('outbox')
    .set({ status: 'withdrawn', done_at: record.act.recordedAt })
    .where('key', '=', entry.key)
    .execute();
  await tx.updateTable('deliveries').set({ status: 'withdrawn' }).where('key', '=', entry.key).execute();
  return true;
}

interface Entering {
  sealed: Sealed;
  status: LetterStatus;
}

async function put(
  tx: Tx,
  record: ActRecord,
  letter: LetterChange['letter'],
  { sealed, status }: Entering,
): Promise<void> {
  const before = await latest(tx, letter.key);
  // What has left the house with the same content is not sent again when it holds again.
  if (before && before.status !== 'withdrawn' && (await saysTheSame(before, letter, sealed))) return;
  await tx
    .insertInto('outbox')
    .values({
      key: before ? `${letter.key}~${record.version}` : letter.key,
      case_id: record.caseId,
      kind: 'letter',
      type: letter.type,
      version: record.version,
      status,
      body: await sealed.seal(letter),
      state: sealed.state,
      created_at: record.act.recordedAt,
    })
    .execute();
}

async function saysTheSame(entry: Entry, letter: LetterChange['letter'], sealed: Sealed): Promise<boolean> {
  if (!entry.body) return false;
  const { facts, to } = await sealed.open<LetterChange['letter']>(entry.body);
  return to === letter.to && canonical(facts) === canonical(letter.facts);
}
