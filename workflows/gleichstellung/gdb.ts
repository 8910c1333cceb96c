import type { Finding, GleichstellungState } from '../../contracts/gleichstellung/messages';
import type { CivilDate } from '../../rules/core/civil-date';

/** § 2 Abs. 2, 3 SGB IX: from here on a Gleichstellung can rest on it, and from here on it is not needed. */
export const least = 30;
export const status = 50;

export const bandOf = (gdb: number): number => (gdb >= status ? 2 : gdb >= least ? 1 : 0);

/** Since when the GdB is what a Gleichstellung can rest on, or the status itself: a change within that begins nothing anew. */
export const startOf = ({ follows, unbrokenSince, since }: Finding): CivilDate | undefined =>
  follows ?? unbrokenSince ?? since;

/** From 50 on the person has the status itself: nothing is left to apply for, or to take away. */
export const isPointless = ({ finding }: Pick<GleichstellungState, 'finding'>): boolean =>
  finding !== undefined && finding.gdb >= status;
