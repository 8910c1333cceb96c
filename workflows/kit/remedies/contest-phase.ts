import type { RemedyState, Stage } from '../../../contracts/remedies/state';
import { isLive } from './remedy-case';

const runningPhase: Record<Stage, string> = {
  decision: 'objection-period',
  objection: 'action-period',
  court: 'appeal-period',
  appeal: 'appeal-period',
  revision: 'appeal-period',
};

/** Where a contest stands: the furthest decision that is out, and whether somebody has attacked it. */
export function contestPhase(remedies: RemedyState): string {
  const notices = remedies.notices.filter(
    (notice) => notice.kind !== 'full-remedy' && notice.kind !== 'partial-remedy',
  );
  const notice = notices.filter((candidate) => candidate.releasedOn !== undefined).at(-1);
  if (!notice) return 'draft';
  const attacked = remedies.challenges.some(
    (challenge) => challenge.notice === notice.id && isLive(challenge),
  );
  if (attacked) return notice.stage === 'decision' ? 'objection' : 'court';
  const unserved = notice.tracks.some(
    (track) => track.status === 'awaiting-service' || track.status === 'returned',
  );
  return unserved ? 'released' : runningPhase[notice.stage];
}

/** Whether anything can still change in court or before the objection office. */
export function contestPending(remedies: RemedyState): boolean {
  return remedies.matters.some((matter) => matter.status === 'open');
}
