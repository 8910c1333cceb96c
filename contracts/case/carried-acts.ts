import type { Act } from './act';
import type { CaseInput } from './messages';

/** The engine takes two megabytes in one payload at the most; a run is given far less. */
export const carriedAtMost = 500_000;

/** How the acts of a case are given to a run: along with it, or, where they have become too many, to be read by it. */
export function carry(acts: Act[]): Pick<CaseInput, 'acts' | 'storedUpTo'> {
  return JSON.stringify(acts).length <= carriedAtMost ? { acts } : { acts: [], storedUpTo: acts.length };
}
