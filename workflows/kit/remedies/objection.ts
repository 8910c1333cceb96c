import type { Challenge, ChallengeStanding, Notice } from '../../../contracts/remedies/state';
import type { RemedyStepInput } from '../../../contracts/remedies/schema';
import { closeDeadline, openDeadline } from '../deadlines';
import { principalOf } from '../parties';
import { Refusal } from '../refusal';
import { releasedNotice } from './notices';
import { isLive, mattersIn, trackOf, type RemedyCase } from './remedy-case';

type Input = RemedyStepInput;

/**
 * §§ 83, 84 SGG. Whether it is in time is decided by the day on which it was received; one that is late or without form
 * is taken up and decided all the same, it only does not keep the decision from becoming final.
 */
export function recordObjection(kase: RemedyCase, input: Input['record-objection']): void {
  const { remedies } = kase.state;
  const notice = releasedNotice(remedies, 'decision');
  if (!notice) throw new Refusal('nothing-pending');
  const track = trackOf(kase, notice, input.from);
  const scope = mattersIn(remedies, input.scope);
  const standing = standingOf(kase, input, notice);
  const pending = remedies.challenges.find(
    (challenge) => challenge.stage === 'decision' && isLive(challenge) && challenge.from === track.party,
  );
  if (pending && standing === 'admissible') {
    // § 84 SGG: within the period an objection can still be widened.
    pending.scope = [...new Set([...pending.scope, ...scope])];
    return;
  }
  remedies.challenges.push({
    id: kase.act.stepId,
    stage: 'decision',
    notice: notice.id,
    from: track.party,
    receivedOn: input.receivedOn,
    scope,
    standing,
  });
  answer[standing](kase, track.party);
  if (standing !== 'admissible') return;
  if (track.status === 'running') track.status = 'contested';
  closeDeadline(kase, track.deadline, 'met');
  startInactionPeriod(kase, input.receivedOn);
}

function standingOf(kase: RemedyCase, input: Input['record-objection'], notice: Notice): ChallengeStanding {
  const track = trackOf(kase, notice, input.from);
  if (track.lastDay !== undefined && input.receivedOn > track.lastDay) return 'late';
  if (track.status === 'waived') return 'inadmissible';
  return input.form === 'plain-email' ? 'formless' : 'admissible';
}

const answer: Record<ChallengeStanding, (kase: RemedyCase, party: string) => void> = {
  admissible: (kase, party) => {
    kase.owes('objection-received', party, { receivedOn: kase.act.effectiveOn });
    kase.opensTask({
      id: `decide:${kase.act.stepId}`,
      type: 'decide-objection',
      forRole: 'objection-office',
    });
  },
  late: (kase, party) => {
    kase.owes('objection-late', party, { receivedOn: kase.act.effectiveOn });
    kase.opensTask({ id: `late:${kase.act.stepId}`, type: 'decide-lateness', forRole: 'objection-office' });
  },
  formless: (kase, party) => {
    kase.owes('objection-formless', party, { receivedOn: kase.act.effectiveOn });
    kase.opensTask({ id: `form:${kase.act.stepId}`, type: 'cure-form', forRole: 'caseworker' });
  },
  inadmissible: (kase) => {
    kase.opensTask({
      id: `decide:${kase.act.stepId}`,
      type: 'decide-objection',
      forRole: 'objection-office',
    });
  },
  reinstated: () => undefined,
};

/** § 88 Abs. 2 SGG: three months without a decision open the way to court; the office sees it coming. */
function startInactionPeriod(kase: RemedyCase, receivedOn: Input['record-objection']['receivedOn']): void {
  const suit = kase.find('inaction-suit', { branch: 'SGG', of: 'objection', receivedOn });
  const lastDay = kase.find('days-before', { lastDay: suit.value.earliestOn, days: 1 }).value.on;
  openDeadline(kase, {
    id: `inaction:${kase.act.stepId}`,
    type: 'inaction-objection',
    lastDay,
    finding: suit,
  });
}

/** Inside the period the period simply runs on, and a new objection stays possible (RM-13). */
export function withdrawObjection(kase: RemedyCase, input: Input['withdraw-objection']): void {
  const { remedies } = kase.state;
  const party = principalOf(kase.state.parties, input.from).id;
  const challenge = remedies.challenges.find(
    (candidate) => candidate.stage === 'decision' && candidate.from === party && !candidate.ended,
  );
  if (!challenge) throw new Refusal('nothing-pending', { party: input.from });
  if (input.receivedOn < challenge.receivedOn)
    throw new Refusal('date-before-cause', { field: 'receivedOn' });
  endChallenge(kase, challenge, 'withdrawn');
  const notice = remedies.notices.find((candidate) => candidate.id === challenge.notice) as Notice;
  const track = trackOf(kase, notice, party);
  if (track.status !== 'contested' || track.lastDay === undefined) return;
  track.status = 'running';
  reopenDeadline(kase, track.deadline, input.receivedOn <= track.lastDay);
  if (input.receivedOn > track.lastDay) track.status = 'expired';
}

function reopenDeadline(kase: RemedyCase, id: string | undefined, stillRunning: boolean): void {
  const deadline = kase.state.deadlines.find((candidate) => candidate.id === id);
  if (!deadline || deadline.status !== 'met' || !stillRunning) return;
  deadline.status = 'open';
  delete deadline.closedBy;
}

export function endChallenge(
  kase: RemedyCase,
  challenge: Challenge,
  how: 'withdrawn' | 'decided' | 'settled',
): void {
  challenge.ended = { how, on: kase.act.effectiveOn, by: kase.act.stepId };
  for (const prefix of ['decide', 'late', 'form']) kase.closesTask(`${prefix}:${challenge.id}`);
  closeDeadline(kase, `inaction:${challenge.id}`, 'met');
}

/** A waiver after notification makes the decision final that day (RM-13). */
export function waiveRemedy(kase: RemedyCase, input: Input['waive-remedy']): void {
  const notice = currentNotice(kase);
  const track = trackOf(kase, notice, input.from);
  if (track.status !== 'running' || track.notifiedOn === undefined)
    throw new Refusal('nothing-pending', { party: input.from });
  if (input.receivedOn < track.notifiedOn) throw new Refusal('date-before-cause', { field: 'receivedOn' });
  if (track.lastDay !== undefined && input.receivedOn > track.lastDay) throw new Refusal('nothing-pending');
  track.status = 'waived';
  track.finalSince = input.receivedOn;
  closeDeadline(kase, track.deadline, 'cancelled');
}

function currentNotice(kase: RemedyCase): Notice {
  const served = kase.state.remedies.notices.filter((notice) =>
    notice.tracks.some((track) => track.notifiedOn !== undefined),
  );
  const notice = served.at(-1);
  if (!notice) throw new Refusal('nothing-pending');
  return notice;
}
