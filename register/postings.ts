import type { Letter } from '../contracts/case/letter';
import type { CaseCipher } from '../engine/encryption/case-cipher';
import type { Register } from './database';
import { sha256 } from './digest';

/** What somebody of the office or a print centre has in hand, on paper. */
export interface PostedLetter {
  key: string;
  caseId: string;
  channel: 'print' | 'person';
  status: string;
  postedOn: string | null;
  letter: Letter;
}

const onPaper = ['print', 'person'] as const;

/** A letter that leaves on paper; nothing where none of its ways is. */
export async function letterToPost(
  register: Register,
  cipher: CaseCipher,
  key: string,
): Promise<PostedLetter | undefined> {
  const row = await register
    .selectFrom('deliveries')
    .innerJoin('outbox', 'outbox.key', 'deliveries.key')
    .select(['deliveries.case_id', 'deliveries.channel', 'deliveries.status', 'deliveries.posted_on'])
    .select('outbox.body')
    .where('deliveries.key', '=', key)
    .where('deliveries.channel', 'in', onPaper)
    .where('outbox.kind', '=', 'letter')
    .executeTakeFirst();
  if (!row?.body) return undefined;
  return {
    key,
    caseId: row.case_id,
    channel: row.channel as PostedLetter['channel'],
    status: row.status,
    postedOn: row.posted_on,
    letter: await cipher.openJson<Letter>(row.case_id, row.body),
  };
}

/** The key of a parcel by the name of its folder: the number of its case, and the beginning of its key's hash. */
export async function keyOfParcel(register: Register, name: string): Promise<string | undefined> {
  const [caseId = '', digest = ''] = name.split('_');
  const rows = await register
    .selectFrom('deliveries')
    .select('key')
    .where('case_id', '=', caseId)
    .where('channel', '=', 'print')
    .execute();
  return rows.find(({ key }) => sha256(key).slice(0, digestLength) === digest)?.key;
}

const digestLength = 24;

export async function recordPosting(
  register: Register,
  { key, channel }: Pick<PostedLetter, 'key' | 'channel'>,
  { postedOn, by }: { postedOn: string; by: string },
): Promise<void> {
  await register
    .updateTable('deliveries')
    .set({ posted_on: postedOn, posted_by: by })
    .where('key', '=', key)
    .where('channel', '=', channel)
    .where('posted_on', 'is', null)
    .execute();
}
