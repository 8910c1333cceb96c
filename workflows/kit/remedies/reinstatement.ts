import type { Challenge } from '../../../contracts/remedies/state';
import type { RemedyStepInput } from '../../../contracts/remedies/schema';
import { principalOf } from '../parties';
import { Refusal } from '../refusal';
import { findNotice } from './notices';
import { trackOf, type RemedyCase } from './remedy-case';

type Input = RemedyStepInput;

/** § 67 SGG: the application is recorded with what the law says of its own period; a person decides. */
export function applyForReinstatement(kase: RemedyCase, input: Input['apply-for-reinstatement']): void {
  const challenge = lateChallenge(kase, input.from);
  const track = trackOf(kase, findNotice(kase.state.remedies, challenge.notice), input.from);
  if (track.lastDay === undefined) throw new Refusal('nothing-pending');
  const finding = kase.find('reinstatement', {
    regime: 'SGG',
    obstacleEndedOn: input.obstacleEndedOn,
    missedDeadline: track.lastDay,
    place: kase.place(kase.state.municipality),
  });
  challenge.reinstatement = { appliedOn: input.receivedOn };
  if (input.receivedOn > finding.value.applyBy) kase.flag('reinstatement-applied-late');
  if (input.receivedOn > finding.value.barredAfter) kase.flag('reinstatement-barred');
  kase.opensTask({
    id: `late:${challenge.id}`,
    type: 'decide-lateness',
    forRole: 'objection-office',
    dueOn: finding.value.applyBy,
  });
}

/** Granted, the missed period counts as kept, and what had become final is open again. */
export function decideReinstatement(kase: RemedyCase, input: Input['decide-reinstatement']): void {
  const { remedies } = kase.state;
  const challenge = lateChallenge(kase, input.from);
  const contested = findNotice(remedies, challenge.notice);
  if (contested.releasedBy === kase.act.actor.id) throw new Refusal('four-eyes', { notice: contested.id });
  challenge.reinstatement = { ...challenge.reinstatement, granted: input.granted };
  kase.closesTask(`late:${challenge.id}`);
  if (!input.granted) {
    challenge.standing = 'inadmissible';
    kase.opensTask({ id: `decide:${challenge.id}`, type: 'decide-objection', forRole: 'objection-office' });
    return;
  }
  challenge.standing = 'reinstated';
  trackOf(kase, contested, input.from).status = 'contested';
  for (const matter of remedies.matters) {
    if (matter.status !== 'final' || !challenge.scope.includes(matter.matter)) continue;
    matter.status = 'open';
    delete matter.since;
    delete matter.because;
  }
  kase.opensTask({ id: `decide:${challenge.id}`, type: 'decide-objection', forRole: 'objection-office' });
}

function lateChallenge(kase: RemedyCase, partyId: string): Challenge {
  const party = principalOf(kase.state.parties, partyId).id;
  const challenge = kase.state.remedies.challenges.find(
    (candidate) => candidate.from === party && !candidate.ended && candidate.standing === 'late',
  );
  if (!challenge) throw new Refusal('nothing-pending', { party: partyId });
  return challenge;
}
