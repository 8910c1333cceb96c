import type { Finding, GleichstellungState } from '../../contracts/gleichstellung/messages';
import { severelyDisabledFrom } from '../../contracts/severe-disability';
import type { CivilDate } from '../../rules/core/civil-date';

/** Since when the GdB is what a Gleichstellung can rest on, or the status itself: a change within that begins nothing anew. */
export const startOf = ({ follows, unbrokenSince, since }: Finding): CivilDate | undefined =>
  follows ?? unbrokenSince ?? since;

/** From 50 on the person has the status itself: nothing is left to apply for, or to take away. */
export const isPointless = ({ finding }: Pick<GleichstellungState, 'finding'>): boolean =>
  finding !== undefined && finding.gdb >= severelyDisabledFrom;
