import type { InquiryState } from '../../../contracts/inquiry/state';
import type { Notice } from '../../../contracts/remedies/state';
import type { CivilDate } from '../../../rules/core/civil-date';

/** § 66 Abs. 1, 3 SGB I: the concrete consequence was named in writing, and the period set for it is over. */
export function wasSilentInSpiteOfWarning({ requests }: InquiryState, on: CivilDate): boolean {
  return requests.some(
    ({ kind, status, consequenceNamedOn, lastDay }) =>
      kind === 'cooperation' && status !== 'answered' && consequenceNamedOn !== undefined && lastDay < on,
  );
}

/** § 67 SGB I: what was missing has come after the refusal for want of it. */
export function wasMadeGood({ requests }: InquiryState, refusal: Notice | undefined): boolean {
  const refusedOn = refusal?.releasedOn;
  return requests.some(
    ({ kind, answeredOn }) =>
      kind === 'cooperation' &&
      answeredOn !== undefined &&
      refusedOn !== undefined &&
      answeredOn >= refusedOn,
  );
}
