import type { Letter } from '../contracts/case/letter';
import type { CaseCipher } from '../engine/encryption/case-cipher';
import type { Register } from './database';
import type { DeliveryChannel, DeliveryStatus } from './deliveries';

export interface LetterEntry {
  key: string;
  status: string;
  letter: Letter;
  deliveries: {
    channel: DeliveryChannel;
    status: DeliveryStatus;
    why: string | null;
    doneAt: string | null;
    /** The day on which it was posted, once whoever posts has said so. */
    postedOn: string | null;
  }[];
  /** What the law wants the letter to say and the case did not know when it was written; null before it is. */
  gaps: unknown[] | null;
  documents: { documentId: string; kind: string; sha256: string }[];
}

/** The letters of a case with the ways they go and the papers that were stored for them. */
export async function lettersOfCase(
  register: Register,
  cipher: CaseCipher,
  caseId: string,
): Promise<LetterEntry[]> {
  const letters = await register
    .selectFrom('outbox')
    .select(['key', 'status', 'body', 'gaps'])
    .where('case_id', '=', caseId)
    .where('kind', '=', 'letter')
    .orderBy('version')
    .orderBy('key')
    .execute();
  const ways = await register
    .selectFrom('deliveries')
    .select(['key', 'channel', 'status', 'why', 'done_at', 'posted_on'])
    .where('case_id', '=', caseId)
    .orderBy('channel')
    .execute();
  const papers = await register
    .selectFrom('documents')
    .select(['document_id', 'kind', 'sha256'])
    .where('case_id', '=', caseId)
    .orderBy('document_id')
    .execute();
  return await Promise.all(
    letters.map(async ({ key, status, body, gaps }) => {
      if (!body) throw new Error('the letter is erased');
      return {
        key,
        status,
        letter: await cipher.openJson<Letter>(caseId, body),
        gaps: gaps && (await cipher.openJson<unknown[]>(caseId, gaps)),
        deliveries: ways
          .filter((way) => way.key === key)
          .map((way) => ({
            channel: way.channel,
            status: way.status,
            why: way.why,
            doneAt: way.done_at?.toISOString() ?? null,
            postedOn: way.posted_on,
          })),
        documents: papers
          .filter(({ document_id: id }) => id === key || id === `${key}#leicht` || id === `${key}#text`)
          .map(({ document_id: documentId, kind, sha256 }) => ({ documentId, kind, sha256 })),
      };
    }),
  );
}

/** A paper as it was stored, byte by byte. */
export async function documentOfCase(
  register: Register,
  cipher: CaseCipher,
  { caseId, documentId }: { caseId: string; documentId: string },
): Promise<{ kind: string; bytes: Buffer; sha256: string } | undefined> {
  const row = await register
    .selectFrom('documents')
    .select(['kind', 'body', 'sha256'])
    .where('case_id', '=', caseId)
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  if (!row?.body) return undefined;
  return { kind: row.kind, bytes: await cipher.open(caseId, row.body), sha256: row.sha256 };
}

/** A letter that is owed or was, with what it is written from. */
export async function owedLetter(
  register: Register,
  caseId: string,
  key: string,
): Promise<{ caseId: string; version: number; body: Buffer; state: Buffer | null } | undefined> {
  const row = await register
    .selectFrom('outbox')
    .select(['version', 'body', 'state'])
    .where('key', '=', key)
    .where('case_id', '=', caseId)
    .where('kind', '=', 'letter')
    .executeTakeFirst();
  return row?.body ? { caseId, version: row.version, body: row.body, state: row.state } : undefined;
}
