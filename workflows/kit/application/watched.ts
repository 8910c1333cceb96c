import type { ApplicationState } from '../../../contracts/application/state';
import { editionOf } from '../../../contracts/case/edition';
import type { Kase } from '../kase';
import { inactionPeriodOf } from './inaction';

/**
 * Whether the periods of an application run while it waits for the end of a contest. Under the first edition of acts nobody watched
 * it; what is watched once goes on to be, though an act of the first edition may be read after it.
 */
export function isWatched({ state, act }: Kase<ApplicationState>, { by }: { by: string }): boolean {
  const period = inactionPeriodOf({ id: by });
  const runs = state.deadlines.some(({ id, status }) => id === period && status !== 'cancelled');
  return editionOf(act) >= 2 || runs;
}
