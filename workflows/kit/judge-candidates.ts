import type { Deadline } from '../../contracts/case/deadline';
import { questionOf, type KeptBecause, type KeptFinding } from '../../contracts/case/recompute';
import type { CaseState } from '../../contracts/case/state';
import type { Finding } from '../../rules/core/finding';

/** A finding that today's rules or calendar give otherwise. */
export interface Candidate {
  old: Finding;
  /** Unknown where the fold came to no end with it. */
  now: Finding | undefined;
}

/** What changes only with these, all others left as they are; undefined where nothing stands against it. */
type Verdict = (changing: readonly Candidate[]) => Promise<KeptBecause | undefined>;

/**
 * Which of them stay, and why. They are tried together, and in halves where that does not do, down to the single one: what
 * can change among many is found by few folds. Whose own period is over needs none at all.
 */
export async function judge(
  candidates: readonly Candidate[],
  before: CaseState,
  verdictOn: Verdict,
): Promise<KeptFinding[]> {
  const deadlines = deadlinesByQuestion(before);
  const ownIs = (candidate: Candidate, over: readonly Deadline['status'][]) =>
    (deadlines.get(questionOf(candidate.old)) ?? []).some(
      ({ status, lastDay }) => over.includes(status) && movesFrom(lastDay, candidate),
    );
  const over = candidates.filter((each) => ownIs(each, ['missed', 'ended']));
  const met = candidates.filter((each) => !over.includes(each) && ownIs(each, ['met']));
  const others = candidates.filter((each) => !over.includes(each) && !met.includes(each));
  const kept = new Map<Candidate, KeptBecause>(over.map((each) => [each, 'over']));
  const waiting = [met, others];
  for (let group = waiting.pop(); group !== undefined; group = waiting.pop()) {
    const because = group.length === 0 ? undefined : await verdictOn(group);
    if (because === undefined) continue;
    const forAll = because === 'met-either-way' && group.every((each) => met.includes(each));
    if (group.length === 1 || forAll) for (const each of group) kept.set(each, because);
    else {
      const half = Math.ceil(group.length / 2);
      waiting.push(group.slice(half), group.slice(0, half));
    }
  }
  return candidates.flatMap((each) => {
    const because = kept.get(each);
    return because === undefined ? [] : [{ finding: each.old, because }];
  });
}

/** The day of the period is the one that was found, and another one is found today. */
function movesFrom(lastDay: string, { old, now }: Candidate): boolean {
  const dayIn = (finding: Finding | undefined) => (finding?.value as { lastDay?: string } | null)?.lastDay;
  return dayIn(old) === lastDay && dayIn(now) !== undefined && dayIn(now) !== lastDay;
}

/** Which deadlines follow from what was asked. */
export function deadlinesByQuestion({ deadlines }: CaseState): Map<string, Deadline[]> {
  const all = new Map<string, Deadline[]>();
  for (const deadline of deadlines) {
    const question = questionOf(deadline.finding);
    all.set(question, [...(all.get(question) ?? []), deadline]);
  }
  return all;
}
