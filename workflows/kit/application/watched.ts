import type { ApplicationState, Begun } from '../../../contracts/application/state';
import { editionOf } from '../../../contracts/case/edition';
import type { Kase } from '../kase';
import { inactionPeriodOf } from './inaction';

type ApplicationCase = Kase<ApplicationState>;

/**
 * Whether the periods of an application run while it waits for the end of a contest. Under the first edition of acts nobody watched
 * it; what is watched once goes on to be, though an act of the first edition may be read after it.
 */
export function isWatched({ state, act }: ApplicationCase, waiting: Begun): boolean {
  const period = inactionPeriodOf(waiting);
  return editionOf(act) >= 2 || state.deadlines.some(({ id }) => id === period);
}
