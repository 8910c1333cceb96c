import type { Notice, RemedyState } from '../../../contracts/remedies/state';
import { joinsContest } from './remedy-case';

/** The decision with which a contest began that a notice is part of: its own, or the one it decides on or changes. */
export function contestOf(remedies: RemedyState, notice: Notice): Notice {
  const contested = contestedIn(remedies, notice);
  return contested ? contestOf(remedies, contested) : notice;
}

/** What a notice decides on: an objection decision or a remedy on the decision, a judgment on what was before the court. */
export function contestedIn(remedies: RemedyState, notice: Notice): Notice | undefined {
  const { notices, challenges } = remedies;
  if (notice.kind === 'decision') return undefined;
  const challenge = challenges.find(({ ended }) => ended?.by === notice.id);
  const id = notice.answers ?? (notice.kind === 'court-decision' ? challenge?.notice : undefined);
  return notices.find((other) => other.id === id) ?? usuallyContested(remedies, notice);
}

/** Where nothing else is said, it is about the latest decision that was out before it. */
export function usuallyContested({ notices }: RemedyState, notice?: Notice): Notice | undefined {
  const before = notice && notices.includes(notice) ? notices.slice(0, notices.indexOf(notice)) : notices;
  return before.findLast(
    (other) => other.stage === 'decision' && other.releasedOn !== undefined && !joinsContest(other),
  );
}
