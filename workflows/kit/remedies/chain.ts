import type { Matter, Notice, RemedyState, Stage } from '../../../contracts/remedies/state';
import { isLive, isTimely, joinsContest, nextStage } from './remedy-case';

/** The decisions that were made about a matter, each on the challenge of the one before; the last is the one that counts. */
export function decisionsOn(remedies: RemedyState, matter: Matter): Notice[] {
  const chain: Notice[] = [];
  let notice = decisionsAt(remedies, 'decision', matter).at(-1);
  while (notice) {
    chain.push(notice);
    notice = following(remedies, notice, matter);
  }
  return chain;
}

/**
 * The last decision and those made beside it: several people, or one of them twice, may have turned against the one before, and
 * each has an answer with a period of its own. The matter is at rest when all of them are.
 */
export function lastDecisionsOn(remedies: RemedyState, matter: Matter): Notice[] {
  const [last, before] = decisionsOn(remedies, matter).reverse();
  if (!last) return [];
  if (!before) return [last];
  return answersTo(remedies, before, matter).filter((notice) => notice === last || !notice.inadmissible);
}

/** New decisions with which the office meets an objection in full or in part (§§ 85 Abs. 1, 86 SGG). */
export function remediesOf(remedies: RemedyState, matter: Matter): Notice[] {
  // What met an objection to a decision that has been replaced says nothing about the one in its place.
  const decision = decisionsAt(remedies, 'decision', matter).at(-1);
  return remedies.notices
    .slice(decision ? remedies.notices.indexOf(decision) : 0)
    .filter((notice) => joinsContest(notice) && notice.releasedOn !== undefined && matter in notice.rulings);
}

function decisionsAt(remedies: RemedyState, stage: Stage, matter: Matter): Notice[] {
  return remedies.notices
    .filter((notice) => notice.stage === stage && notice.releasedOn !== undefined && !joinsContest(notice))
    .filter((notice) => matter in notice.rulings);
}

/** What was decided before a decision says nothing about it, but about the one whose place it has taken. */
function answersTo(remedies: RemedyState, notice: Notice, matter: Matter): Notice[] {
  const stage = nextStage[notice.stage];
  if (!stage) return [];
  const since = remedies.notices.indexOf(notice);
  return decisionsAt(remedies, stage, matter).filter((next) => remedies.notices.indexOf(next) > since);
}

/**
 * The rejection of what came too late leaves the decision before as it was, unless a court has said otherwise; and as long
 * as somebody's challenge is still to be decided, what was decided on another's is not the last word.
 */
function following(remedies: RemedyState, notice: Notice, matter: Matter): Notice | undefined {
  const challenges = remedies.challenges.filter(
    (challenge) => challenge.notice === notice.id && challenge.scope.includes(matter),
  );
  if (challenges.some(isLive)) return undefined;
  const answers = answersTo(remedies, notice, matter);
  const onTheMatter = answers.filter(({ inadmissible }) => !inadmissible).at(-1);
  if (onTheMatter) return onTheMatter;
  const rejection = answers.at(-1);
  return rejection && (challenges.some(isTimely) || overturned(remedies, rejection, matter))
    ? rejection
    : undefined;
}

function overturned(remedies: RemedyState, notice: Notice, matter: Matter): boolean {
  const next = answersTo(remedies, notice, matter).at(-1);
  if (!next) return false;
  const ruling = next.rulings[matter];
  return ruling === 'changed' || ruling === 'lifted' || overturned(remedies, next, matter);
}
