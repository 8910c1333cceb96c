import type { Challenge, Matter, Notice, Ruling } from '../../../contracts/remedies/state';
import type { RemedyStepInput } from '../../../contracts/remedies/schema';
import { Refusal } from '../refusal';
import { endChallenge } from './objection';
import { prepareNotice, releasedNotice } from './notices';
import type { RemedyCase } from './remedy-case';

type Input = RemedyStepInput['prepare-objection-decision'];

/** § 85 SGG: remedy in full or in part, or the decision on the objection. */
export function prepareObjectionDecision(kase: RemedyCase, input: Input): void {
  const { remedies } = kase.state;
  const contested = releasedNotice(remedies, 'decision');
  const challenge = remedies.challenges.find(
    (candidate) => candidate.stage === 'decision' && !candidate.ended,
  );
  if (!contested || !challenge) throw new Refusal('nothing-pending');
  if (remedies.notices.some((notice) => notice.releasedOn === undefined)) throw new Refusal('already-done');
  if (contested.releasedBy === kase.act.actor.id) throw new Refusal('four-eyes', { notice: contested.id });
  if (input.kind === 'partial-remedy' && input.gdb === undefined && input.lifted === undefined) {
    throw new Refusal('facts-contradict', { fields: ['kind', 'gdb', 'lifted'] });
  }
  prepareNotice(kase, remedies, {
    id: kase.act.stepId,
    stage: input.kind === 'objection-decision' ? 'objection' : 'decision',
    kind: input.kind,
    decidedOn: kase.act.effectiveOn,
    instruction: input.instruction,
    rulings: rulingsOf(input, challenge),
    values: input.gdb === undefined ? {} : { gdb: input.gdb },
  });
}

function rulingsOf(input: Input, challenge: Challenge): Record<Matter, Ruling> {
  const ruling = (matter: Matter): Ruling => {
    if (input.kind === 'full-remedy' || input.lifted?.includes(matter)) return 'lifted';
    return matter === 'gdb' && input.gdb !== undefined ? 'changed' : 'upheld';
  };
  return Object.fromEntries(challenge.scope.map((matter) => [matter, ruling(matter)]));
}

/** What the release of a decision on an objection means for the objection itself. */
export function carryOutRelease(kase: RemedyCase, notice: Notice): void {
  if (notice.kind === 'decision' || notice.kind === 'partial-remedy' || notice.kind === 'court-decision')
    return;
  for (const challenge of kase.state.remedies.challenges) {
    if (challenge.stage === 'decision' && !challenge.ended) endChallenge(kase, challenge, 'decided');
  }
}
