import { theMatter, type GleichstellungState } from '../../contracts/gleichstellung/messages';
import type { ClauseStepInput } from '../../contracts/clauses/schema';
import type { GleichstellungStepInput } from '../../contracts/gleichstellung/schema';
import type { CivilDate } from '../../rules/core/civil-date';
import { conditionSteps, type ClauseEffects, type ClauseLaw } from '../kit/clauses';
import type { Kase } from '../kit/kase';
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

/** What begins only after its last day would never have effect. */
export function assertWithin({ clauses = [] }: Input, until: CivilDate | undefined): void {
  const late = clauses.some(
    (clause) =>
      clause.kind === 'Bedingung' &&
      clause.effect === 'suspensive' &&
      until !== undefined &&
      (clause.by ?? until) > until,
  );
  if (late) throw new Refusal('facts-contradict', { fields: ['clauses', 'until'], until });
}

/** § 32 Abs. 2 Nr. 1, 2 SGB X: what comes about after the last day of a grant begins nothing, and ends nothing. */
export function recordCondition(
  kase: Kase<GleichstellungState>,
  input: ClauseStepInput['record-condition'],
): void {
  const { state } = kase;
  const notice = state.clauses?.find(({ id }) => id === input.clause)?.notice;
  const file = [state, ...state.earlier].find(({ decided }) => decided.some((one) => one.notice === notice));
  const value = file?.remedies.matters.find(({ matter }) => matter === theMatter)?.value;
  const until = value ?? file?.decided.find((one) => one.notice === notice)?.until;
  if (input.how === 'occurred' && until !== undefined && input.on > until) {
    throw new Refusal('facts-contradict', { fields: ['how', 'on'], until });
  }
  conditionSteps['record-condition'](kase, input);
}

/** A grant stands until it has ended, or another decision has taken its place. */
export const ofGrant: ClauseEffects<GleichstellungState> = {
  matter: theMatter,
  stands: (state, notice) =>
    state.diedOn === undefined &&
    state.over?.of !== notice &&
    (grantedIn(state)?.decidedBy === notice || awaitedGrant(state) === notice),
};
