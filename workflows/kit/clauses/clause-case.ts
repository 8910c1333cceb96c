import type { CaseState } from '../../../contracts/case/state';
import type { Clause } from '../../../contracts/clauses/state';
import type { RemedyState } from '../../../contracts/remedies/state';
import type { Kase } from '../kase';
import { Refusal } from '../refusal';

/** A case whose decisions can have ancillary clauses; those of earlier proceedings are kept with their contest. */
export type ClauseState = CaseState & { remedies: RemedyState; earlier?: { remedies: RemedyState }[] };
export type ClauseCase = Kase<ClauseState>;

/** The contest in which the decision of a clause stands; none where its draft has gone. */
export function contestWith(state: ClauseState, { notice }: Clause): RemedyState | undefined {
  return [state, ...(state.earlier ?? [])]
    .map(({ remedies }) => remedies)
    .find(({ notices }) => notices.some(({ id }) => id === notice));
}

export function findClause({ state }: ClauseCase, id: string, kind: Clause['kind']): Clause {
  const clause = state.clauses?.find((candidate) => candidate.id === id && candidate.kind === kind);
  if (!clause) throw new Refusal('unknown-clause', { clause: id });
  const notice = contestWith(state, clause)?.notices.find(({ id: known }) => known === clause.notice);
  if (notice?.releasedOn === undefined) throw new Refusal('nothing-pending', { clause: id });
  return clause;
}

export const dueOf = ({ id }: Clause): string => `auflage:${id}`;
export const byOf = ({ id }: Clause): string => `bedingung:${id}`;
export const watchOf = ({ id }: Clause): string => `watch:auflage:${id}`;
export const judgeOf = ({ id }: Clause): string => `judge:auflage:${id}`;
export const setDayOf = ({ id }: Clause): string => `set-day:auflage:${id}`;
export const judgeConditionOf = ({ id }: Clause): string => `judge:bedingung:${id}`;
