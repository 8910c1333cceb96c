import type { CivilDate } from '../rules/core/civil-date';
import type { CaseCipher } from '../engine/encryption/case-cipher';
import type { Register } from './database';
import { canonical } from '../contracts/case/canonical';

export interface PieceOfPost {
  postId: string;
  receivedOn: CivilDate;
  subject: string;
  sender?: string | undefined;
}

/** Before it belongs to a case a paper has a key of its own. */
export const postKeyOf = (postId: string) => `post:${postId}`;

export async function receivePost(
  register: Register,
  cipher: CaseCipher,
  post: PieceOfPost,
  recordedBy: string,
): Promise<'received' | 'repeat' | 'other-body'> {
  const body = await cipher.sealJson(postKeyOf(post.postId), post);
  const inserted = await register
    .insertInto('incoming_post')
    .values({
      post_id: post.postId,
      received_on: post.receivedOn,
      body,
      recorded_by: recordedBy,
      case_id: null,
      assigned_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('post_id')
    .executeTakeFirst();
  if (inserted) return 'received';
  const known = await findPost(register, cipher, post.postId);
  return known && canonical(known.post) === canonical(post) ? 'repeat' : 'other-body';
}

async function findPost(register: Register, cipher: CaseCipher, postId: string) {
  const row = await register
    .selectFrom('incoming_post')
    .selectAll()
    .where('post_id', '=', postId)
    .executeTakeFirst();
  if (!row?.body) return undefined;
  return { post: await cipher.openJson<PieceOfPost>(postKeyOf(postId), row.body), caseId: row.case_id };
}

export async function listUnassignedPost(register: Register, cipher: CaseCipher): Promise<PieceOfPost[]> {
  const rows = await register
    .selectFrom('incoming_post')
    .select(['post_id', 'body'])
    .where('case_id', 'is', null)
    .orderBy('received_on')
    .limit(500)
    .execute();
  return await Promise.all(
    rows.map((row) => cipher.openJson<PieceOfPost>(postKeyOf(row.post_id), row.body as Buffer)),
  );
}

/**
 * Files a paper in a case: first the case records it, then it leaves the pile. Where the case has not answered yet, it stays
 * there until it is filed again. A repeat does nothing twice; a paper that lies in another case is not filed.
 */
export async function assignPost<T>(
  register: Register,
  cipher: CaseCipher,
  { postId, caseId, person }: { postId: string; caseId: string; person: string },
  file: (post: PieceOfPost) => Promise<T | 'accepted'>,
): Promise<T | 'accepted' | 'unknown-post' | 'in-another-case'> {
  const found = await findPost(register, cipher, postId);
  if (!found) return 'unknown-post';
  if (found.caseId !== null && found.caseId !== caseId) return 'in-another-case';
  const result = await file(found.post);
  if (result === 'accepted') return result;
  await register
    .updateTable('incoming_post')
    .set({ case_id: caseId, assigned_by: person, assigned_at: new Date() })
    .where('post_id', '=', postId)
    .where('case_id', 'is', null)
    .execute();
  return result;
}
