import type { Matter, Notice, RemedyState, Stage } from '../../../contracts/remedies/state';
import { isAttacked, lastDecisionsOn, remediesOf } from './chain';
import { burdens } from './remedy-case';
import { stillToServe } from './still-to-serve';

const runningPhase: Record<Stage, string> = {
  decision: 'objection-period',
  objection: 'action-period',
  court: 'appeal-period',
  appeal: 'appeal-period',
  revision: 'appeal-period',
};

const unserved = ['awaiting-service', 'returned'];

/** Where the contest about a matter stands: the decision that counts, and whether somebody has attacked it. */
export function contestPhase(remedies: RemedyState, matter: Matter): string {
  const lasts = lastDecisionsOn(remedies, matter);
  const notice = lasts.at(-1);
  if (!notice) return 'draft';
  const attacked = lasts.find((last) => isAttacked(remedies, last, matter));
  if (attacked) return attacked.stage === 'decision' ? 'objection' : 'court';
  const remedyOnItsWay = remediesOf(remedies, matter).some(
    (remedy) =>
      remedy.kind === 'full-remedy' && remedy.tracks.some(({ status }) => unserved.includes(status)),
  );
  const onItsWay = lasts.some((last) =>
    last.tracks.some(({ party, status }) => burdens(last, party, matter) && unserved.includes(status)),
  );
  return onItsWay || remedyOnItsWay ? 'released' : runningPhase[notice.stage];
}

/** A decision that waits for its release, has still to be announced to somebody, or whose period runs. */
function underWay(remedies: RemedyState, notice: Notice): boolean {
  return (
    notice.releasedOn === undefined ||
    stillToServe(remedies, notice).length > 0 ||
    notice.tracks.some(({ status }) => status === 'running')
  );
}

/** Whether what was decided can still become something else by what is in time; what came too late keeps nothing open. */
export function standsOpen(remedies: RemedyState): boolean {
  return (
    remedies.matters.some((matter) => matter.status === 'open') ||
    remedies.notices.some((notice) => underWay(remedies, notice))
  );
}

/** Whether anything can still change in court or before the objection office, or waits for its decision. */
export function contestPending(remedies: RemedyState): boolean {
  return (
    standsOpen(remedies) ||
    remedies.challenges.some((challenge) => !challenge.ended && challenge.standing !== 'formless')
  );
}
