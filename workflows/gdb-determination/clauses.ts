import type { GdbState, Result } from '../../contracts/gdb-determination/messages';
import type { GivenClause } from '../../contracts/clauses/schema';
import type { Notice } from '../../contracts/remedies/state';
import type { ClauseEffects, ClauseLaw } from '../kit/clauses';
import { announcedOn } from '../kit/remedies/finality';
import { Refusal } from '../kit/refusal';
import { foundIn } from './found';

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

const leave: readonly Result[] = ['refused', 'change-refused', 'refused-cooperation'];

function isReplaced(state: GdbState, id: string): boolean {
  const decisions = [...state.earlier, state].flatMap(({ decided, remedies }) =>
    decided.filter(({ notice }) => {
      const known = remedies.notices.find((candidate) => candidate.id === notice);
      return known !== undefined && announcedOn(known) !== undefined;
    }),
  );
  const place = decisions.findIndex(({ notice }) => notice === id);
  return decisions.slice(place + 1).some(({ gdb, result }) => gdb !== undefined && !leave.includes(result));
}
