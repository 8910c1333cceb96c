import type { RemedyStepInput } from '../../../contracts/remedies/schema';
import { Refusal } from '../refusal';
import { findNotice } from './notices';
import type { RemedyCase } from './remedy-case';

/**
 * § 38 SGB X: what is plainly written or reckoned wrong is put right at any time, and those the decision went to are told. It
 * says what was decided all along, so no period begins anew. Another finding, or another instruction, is no correction.
 */
export function correctNotice(kase: RemedyCase, input: RemedyStepInput['correct-notice']): void {
  const notice = findNotice(kase.state.remedies, input.notice);
  if (notice.releasedOn === undefined || notice.kind === 'court-decision')
    throw new Refusal('notice-not-released', { notice: notice.id });
  const { wrong, right, correctedOn, matter, value } = input;
  if (wrong === right) throw new Refusal('facts-contradict', { fields: ['wrong', 'right'] });
  if (input.concerns === 'remedy-instruction')
    throw new Refusal('instruction-not-corrected', { notice: notice.id });
  const decided = matter === undefined ? undefined : notice.values[matter];
  if (input.concerns === 'decided-value' && (decided === undefined || decided !== value))
    throw new Refusal('correction-changes-substance', { notice: notice.id, matter, decided, value });
  const { stepId } = kase.act;
  notice.corrections = [...(notice.corrections ?? []), { by: stepId, correctedOn, wrong, right }];
  kase.flag('notice-corrected-no-new-period');
  for (const { party } of notice.tracks)
    kase.owes('notice-corrected', party, {
      ...{ notice: notice.id, decidedOn: notice.decidedOn, wrong, right, correctedOn },
      reasons: input.reason,
    });
}
