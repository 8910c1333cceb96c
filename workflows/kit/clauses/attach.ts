import type { GivenClause } from '../../../contracts/clauses/schema';
import { matterOfAuflage, type Clause } from '../../../contracts/clauses/state';
import type { Matter, NoticeSays, Ruling } from '../../../contracts/remedies/state';
import { present } from '../present';
import { Refusal } from '../refusal';
import { assertAllowed, type ClauseLaw } from './allowed';
import type { ClauseCase } from './clause-case';

export interface Attached {
  /** Each Auflage burdens on its own. */
  rulings: Record<Matter, Ruling>;
  /** Beside a Befristung, which is a value of the decision: what else limits it is contested with it. */
  limits: boolean;
  says: Pick<NoticeSays, 'clauses'>;
}

/** § 32 SGB X: the ancillary clauses with which a decision is prepared. */
export function attachClauses(
  kase: ClauseCase,
  notice: string,
  given: readonly GivenClause[] | undefined,
  law: ClauseLaw,
): Attached {
  if (!given) return { rulings: {}, limits: false, says: {} };
  const { state } = kase;
  for (const clause of given) {
    assertAllowed(law, clause);
    assertNew(kase, clause);
  }
  const said = given.map(contentOf);
  state.clauses = [
    ...(state.clauses ?? []),
    ...said.map((clause): Clause => ({ ...clause, notice, status: 'prepared' })),
  ];
  const auflagen = given.filter(({ kind }) => kind === 'Auflage').map(({ id }) => matterOfAuflage(id));
  return {
    rulings: Object.fromEntries(auflagen.map((matter) => [matter, 'burdens' as const])),
    limits: given.some(({ kind }) => kind !== 'Auflage' && kind !== 'Befristung'),
    says: { clauses: said },
  };
}

function assertNew({ state, act }: ClauseCase, clause: GivenClause): void {
  if (state.clauses?.some(({ id }) => id === clause.id)) {
    throw new Refusal('already-done', { clause: clause.id });
  }
  const day = dayOf(clause);
  if (day !== undefined && day < act.effectiveOn)
    throw new Refusal('date-before-cause', { field: 'clauses' });
}

function dayOf(clause: GivenClause): string | undefined {
  if (clause.kind === 'Auflage') return clause.dueOn;
  return clause.kind === 'Bedingung' ? clause.by : undefined;
}

const contentOf = (clause: GivenClause): Omit<Clause, 'status' | 'notice'> => present({ ...clause });
