import type { Clause } from '../../contracts/clauses/state';
import type { GleichstellungState } from '../../contracts/gleichstellung/messages';
import type { CivilDate } from '../../rules/core/civil-date';

type WithClauses = Pick<GleichstellungState, 'clauses'>;
type Effect = NonNullable<Clause['effect']>;

/** The conditions of a decision that have not been lifted upon a remedy. */
const conditionsOf = ({ clauses = [] }: WithClauses, notice: string, effect: Effect): Clause[] =>
  clauses.filter(
    (clause) => clause.notice === notice && clause.effect === effect && clause.status !== 'lifted',
  );

/** § 32 Abs. 2 Nr. 2 SGB X: whether a grant has effect already; `failed` where it never will. */
export function suspendedBy(state: WithClauses, notice: string): 'waits' | 'failed' | undefined {
  const outcomes = conditionsOf(state, notice, 'suspensive').map(({ condition }) => condition?.how);
  if (outcomes.includes('failed')) return 'failed';
  return outcomes.includes(undefined) ? 'waits' : undefined;
}

/** The day on which the last condition has occurred on which the beginning depends. */
export function effectiveSince(state: WithClauses, notice: string): CivilDate | undefined {
  const days = conditionsOf(state, notice, 'suspensive').flatMap(({ condition }) => condition?.on ?? []);
  return days.sort().at(-1);
}

/** The day on which the first condition has occurred with which it ends. */
export function resolvedOn(state: WithClauses, notice: string): CivilDate | undefined {
  const occurred = conditionsOf(state, notice, 'resolutory').filter(
    ({ condition }) => condition?.how === 'occurred',
  );
  return occurred.flatMap(({ condition }) => condition?.on ?? []).sort()[0];
}
