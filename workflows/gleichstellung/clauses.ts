import { theMatter, type GleichstellungState } from '../../contracts/gleichstellung/messages';
import type { GleichstellungStepInput } from '../../contracts/gleichstellung/schema';
import type { ClauseEffects, ClauseLaw } from '../kit/clauses';
import { Refusal } from '../kit/refusal';
import { awaitedGrant, grantedIn } from './granted';

type Input = GleichstellungStepInput['prepare-decision'];

/**
 * § 2 Abs. 3 SGB IX: who fulfils the conditions is to be gleichgestellt, so that there is a claim to it as a rule; the law itself allows
 * only a limit in time (§ 151 Abs. 2 S. 3 SGB IX).
 */
export const lawOfGrant: ClauseLaw = {
  allowedBy: { Befristung: ['§ 151 Abs. 2 S. 3 SGB IX'] },
  secures: ['Bedingung', 'Auflage', 'Auflagenvorbehalt'],
};

/** Only what benefits can have them; a Befristung among them is the limit of the grant. */
export function limitedBy(input: Input): Input {
  const { as, clauses, until } = input;
  if (!clauses) return input;
  if (as !== 'granted') throw new Refusal('facts-contradict', { fields: ['as', 'clauses'] });
  const limit = clauses.find((clause) => clause.kind === 'Befristung');
  if (!limit) return input;
  if (until !== undefined && until !== limit.until) {
    throw new Refusal('facts-contradict', { fields: ['until', 'clauses'] });
  }
  return { ...input, until: limit.until };
}

/** A grant stands until it has ended, or another decision has taken its place. */
export const ofGrant: ClauseEffects<GleichstellungState> = {
  matter: theMatter,
  stands: (state, notice) =>
    state.diedOn === undefined &&
    state.over?.of !== notice &&
    (grantedIn(state)?.decidedBy === notice || awaitedGrant(state) === notice),
};
