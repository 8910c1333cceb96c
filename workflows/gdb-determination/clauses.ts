import type { GdbState, Result } from '../../contracts/gdb-determination/messages';
import type { GivenClause } from '../../contracts/clauses/schema';
import type { Notice } from '../../contracts/remedies/state';
import type { ClauseEffects, ClauseLaw } from '../kit/clauses';
import { Refusal } from '../kit/refusal';
import { foundIn } from './found';
import { turnsOf } from './timeline';

/**
 * § 152 Abs. 1 SGB IX: there is a claim to the finding, which says what is; no law lets it end on a day, depend on an event or be revoked.
 * An order can secure that its conditions stay known (ADR 17).
 */
export const lawOfFinding: ClauseLaw = { secures: ['Auflage', 'Auflagenvorbehalt'] };

const benefits: readonly Result[] = ['found', 'raised', 'changed'];

/** Only what benefits bears an order; and what has joined a contest has none of its own that could be contested. */
export function assertBearsClauses(
  clauses: readonly GivenClause[] | undefined,
  result: Result,
  kind: Notice['kind'],
): void {
  if (!clauses || (benefits.includes(result) && kind === 'decision')) return;
  throw new Refusal('facts-contradict', { fields: ['clauses'] });
}

/** A decision stands until another one finds otherwise. */
export const ofFinding: ClauseEffects<GdbState> = {
  matter: 'gdb',
  stands: (state, notice) =>
    state.diedOn === undefined && foundIn(state) !== undefined && !isReplaced(state, notice),
};

/** What is taken away stays while it is contested, and comes back where that succeeds (§ 86a Abs. 1 SGG): only what took effect counts. */
function isReplaced(state: GdbState, id: string): boolean {
  const order = [...state.earlier, state].flatMap(({ decided }) => decided.map(({ notice }) => notice));
  const place = order.indexOf(id);
  return turnsOf(state).some(({ by }) => by.gdb !== undefined && order.indexOf(by.notice) > place);
}
