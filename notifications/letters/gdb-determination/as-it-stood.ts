import type { Letter } from '../../../contracts/case/letter';
import type { CaseState } from '../../../contracts/case/state';
import type { EarlierProceeding, GdbState } from '../../../contracts/gdb-determination/messages';

/** A letter about an earlier proceeding is written as that one stands, not as the one that runs by now. */
export function asItStood(state: CaseState, letter: Pick<Letter, 'facts' | 'causedBy'>): CaseState {
  if (state.procedure !== 'gdb-determination') return state;
  const { before: _before, ...present } = state as GdbState;
  const place = present.earlier.findLastIndex((past) => isAbout(past, letter));
  const past = present.earlier[place];
  if (!past) return state;
  const then: GdbState = { ...present, ...past, earlier: present.earlier.slice(0, place) };
  return then;
}

/** It names the decision, or was caused by the objection it answers. */
function isAbout({ remedies }: EarlierProceeding, { facts, causedBy }: Pick<Letter, 'facts' | 'causedBy'>) {
  const named = facts['notice'];
  if (named !== undefined) return remedies.notices.some(({ id }) => id === named);
  return remedies.challenges.some(({ id }) => id === causedBy);
}
