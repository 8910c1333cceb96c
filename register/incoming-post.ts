import { sql } from 'kysely';
import type { CivilDate } from '../rules/core/civil-date';
import type { CaseCipher } from '../engine/encryption/case-cipher';
import { canonical } from '../contracts/case/canonical';
import type { Receipt } from '../contracts/case/receipt';
import type { CaseReader } from './case-reader';
import type { Register } from './database';
import { contentDigest } from './digest';

export interface PieceOfPost {
  postId: string;
  receivedOn: CivilDate;
  subject: string;
  sender?: string | undefined;
}

/** Before it belongs to a case a paper has a key of its own. */
export const postKeyOf = (postId: string) => `post:${postId}`;

const filingStep = 'file-post';

/** The id of the step by which a case takes a paper up: nobody can give a step such an id by hand. */
export const filingStepIdOf = (postId: string) => `post:${postId}`;

/** The step by which a case takes up a paper, whoever files it. */
export function filingOf({ postId, receivedOn, subject, sender }: PieceOfPost) {
  const input = { postId, receivedOn, subject, ...(sender === undefined ? {} : { sender }) };
  return { stepId: filingStepIdOf(postId), step: filingStep, input };
}

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
 * Files a paper in a case: it leaves the pile with the act that the case records (projections/filed-papers). Where the case
 * has not answered yet, it stays there until then. A repeat, by whomever, does nothing twice and gets the first receipt; a
 * paper that lies in another case is not filed.
 */
export async function assignPost(
  { register, cipher, reader }: { register: Register; cipher: CaseCipher; reader: CaseReader },
  { postId, caseId }: { postId: string; caseId: string },
  file: (filing: ReturnType<typeof filingOf>) => Promise<Receipt | 'accepted'>,
): Promise<Receipt | 'accepted' | 'unknown-post' | 'in-another-case'> {
  const found = await findPost(register, cipher, postId);
  if (!found) return 'unknown-post';
  if (found.caseId !== null && found.caseId !== caseId) return 'in-another-case';
  const filing = filingOf(found.post);
  const known = await receiptOfPaper(register, reader, caseId, filing);
  if (known) return known;
  try {
    return await file(filing);
  } catch (error) {
    // Another clerk may have filed it meanwhile: the case then knows the step as somebody else's.
    const meanwhile = await receiptOfPaper(register, reader, caseId, filing).catch(() => undefined);
    if (!meanwhile) throw error;
    return meanwhile;
  }
}

/** Where the case has taken up this very paper already, what it was answered then. */
async function receiptOfPaper(
  register: Register,
  reader: CaseReader,
  caseId: string,
  filing: ReturnType<typeof filingOf>,
): Promise<Receipt | undefined> {
  const known = await reader.receipt(caseId, filing.stepId);
  if (!known) return undefined;
  const { receipt, inputHash } = known;
  const act = await register
    .selectFrom('journal')
    .select(['actor', 'recorded_at'])
    .where('case_id', '=', caseId)
    .where('seq', '=', receipt.version)
    .executeTakeFirst();
  if (!act || contentDigest({ ...filing, actor: { id: act.actor } }) !== inputHash) return undefined;
  // A restore may have lost the paper, and somebody taken it in again.
  await leavePile(register, filing.input.postId, { caseId, actor: act.actor, at: act.recorded_at });
  return receipt;
}

/** A paper that is on the pile lies in a case from now on; one that lies in a case stays there. */
export async function leavePile(
  register: Register,
  postId: string,
  filed: { caseId: string; actor: string; at: Date | string },
): Promise<void> {
  await register
    .updateTable('incoming_post')
    .set({ case_id: filed.caseId, assigned_by: filed.actor, assigned_at: filed.at })
    .where('post_id', '=', postId)
    .where('case_id', 'is', null)
    .execute();
}

/** Papers that a case has taken up and that a crash left on the pile, when the two were not yet one; the first case has them. */
export async function takeFiledPapersOffPile(register: Register): Promise<void> {
  const left = await register
    .selectFrom('incoming_post')
    .innerJoin('receipts', (join) => join.on('receipts.step_id', '=', sql`'post:' || incoming_post.post_id`))
    .select(['incoming_post.post_id', 'receipts.case_id'])
    .where('incoming_post.case_id', 'is', null)
    .execute();
  const acts = await Promise.all(left.map((row) => filingActOf(register, row)));
  const filed = acts.flatMap((act) => act ?? []).sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const each of filed) await leavePile(register, each.postId, each);
}

async function filingActOf(register: Register, left: { post_id: string; case_id: string }) {
  const act = await register
    .selectFrom('journal')
    .innerJoin('receipts', (join) =>
      join.onRef('receipts.case_id', '=', 'journal.case_id').onRef('receipts.version', '=', 'journal.seq'),
    )
    .select(['journal.actor', 'journal.recorded_at'])
    .where('receipts.case_id', '=', left.case_id)
    .where('receipts.step_id', '=', filingStepIdOf(left.post_id))
    .where('journal.step', '=', filingStep)
    .executeTakeFirst();
  return act && { postId: left.post_id, caseId: left.case_id, actor: act.actor, at: act.recorded_at };
}
