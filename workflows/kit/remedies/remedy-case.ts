import type { CaseState } from '../../../contracts/case/state';
import {
  authority,
  type Challenge,
  type Matter,
  type Notice,
  type RemedyState,
  type Stage,
  type Track,
} from '../../../contracts/remedies/state';
import { principalOf } from '../parties';
import type { Kase } from '../kase';
import { Refusal } from '../refusal';

/** A case whose decisions can be contested. Its decisions go to the addressees it names, or else to those who have applied. */
export type RemedyCase = Kase<
  CaseState & { remedies: RemedyState; municipality?: string; addressees?: string[] }
>;

/** The stage that decides on what attacks the decision of a stage. After the Federal Social Court there is none. */
export const nextStage: Record<Stage, Stage | undefined> = {
  decision: 'objection',
  objection: 'court',
  court: 'appeal',
  appeal: 'revision',
  revision: undefined,
};

/** The side for which somebody acts: the party represented, or the office itself. */
function sideOf(kase: RemedyCase, id: string): string {
  return id === authority ? authority : principalOf(kase.state.parties, id).id;
}

/** The way of the side for which somebody acts through the period of a notice. */
export function trackOf(kase: RemedyCase, notice: Notice, id: string): Track {
  const side = sideOf(kase, id);
  const track = notice.tracks.find((candidate) => candidate.party === side);
  if (!track) throw new Refusal('unknown-party', { party: id });
  return track;
}

/** Whether a decision leaves a side with something to contest: the party unless lifted, the office unless upheld. */
export function burdens(notice: Notice, side: string, matter: Matter): boolean {
  const ruling = notice.rulings[matter];
  if (ruling === undefined) return false;
  return side === authority ? ruling !== 'upheld' : ruling !== 'lifted';
}

/** What a side can contest in a decision; what has been lifted since is gone. */
export function contestable(remedies: RemedyState, notice: Notice, side: string): Matter[] {
  const lifted = (matter: Matter) =>
    side !== authority &&
    remedies.matters.some((candidate) => candidate.matter === matter && candidate.status === 'lifted');
  return Object.keys(notice.rulings).filter((matter) => burdens(notice, side, matter) && !lifted(matter));
}

/** Which matters a scope names: all that can be contested, or those given, if they are among them. */
export function mattersIn(
  remedies: RemedyState,
  notice: Notice,
  side: string,
  scope: 'all' | readonly Matter[],
): Matter[] {
  const possible = contestable(remedies, notice, side);
  if (possible.length === 0) throw new Refusal('nothing-pending', { notice: notice.id });
  if (scope === 'all') return possible;
  const foreign = scope.filter((matter) => !possible.includes(matter));
  if (foreign.length > 0) throw new Refusal('scope-not-contested', { matters: foreign });
  return [...new Set(scope)];
}

/**
 * Becomes part of the contest about the decision before it, or carries out what was decided there: it has no period of its own
 * (§§ 85 Abs. 1, 86, 96 SGG).
 */
export function joinsContest({ kind }: Pick<Notice, 'kind'>): boolean {
  return ['full-remedy', 'partial-remedy', 'amendment', 'implementation'].includes(kind);
}

/** Came in time and in form, or counts as if it had. */
export function isTimely(challenge: Challenge): boolean {
  return challenge.standing === 'admissible' || challenge.standing === 'reinstated';
}

/** A challenge that keeps its matters from becoming final. */
export function isLive(challenge: Challenge): boolean {
  return !challenge.ended && isTimely(challenge);
}

/** Objections still to be decided, the late and formless ones among them. */
export function undecidedObjections(remedies: RemedyState): Challenge[] {
  return remedies.challenges.filter((challenge) => challenge.stage === 'decision' && !challenge.ended);
}
