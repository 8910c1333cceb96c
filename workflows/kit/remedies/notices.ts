import type { Notice, RemedyState, Stage } from '../../../contracts/remedies/state';
import type { RemedyStepInput } from '../../../contracts/remedies/schema';
import type { Kase } from '../kase';
import { Refusal } from '../refusal';
import type { RemedyCase } from './remedy-case';

export function findNotice(remedies: RemedyState, id: string): Notice {
  const notice = remedies.notices.find((candidate) => candidate.id === id);
  if (!notice) throw new Refusal('unknown-notice', { notice: id });
  return notice;
}

/** The decision of a stage that is out, the latest if there are several. */
export function releasedNotice(remedies: RemedyState, stage: Stage): Notice | undefined {
  return remedies.notices
    .filter((notice) => notice.stage === stage && notice.releasedOn !== undefined)
    .at(-1);
}

/** Puts a decision before the person who is to release it. */
export function prepareNotice(
  kase: Kase,
  remedies: RemedyState,
  notice: Omit<Notice, 'preparedBy' | 'tracks'>,
): void {
  remedies.notices.push({ ...notice, preparedBy: kase.act.actor.id, tracks: [] });
  kase.opensTask({ id: `release:${notice.id}`, type: 'release-notice', forRole: 'supervisor' });
}

/**
 * Four eyes: who prepared a decision does not release it, and who released the contested decision does not decide
 * the objection. With the release the decision is out, and its letters are owed to every addressee.
 */
export function releaseNotice(kase: RemedyCase, input: RemedyStepInput['release-notice']): void {
  const { remedies } = kase.state;
  const notice = findNotice(remedies, input.notice);
  if (notice.releasedOn !== undefined) throw new Refusal('already-done', { notice: notice.id });
  if (notice.preparedBy === kase.act.actor.id || releasedContested(remedies, notice) === kase.act.actor.id) {
    throw new Refusal('four-eyes', { notice: notice.id });
  }
  if (kase.act.effectiveOn < notice.decidedOn)
    throw new Refusal('date-before-cause', { field: 'releasedOn' });
  notice.releasedBy = kase.act.actor.id;
  notice.releasedOn = kase.act.effectiveOn;
  notice.tracks = kase.state.parties
    .filter((party) => party.role === 'applicant' && party.leftOn === undefined)
    .map((party) => ({ party: party.id, status: 'awaiting-service' as const }));
  kase.closesTask(`release:${notice.id}`);
  for (const track of notice.tracks) {
    kase.owes(letterOf[notice.kind], track.party, {
      notice: notice.id,
      rulings: notice.rulings,
      values: notice.values,
    });
    kase.opensTask({ id: `serve:${notice.id}:${track.party}`, type: 'serve-notice', forRole: 'caseworker' });
  }
}

function releasedContested(remedies: RemedyState, notice: Notice): string | undefined {
  return notice.kind === 'decision' ? undefined : releasedNotice(remedies, 'decision')?.releasedBy;
}

const letterOf: Record<Notice['kind'], string> = {
  decision: 'decision',
  'full-remedy': 'remedy-decision',
  'partial-remedy': 'remedy-decision',
  'objection-decision': 'objection-decision',
  'court-decision': 'decision',
};
