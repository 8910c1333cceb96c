import { matterOfAuflage, type Clause, type ClauseStatus } from '../../../contracts/clauses/state';
import { authority, type Matter } from '../../../contracts/remedies/state';
import { announcedOn } from '../remedies/finality';
import { isTimely } from '../remedies/remedy-case';
import { contestWith, type ClauseState } from './clause-case';

/** What the procedure knows of its decisions. */
export interface ClauseEffects<State extends ClauseState> {
  /** Under which a decision is contested as a whole, with what limits it. */
  matter: Matter;
  /** Whether a decision has effect, or may still come to have it. */
  stands: (state: State, notice: string) => boolean;
}

/** What its decision and the contest make of a clause; nothing where it depends on what has happened since. */
export function settledOf<State extends ClauseState>(
  state: State,
  clause: Clause,
  { matter: whole, stands }: ClauseEffects<State>,
): ClauseStatus | undefined {
  const remedies = contestWith(state, clause);
  const notice = remedies?.notices.find(({ id }) => id === clause.notice);
  if (!remedies || !notice || announcedOn(notice) === undefined) return 'prepared';
  const matter = clause.kind === 'Auflage' ? matterOfAuflage(clause.id) : whole;
  const lifted = remedies.matters.find((one) => one.matter === matter && one.status === 'lifted');
  // Where only a Bedingung was struck, the limit stays as it was.
  const stays = clause.kind === 'Befristung' && lifted?.value === clause.until;
  if (lifted && !stays) return 'lifted';
  if (!stands(state, clause.notice)) return 'ended';
  return clause.kind === 'Auflage' && isSuspended(state, clause) ? 'suspended' : undefined;
}

/** § 86a Abs. 1 SGG: an Auflage that is contested in time need not be fulfilled until it is final. */
function isSuspended(state: ClauseState, clause: Clause): boolean {
  const matter = matterOfAuflage(clause.id);
  const { matters = [], challenges = [] } = contestWith(state, clause) ?? {};
  const open = matters.some((one) => one.matter === matter && one.status === 'open');
  return (
    open &&
    challenges.some(
      (challenge) =>
        challenge.from !== authority &&
        challenge.scope.includes(matter) &&
        challenge.ended?.how !== 'withdrawn' &&
        isTimely(challenge),
    )
  );
}
