import { editionOf } from '../../contracts/case/edition';
import { isMark, markOf } from '../../contracts/gdb-determination/matters';
import type { EarlierProceeding, GdbState } from '../../contracts/gdb-determination/messages';
import type { Kase } from '../kit/kase';
import { discardDrafts } from './decision';
import { beforeProceeding } from './found';
import { endTargets } from './targets';

type Gdb = Kase<GdbState>;

/**
 * §§ 86, 96 SGG: a decision that turns out not to be final takes up again what has begun after it, as far as nothing was decided
 * there yet. What was decided has remedies of its own, and both go on side by side.
 */
export function rejoin(kase: Gdb, place: number): void {
  const { state } = kase;
  const past = state.earlier[place];
  const open = past?.remedies.matters.some(({ status }) => status === 'open');
  const isLast = place === state.earlier.length - 1;
  if (!past || !open || !isLast || isDecided(state)) return;
  discardDrafts(kase);
  if (editionOf(kase.act) < 2) endTargets(kase, 'cancelled');
  kase.closesTask(`check:${state.proceeding.id}`);
  const before = beforeProceeding(state, place);
  state.earlier.pop();
  if (state.proceeding.ended) state.earlier.push(putAway(state));
  else state.amending = amendingFrom(kase);
  const { proceeding, decided, remedies } = past;
  Object.assign(state, { proceeding, decided, remedies });
  delete state.outcome;
  delete state.before;
  if (before) state.before = before;
}

const isDecided = ({ remedies }: GdbState): boolean =>
  remedies.notices.some(({ releasedOn }) => releasedOn !== undefined);

export function putAway({ proceeding, decided, remedies, outcome, before }: GdbState): EarlierProceeding {
  return { proceeding, decided, remedies, outcome, ...(before ? { before } : {}) };
}

function amendingFrom({ state, act }: Gdb): NonNullable<GdbState['amending']> {
  const { id, occasion, receivedOn, wants, disregards, earlierFrom, accepted } = state.proceeding;
  return {
    by: id,
    receivedOn,
    marks: wants.filter(isMark).map(markOf),
    disregards,
    ...(earlierFrom === undefined ? {} : { earlierFrom }),
    ...(occasion === 'change' ? {} : { occasion }),
    ...(accepted && editionOf(act) >= 3 ? { accepted } : {}),
  };
}
