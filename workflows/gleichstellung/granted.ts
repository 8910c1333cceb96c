import {
  theMatter,
  type Decided,
  type EarlierProceeding,
  type GleichstellungState,
  type Granted,
} from '../../contracts/gleichstellung/messages';
import type { MatterState } from '../../contracts/remedies/state';
import type { CivilDate } from '../../rules/core/civil-date';
import { present } from '../kit/present';
import { announcedOn } from '../kit/remedies/finality';
import { effectiveSince, suspendedBy } from './conditions';

/** A proceeding with what was there before it; the earlier ones are asked for a condition that has occurred since. */
type Standing = Pick<GleichstellungState, 'proceeding' | 'decided' | 'remedies' | 'before' | 'clauses'> & {
  earlier?: EarlierProceeding[];
};

/**
 * What is granted and in force. A decision binds once it is announced (§ 39 Abs. 1 SGB X); what it takes away stays until it
 * is final, since objection and action suspend it (§ 86a Abs. 1 SGG).
 */
export function grantedIn(state: Standing): Granted | undefined {
  const last = lastOut(state);
  return last ? applied(state, last) : heldBefore(state);
}

/** The decision on the matter that was announced last. */
function lastOut(file: Pick<EarlierProceeding, 'decided' | 'remedies'>): Decided | undefined {
  const out = file.decided.filter(({ notice }) => isAnnounced(file, notice));
  return out.findLast(({ result }) => result !== 'refused-cooperation');
}

/** What was in force when the proceeding began; or has come into force since, because its condition has occurred. */
function heldBefore(state: Standing): Granted | undefined {
  for (const past of [...(state.earlier ?? [])].reverse()) {
    const last = lastOut(past);
    if (last?.result === 'revoked' || last?.result === 'taken-back') break;
    if (last?.result !== 'granted') continue;
    if (effectiveSince(state, last.notice) === undefined) break;
    const { proceeding, decided, remedies } = past;
    return applied({ ...state, proceeding, decided, remedies, earlier: [] }, last);
  }
  return state.before;
}

function applied(state: Standing, decided: Decided): Granted | undefined {
  const before = heldBefore(state);
  const { proceeding } = state;
  const contested = matter(state, theMatter);
  const value = typeof contested?.value === 'string' ? (contested.value as CivilDate) : undefined;
  const lifted = contested?.status === 'lifted';
  switch (decided.result) {
    case 'granted':
      if (suspendedBy(state, decided.notice) !== undefined) return before;
      return grant(state, decided, lifted ? (value ?? proceeding.until) : (value ?? decided.until));
    case 'refused':
      if (!lifted && value === undefined) return before;
      return grant(state, decided, value ?? proceeding.until);
    case 'revoked':
    case 'taken-back':
      return contested?.status === 'final' ? undefined : before;
    case 'refused-cooperation':
      return before;
  }
}

/** What was granted when a proceeding began: by the ones before it, as their contests stand now. */
export function beforeProceeding(
  { earlier, clauses }: Pick<GleichstellungState, 'earlier' | 'clauses'>,
  place: number,
): Granted | undefined {
  return earlier
    .slice(0, place)
    .reduce<Granted | undefined>(
      (before, { proceeding, decided, remedies }) =>
        grantedIn({ proceeding, decided, remedies, ...present({ before, clauses }) }),
      undefined,
    );
}

function grant(state: Standing, { notice, from, gdb }: Decided, until?: CivilDate): Granted {
  const sooner = matter(state, 'earlier-date')?.status === 'lifted';
  const { begunOn, effectFrom = begunOn } = state.proceeding;
  const beginning = sooner ? effectFrom : (from ?? effectFrom);
  const since = effectiveSince(state, notice);
  return {
    from: since !== undefined && since > beginning ? since : beginning,
    ...present({ until, gdb }),
    decidedBy: notice,
    decidedOn: state.remedies.notices.find(({ id }) => id === notice)?.decidedOn ?? begunOn,
  };
}

function matter({ remedies }: Standing, name: string): MatterState | undefined {
  return remedies.matters.find((candidate) => candidate.matter === name);
}

export function isAnnounced({ remedies }: Pick<GleichstellungState, 'remedies'>, id: string): boolean {
  const notice = remedies.notices.find((candidate) => candidate.id === id);
  return notice !== undefined && announcedOn(notice) !== undefined;
}

/** The grant that waits for its condition: it has no effect yet, and may still come to have it. */
export function awaitedGrant(state: GleichstellungState): string | undefined {
  for (const file of [state, ...[...state.earlier].reverse()]) {
    const last = lastOut(file);
    if (last?.result === 'revoked' || last?.result === 'taken-back') return undefined;
    if (last?.result === 'granted')
      return suspendedBy(state, last.notice) === 'waits' ? last.notice : undefined;
  }
  return undefined;
}
