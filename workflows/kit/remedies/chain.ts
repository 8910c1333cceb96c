import type { Matter, Notice, RemedyState } from '../../../contracts/remedies/state';
import { contestedIn } from './contest-of';
import { isLive, isTimely, joinsContest } from './remedy-case';

/** A decision and those that answered the one before it, from the first: one line of a contest. */
export type Line = readonly Notice[];

/**
 * The decisions that were made about a matter, each on the challenge of the one before. Several people, or one of them twice, may have
 * turned against the same, and each has an answer with a period of its own: the matter is at rest when all lines are.
 */
export function linesOn(remedies: RemedyState, matter: Matter): Line[] {
  const first = decisionOn(remedies, matter);
  return first ? linesFrom(remedies, [first], matter) : [];
}

/** The decisions in which the lines of a matter end as yet. */
export function lastDecisionsOn(remedies: RemedyState, matter: Matter): Notice[] {
  return linesOn(remedies, matter).flatMap((line) => line.at(-1) ?? []);
}

/** New decisions with which the office meets an objection in full or in part (§§ 85 Abs. 1, 86 SGG). */
export function remediesOf(remedies: RemedyState, matter: Matter): Notice[] {
  const decision = decisionOn(remedies, matter);
  // What met an objection to a decision that has been replaced says nothing about the one in its place, whichever was made first.
  return remedies.notices
    .filter((notice) => joinsContest(notice) && notice.releasedOn !== undefined && matter in notice.rulings)
    .filter((notice) => !decision || contestedIn(remedies, notice) === decision);
}

function decisionOn({ notices }: RemedyState, matter: Matter): Notice | undefined {
  return notices.findLast(
    (notice) => notice.stage === 'decision' && !joinsContest(notice) && isAbout(notice, matter),
  );
}

const isAbout = ({ releasedOn, rulings }: Notice, matter: Matter): boolean =>
  releasedOn !== undefined && matter in rulings;

function linesFrom(remedies: RemedyState, line: Line, matter: Matter): Line[] {
  const last = line.at(-1);
  if (!last) return [];
  const answers = answersThatCount(remedies, last, matter);
  const further = answers.flatMap((answer) => linesFrom(remedies, [...line, answer], matter));
  // As long as somebody's challenge is still to be decided, what was decided on another's is not the last word.
  return further.length === 0 || isAttacked(remedies, last, matter) ? [line, ...further] : further;
}

/** Whether a challenge in time to a decision is still to be decided. */
export function isAttacked({ challenges }: RemedyState, { id }: Notice, matter: Matter): boolean {
  return challenges.some(
    (challenge) => challenge.notice === id && challenge.scope.includes(matter) && isLive(challenge),
  );
}

const answersTo = (remedies: RemedyState, notice: Notice, matter: Matter): Notice[] =>
  remedies.notices.filter(
    (next) => isAbout(next, matter) && !joinsContest(next) && contestedIn(remedies, next) === notice,
  );

/** The rejection of what came too late leaves the decision before as it was, unless a court has said otherwise. */
function answersThatCount(remedies: RemedyState, notice: Notice, matter: Matter): Notice[] {
  const answers = answersTo(remedies, notice, matter);
  const counting = answers.filter(
    (answer) => answer.inadmissible !== true || isOverturned(remedies, answer, matter),
  );
  if (counting.length > 0) return counting;
  const wasTimely = remedies.challenges.some(
    (challenge) => challenge.notice === notice.id && challenge.scope.includes(matter) && isTimely(challenge),
  );
  return wasTimely ? answers : [];
}

function isOverturned(remedies: RemedyState, notice: Notice, matter: Matter): boolean {
  return answersTo(remedies, notice, matter).some(
    (next) =>
      next.rulings[matter] === 'changed' ||
      next.rulings[matter] === 'lifted' ||
      isOverturned(remedies, next, matter),
  );
}
