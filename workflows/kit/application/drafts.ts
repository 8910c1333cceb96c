import type { ApplicationStepInput } from '../../../contracts/application/schema';
import type { RemedyState } from '../../../contracts/remedies/state';
import type { CaseState } from '../../../contracts/case/state';
import type { Kase } from '../kase';
import { findNotice } from '../remedies/notices';
import { Refusal } from '../refusal';

type WithDrafts = Kase<CaseState & { remedies: RemedyState }>;

export function assertDraft({ state }: WithDrafts, { notice: id }: ApplicationStepInput['discard-draft']) {
  const notice = findNotice(state.remedies, id);
  if (notice.releasedOn !== undefined) throw new Refusal('already-done', { notice: id });
  return notice;
}

/** Takes drafts of decisions back, all or one: what was only prepared has decided nothing. */
export function takeDraftsBack(kase: WithDrafts, only?: string): void {
  const { remedies } = kase.state;
  const drafts = remedies.notices
    .filter(({ id, releasedOn }) => releasedOn === undefined && (only === undefined || id === only))
    .map(({ id }) => id);
  remedies.notices = remedies.notices.filter(({ id }) => !drafts.includes(id));
  for (const id of drafts) kase.dropsTask(`release:${id}`);
}
