import {
  theMatter,
  type Decided,
  type GleichstellungState,
  type Granted,
} from '../../contracts/gleichstellung/messages';
import type { MatterState } from '../../contracts/remedies/state';
import type { CivilDate } from '../../rules/core/civil-date';
import { present } from '../kit/present';
import { announcedOn } from '../kit/remedies/finality';

type Standing = Pick<GleichstellungState, 'proceeding' | 'decided' | 'remedies' | 'before'>;

/**
 * What is granted and in force. A decision binds once it is announced (§ 39 Abs. 1 SGB X); what it takes away stays until it
 * is final, since objection and action suspend it (§ 86a Abs. 1 SGG).
 */
export function grantedIn(state: Standing): Granted | undefined {
  const out = state.decided.filter(({ notice }) => isAnnounced(state, notice));
  const last = out.findLast(({ result }) => result !== 'refused-cooperation');
  return last ? applied(state, last) : state.before;
}

function applied(state: Standing, decided: Decided): Granted | undefined {
  const { before, proceeding } = state;
  const contested = matter(state, theMatter);
  const value = typeof contested?.value === 'string' ? (contested.value as CivilDate) : undefined;
  const lifted = contested?.status === 'lifted';
  switch (decided.result) {
    case 'granted':
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

function grant(state: Standing, { notice, from, gdb }: Decided, until?: CivilDate): Granted {
  const sooner = matter(state, 'earlier-date')?.status === 'lifted';
  const { begunOn, effectFrom = begunOn } = state.proceeding;
  return {
    from: sooner ? effectFrom : (from ?? effectFrom),
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
