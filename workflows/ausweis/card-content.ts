import type { AusweisState } from '../../contracts/ausweis/messages';
import type { CivilDate } from '../../rules/core/civil-date';
import type { CardContentValue } from '../../rules/severe-disability/card-content';
import type { Mark } from '../../rules/severe-disability/marks';
import type { Kase } from '../kit/kase';

/** The one that cases name without its dot and space. */
export const marksOfLaw = (marks: readonly string[]): Mark[] =>
  marks.map((mark) => (mark === '1Kl' ? '1. Kl.' : mark) as Mark);

/** §§ 1 to 6 SchwbAwV: what a card issued on a day shows of the person as known now. */
export function contentOf(kase: Kase<AusweisState>, on: CivilDate): CardContentValue {
  const { status, bornOn, withoutPicture, proceeding } = kase.state;
  return kase.find('card-content', {
    on,
    marks: marksOfLaw(status?.marks ?? []),
    foundBy: status?.foundBy ?? 'other-body',
    cardAppliedOn: proceeding.begunOn,
    ...(status?.appliedOn === undefined ? {} : { findingAppliedOn: status.appliedOn }),
    ...(bornOn === undefined ? {} : { bornOn }),
    ...(withoutPicture === undefined ? {} : { withoutPicture }),
  }).value;
}
