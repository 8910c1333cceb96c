import type { ActRecord } from '../../contracts/case/record';
import { filingStepIdOf, leavePile } from '../incoming-post';
import type { Tx } from '../writing';

/** A paper of the incoming post leaves the pile in the transaction of the act that files it: no crash comes between the two. */
export async function writeFiledPaper(tx: Tx, { caseId, act }: ActRecord): Promise<void> {
  if (act.step !== 'file-post') return;
  const { postId } = act.input as { postId?: string };
  // Under another id it was filed by hand: the number is the office's own, and names no paper of the pile.
  if (postId === undefined || act.stepId !== filingStepIdOf(postId)) return;
  await leavePile(tx, postId, { caseId, actor: act.actor.id, at: act.recordedAt });
}
