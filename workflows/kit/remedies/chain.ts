import type { Matter, Notice, RemedyState, Stage } from '../../../contracts/remedies/state';
import { isLive, isTimely, joinsContest, nextStage } from './remedy-case';

/** The decisions that were made about a matter, each on the challenge of the one before; the last is the one that counts. */
export function decisionsOn(remedies: RemedyState, matter: Matter): Notice[] {
  const chain: Notice[] = [];
  let notice = decisionAt(remedies, 'decision', matter);
  while (notice) {
    chain.push(notice);
    notice = following(remedies, notice, matter);
  }
  return chain;
}

/** New decisions with which the office meets an objection in full or in part (§§ 85 Abs. 1, 86 SGG). */
export function remediesOf(remedies: RemedyState, matter: Matter): Notice[] {
  // What met an objection to a decision that has been replaced says nothing about the one in its place.
  const decision = decisionAt(remedies, 'decision', matter);
  return remedies.notices
    .slice(decision ? remedies.notices.indexOf(decision) : 0)
    .filter((notice) => joinsContest(notice) && notice.releasedOn !== undefined && matter in notice.rulings);
}

function decisionAt(remedies: RemedyState, stage: Stage, matter: Matter): Notice | undefined {
  return remedies.notices
    .filter((notice) => notice.stage === stage && notice.releasedOn !== undefined && !joinsContest(notice))
    .filter((notice) => matter in notice.rulings)
    .at(-1);
}

/**
 * The rejection of what came too late leaves the decision before as it was, unless a court has said otherwise; and as long
 * as somebody's challenge is still to be decided, what was decided on another's is not the last word.
 */
function following(remedies: RemedyState, notice: Notice, matter: Matter): Notice | undefined {
  const live = remedies.challenges.some(
    (challenge) => challenge.notice === notice.id && challenge.scope.includes(matter) && isLive(challenge),
  );
  if (live) return undefined;
  const stage = nextStage[notice.stage];
  const next = stage && decisionAt(remedies, stage, matter);
  // What was decided on an objection to the decision before says nothing about the one that has taken its place.
  if (next && remedies.notices.indexOf(next) < remedies.notices.indexOf(notice)) return undefined;
  if (!next?.inadmissible) return next;
  const inTime = remedies.challenges.some(
    (challenge) => challenge.notice === notice.id && challenge.scope.includes(matter) && isTimely(challenge),
  );
  return inTime || overturned(remedies, next, matter) ? next : undefined;
}

function overturned(remedies: RemedyState, notice: Notice, matter: Matter): boolean {
  const stage = nextStage[notice.stage];
  const next = stage && decisionAt(remedies, stage, matter);
  if (!next) return false;
  const ruling = next.rulings[matter];
  return ruling === 'changed' || ruling === 'lifted' || overturned(remedies, next, matter);
}
