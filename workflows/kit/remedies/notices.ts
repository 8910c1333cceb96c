import type { Notice, RemedyState, Stage } from '../../../contracts/remedies/state';
import type { RemedyStepInput } from '../../../contracts/remedies/schema';
import type { Kase } from '../kase';
import { Refusal } from '../refusal';
import { contestedIn } from './contest-of';
import { joinsContest, undecidedObjections, type RemedyCase } from './remedy-case';

export function findNotice(remedies: RemedyState, id: string): Notice {
  const notice = remedies.notices.find((candidate) => candidate.id === id);
  if (!notice) throw new Refusal('unknown-notice', { notice: id });
  return notice;
}

/** The decision of a stage that is out, the latest if there are several; a remedy is none of its own. */
export function releasedNotice(remedies: RemedyState, stage: Stage): Notice | undefined {
  return remedies.notices
    .filter((notice) => notice.stage === stage && notice.releasedOn !== undefined)
    .filter((notice) => !joinsContest(notice))
    .at(-1);
}

/** Puts a decision before the person who is to release it. */
export function prepareNotice(
  kase: Kase,
  remedies: RemedyState,
  notice: Omit<Notice, 'preparedBy' | 'preparedIn' | 'tracks'>,
): void {
  const { actor, stepId } = kase.act;
  remedies.notices.push({ ...notice, preparedBy: actor.id, preparedIn: stepId, tracks: [] });
  kase.opensTask({ id: `release:${notice.id}`, type: 'release-notice', forRole: 'supervisor' });
}

/** What was prepared upon objections that are no longer there is not released any more. */
export function dropDrafts(kase: Kase, remedies: RemedyState): void {
  for (const { id, releasedOn } of remedies.notices) {
    if (releasedOn === undefined) kase.closesTask(`release:${id}`);
  }
  remedies.notices = remedies.notices.filter((notice) => notice.releasedOn !== undefined);
}

/** What was prepared upon the objections to one of several decisions. */
export function dropAnswers(kase: Kase, remedies: RemedyState, contested: Notice): void {
  const answers = remedies.notices.filter(
    (notice) =>
      notice.releasedOn === undefined && isAnswer(notice) && contestedIn(remedies, notice) === contested,
  );
  for (const { id } of answers) kase.closesTask(`release:${id}`);
  remedies.notices = remedies.notices.filter((notice) => !answers.includes(notice));
}

/** Decides on an objection, in full, in part or at last. */
export function isAnswer({ kind }: Notice): boolean {
  return ['full-remedy', 'partial-remedy', 'objection-decision'].includes(kind);
}

/**
 * Four eyes: who prepared a decision does not release it, and who released the contested decision does not decide
 * the objection. With the release the decision is out, and its letters are owed to every addressee.
 */
export function releaseNotice(kase: RemedyCase, input: RemedyStepInput['release-notice']): void {
  const { remedies } = kase.state;
  const notice = findNotice(remedies, input.notice);
  if (notice.releasedOn !== undefined) throw new Refusal('already-done', { notice: notice.id });
  const involved = [...preparersOf(kase, notice), releasedContested(remedies, notice)];
  if (involved.includes(kase.act.actor.id)) {
    throw new Refusal('four-eyes', { notice: notice.id });
  }
  if (kase.act.effectiveOn < notice.decidedOn) {
    throw new Refusal('date-before-cause', { field: 'releasedOn' });
  }
  notice.releasedBy = kase.act.actor.id;
  notice.releasedOn = kase.act.effectiveOn;
  notice.tracks = addresseesOf(kase, notice).map((party) => ({ party, status: 'awaiting-service' as const }));
  kase.closesTask(`release:${notice.id}`);
  for (const track of notice.tracks) {
    kase.owes(letterTypeOf(notice), track.party, {
      notice: notice.id,
      rulings: notice.rulings,
      values: notice.values,
      ...notice.says,
    });
  }
}

/** Who wrote what it says: at first, and in each correction that holds. */
function preparersOf({ state }: RemedyCase, { preparedBy, preparedIn }: Notice): string[] {
  const corrected = state.corrections.filter(({ corrects, released }) => released && corrects === preparedIn);
  return [preparedBy, ...corrected.map((correction) => correction.preparedBy)];
}

/** A decision on the objection goes to those who objected, every other one to all it concerns. */
function addresseesOf(kase: RemedyCase, notice: Notice): string[] {
  if (notice.kind === 'objection-decision') {
    const { remedies } = kase.state;
    const contested = contestedIn(remedies, notice)?.id;
    const undecided = undecidedObjections(remedies).filter((challenge) => challenge.notice === contested);
    return [...new Set(undecided.map((challenge) => challenge.from))];
  }
  const { parties, addressees } = kase.state;
  return parties
    .filter(({ id, role }) => addressees?.includes(id) ?? role === 'applicant')
    .filter(({ leftOn }) => leftOn === undefined)
    .map((party) => party.id);
}

function releasedContested(remedies: RemedyState, notice: Notice): string | undefined {
  return ['decision', 'amendment', 'implementation'].includes(notice.kind)
    ? undefined
    : contestedIn(remedies, notice)?.releasedBy;
}

/** What adds to what it carries out is a decision of its own, and goes out in the letter of one that carries out all the same. */
export function letterTypeOf({ kind, says }: Notice): string {
  return says?.carriesOut ? 'implementing-decision' : letterOf[kind];
}

const letterOf: Record<Notice['kind'], string> = {
  decision: 'decision',
  amendment: 'decision',
  'full-remedy': 'remedy-decision',
  'partial-remedy': 'remedy-decision',
  'objection-decision': 'objection-decision',
  'court-decision': 'decision',
  implementation: 'implementing-decision',
};
