import type { GdbState } from '../../contracts/gdb-determination/messages';
import type { RemedyStepInput } from '../../contracts/remedies/schema';
import { severelyDisabledFrom } from '../../contracts/severe-disability';
import type { Kase } from '../kit/kase';
import { remedySteps } from '../kit/remedies';
import { askForCosts } from '../kit/remedies/costs';
import { carriedOut } from '../kit/remedies/implementation';
import { meantBy } from '../kit/remedies/meant';
import { Refusal } from '../kit/refusal';

/** Where nothing was found before, lifting a GdB leaves none: a remedy says which one takes its place. */
export function prepareObjectionDecision(
  kase: Kase<GdbState>,
  input: RemedyStepInput['prepare-objection-decision'],
): void {
  const { before, decided, remedies } = kase.state;
  const onTheMatter = decided.some(({ gdb }) => gdb !== undefined);
  const meant = meantBy('prepare-objection-decision', kase.state, input)?.id;
  const contested = remedies.challenges.some(
    ({ ended, scope, notice }) => !ended && notice === meant && scope.includes('gdb'),
  );
  if (input.kind === 'full-remedy' && contested && onTheMatter && !before && input.gdb === undefined) {
    throw new Refusal('missing-fact', { fields: ['gdb'] });
  }
  if (input.kind === 'full-remedy' && keepsLoss(kase.state, input.gdb)) {
    throw new Refusal('no-full-remedy', { fields: ['kind', 'gdb'] });
  }
  remedySteps['prepare-objection-decision'](kase, input);
}

/** § 85 Abs. 1 SGG: below 50 the status that the contested decision has taken is lost all the same: that is a remedy in part. */
function keepsLoss({ before, decided }: GdbState, gdb: number | undefined): boolean {
  if (gdb === undefined || gdb >= severelyDisabledFrom) return false;
  const found = decided.filter((one) => one.gdb !== undefined);
  const former = found.at(-2)?.gdb ?? before?.gdb ?? 0;
  return former >= severelyDisabledFrom;
}

export function releaseNotice(kase: Kase<GdbState>, input: RemedyStepInput['release-notice']): void {
  remedySteps['release-notice'](kase, input);
  askForCosts(kase, input.notice);
  carriedOut(kase, input.notice);
}
