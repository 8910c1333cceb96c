import type { CaseState } from '../../../contracts/case/state';
import type { Challenge, Matter, Notice, RemedyState, Stage, Track } from '../../../contracts/remedies/state';
import { principalOf } from '../parties';
import type { Kase } from '../kase';
import { Refusal } from '../refusal';

/** A case whose decisions can be contested. */
export type RemedyCase = Kase<CaseState & { remedies: RemedyState; municipality?: string }>;

/** The stage whose decision is attacked by a challenge of a stage, and the one that decides on it. */
export const nextStage: Record<Stage, Stage | undefined> = {
  decision: 'objection',
  objection: 'court',
  court: 'appeal',
  appeal: 'revision',
  revision: undefined,
};

/** The way of the party for whom somebody acts through the period of a notice. */
export function trackOf(kase: RemedyCase, notice: Notice, partyId: string): Track {
  const principal = principalOf(kase.state.parties, partyId);
  const track = notice.tracks.find((candidate) => candidate.party === principal.id);
  if (!track) throw new Refusal('unknown-party', { party: partyId });
  return track;
}

/** Which matters a scope names: all that are still open, or those given, if they are. */
export function mattersIn(remedies: RemedyState, scope: 'all' | readonly Matter[]): Matter[] {
  const open = remedies.matters.filter((matter) => matter.status === 'open').map((matter) => matter.matter);
  if (scope === 'all') return open;
  const known = remedies.matters.map((matter) => matter.matter);
  const foreign = scope.filter((matter) => !known.includes(matter));
  if (foreign.length > 0) throw new Refusal('scope-not-contested', { matters: foreign });
  return [...scope];
}

/** A challenge that keeps its matters from becoming final. */
export function isLive(challenge: Challenge): boolean {
  return !challenge.ended && (challenge.standing === 'admissible' || challenge.standing === 'reinstated');
}

export function pendingChallenge(remedies: RemedyState, stage: Stage): Challenge | undefined {
  return remedies.challenges.find((challenge) => challenge.stage === stage && isLive(challenge));
}
