import type { LetterChange } from '../../contracts/case/letter';
import type { ActRecord } from '../../contracts/case/record';
import type { Sealed, Tx } from '../case-writer';

/**
 * Letters become entries of the outbox, once each. One that no longer holds is withdrawn if it still waits;
 * otherwise it has left the house, and its key is answered so that the case can answer the letter.
 */
export async function writeLetters(tx: Tx, record: ActRecord, sealed: Sealed): Promise<string[]> {
  const overtaken: string[] = [];
  for (const { change, letter } of record.receipt.letters) {
    if (change !== 'owed' && !(await withdraw(tx, record, letter.key))) overtaken.push(letter.key);
    if (change !== 'withdrawn') await put(tx, record, letter, change === 'changed', sealed);
  }
  return overtaken;
}

async function withdraw(tx: Tx, record: ActRecord, key: string): Promise<boolean> {
  const entry = await tx
    .selectFrom('outbox')
    .select(['key', 'status'])
    .where((row) =>
      row.or([row('key', '=', key), row('key', 'like', `${key.replaceAll(/([%_\\])/g, '\\$1')}~%`)]),
    )
    .orderBy('version', 'desc')
    .forUpdate()
    .executeTakeFirst();
  if (!entry || entry.status === 'withdrawn') return true;
  if (entry.status !== 'waiting') return false;
  await tx
    .updateTable('outbox')
    .set({ status: 'withdrawn', done_at: record.act.recordedAt })
    .where('key', '=', entry.key)
    .execute();
  return true;
}

async function put(
  tx: Tx,
  record: ActRecord,
  letter: LetterChange['letter'],
  again: boolean,
  sealed: Sealed,
): Promise<void> {
  await tx
    .insertInto('outbox')
    .values({
      key: again ? `${letter.key}~${record.version}` : letter.key,
      case_id: record.caseId,
      kind: 'letter',
      type: letter.type,
      version: record.version,
      status: 'waiting',
      body: await sealed.seal(letter),
      created_at: record.act.recordedAt,
    })
    .execute();
}
