import type { Challenge } from '../../../contracts/remedies/state';
import type { RemedyStepInput } from '../../../contracts/remedies/schema';
import { principalOf } from '../parties';
import { closeDeadline } from '../deadlines';
import { Refusal } from '../refusal';
import { isLate, meantBy } from './meant';
import { findNotice } from './notices';
import { startInactionPeriod } from './objection';
import { trackOf, type RemedyCase } from './remedy-case';

type Input = RemedyStepInput;

/** § 67 SGG: the application is recorded with what the law says of its own period; a person decides. */
export function applyForReinstatement(kase: RemedyCase, input: Input['apply-for-reinstatement']): void {
  const challenge = lateChallenge(kase, 'apply-for-reinstatement', input);
  const track = trackOf(kase, findNotice(kase.state.remedies, challenge.notice), input.from);
  if (track.lastDay === undefined) throw new Refusal('nothing-pending');
  const finding = kase.find('reinstatement', {
    regime: 'SGG',
    obstacleEndedOn: input.obstacleEndedOn,
    missedDeadline: track.lastDay,
    place: kase.place(kase.state.municipality),
  });
  challenge.reinstatement = { appliedOn: input.receivedOn };
  // The missed act must be made good in the same period as the application (§ 67 Abs. 2 S. 3 SGG).
  const { applyBy, barredAfter } = finding.value;
  if (input.receivedOn > applyBy || challenge.receivedOn > applyBy) kase.flag('reinstatement-applied-late');
  if (input.receivedOn > barredAfter) kase.flag('reinstatement-barred');
  for (const flag of finding.flags) kase.flag(flag);
  closeDeadline(kase, `bar:${challenge.id}`, 'met');
}

/** Granted, the missed period counts as kept, and what had become final is open again. */
export function decideReinstatement(kase: RemedyCase, input: Input['decide-reinstatement']): void {
  const challenge = lateChallenge(kase, 'decide-reinstatement', input);
  const contested = findNotice(kase.state.remedies, challenge.notice);
  const byOffice = challenge.stage === 'decision';
  if (byOffice && contested.releasedBy === kase.act.actor.id) {
    throw new Refusal('four-eyes', { notice: contested.id });
  }
  if (input.decidedOn < challenge.receivedOn) throw new Refusal('date-before-cause', { field: 'decidedOn' });
  challenge.reinstatement = { ...challenge.reinstatement, granted: input.granted };
  challenge.standing = input.granted ? 'reinstated' : 'inadmissible';
  kase.closesTask(`late:${challenge.id}`);
  closeDeadline(kase, `bar:${challenge.id}`, 'cancelled');
  if (!byOffice) return;
  kase.opensTask({ id: `decide:${challenge.id}`, type: 'decide-objection', forRole: 'objection-office' });
  if (input.granted) startInactionPeriod(kase, challenge);
}

function lateChallenge<Step extends 'apply-for-reinstatement' | 'decide-reinstatement'>(
  kase: RemedyCase,
  step: Step,
  input: Input[Step],
): Challenge {
  const { parties, remedies } = kase.state;
  const party = principalOf(parties, input.from).id;
  const notice = meantBy(step, kase.state, input)?.id;
  const challenge = remedies.challenges.find(
    (candidate) => candidate.from === party && candidate.notice === notice && isLate(candidate),
  );
  if (!challenge) throw new Refusal('nothing-pending', { party: input.from });
  return challenge;
}
