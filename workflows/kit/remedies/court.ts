import type { Challenge, Matter, Notice, Ruling, Stage } from '../../../contracts/remedies/state';
import type { RemedyStepInput } from '../../../contracts/remedies/schema';
import { closeDeadline } from '../deadlines';
import { Refusal } from '../refusal';
import { endChallenge } from './objection';
import { isLive, mattersIn, nextStage, trackOf, type RemedyCase } from './remedy-case';

type Input = RemedyStepInput;

/** §§ 87, 151, 160a, 164 SGG: the action against the decision on the objection, or the next remedy after a judgment. */
export function recordAction(kase: RemedyCase, input: Input['record-action']): void {
  const { remedies } = kase.state;
  const notice = remedies.notices
    .filter((candidate) => candidate.stage !== 'decision' && candidate.releasedOn)
    .at(-1);
  if (!notice) throw new Refusal('nothing-pending');
  const track = trackOf(kase, notice, input.from);
  if (remedies.challenges.some((challenge) => challenge.notice === notice.id && isLive(challenge))) {
    throw new Refusal('already-done', { notice: notice.id });
  }
  const late = track.lastDay !== undefined && input.receivedOn > track.lastDay;
  remedies.challenges.push({
    id: kase.act.stepId,
    stage: notice.stage,
    notice: notice.id,
    from: track.party,
    receivedOn: input.receivedOn,
    scope: mattersIn(remedies, input.scope),
    standing: late ? 'late' : 'admissible',
  });
  // Whether a late action is admissible is for the court to say; until it does, the decision counts as final.
  if (late) return;
  if (track.status === 'running') track.status = 'contested';
  closeDeadline(kase, track.deadline, 'met');
}

type Outcome = Input['record-court-outcome'];

/** Each outcome has its own day of finality: a judgment after its period, everything else on the day it happens. */
export function recordCourtOutcome(kase: RemedyCase, input: Outcome): void {
  const { remedies } = kase.state;
  const challenge = remedies.challenges
    .filter((candidate) => candidate.stage !== 'decision' && !candidate.ended)
    .at(-1);
  if (!challenge) throw new Refusal('nothing-pending');
  if (input.on < challenge.receivedOn) throw new Refusal('date-before-cause', { field: 'on' });
  if (input.how === 'withdrawal' || input.how === 'deemed-withdrawal') {
    endChallenge(kase, challenge, 'withdrawn');
    expireTrack(kase, challenge);
    return;
  }
  if (input.how === 'otherwise-settled' && input.ruling === undefined) {
    endChallenge(kase, challenge, 'withdrawn');
    expireTrack(kase, challenge);
    return;
  }
  if (input.ruling === undefined) throw new Refusal('facts-contradict', { fields: ['ruling'] });
  if (input.ruling === 'changed' && input.gdb === undefined)
    throw new Refusal('facts-contradict', { fields: ['ruling', 'gdb'] });
  const byCourt = input.how === 'judgment' || input.how === 'court-order';
  endChallenge(kase, challenge, byCourt ? 'decided' : 'settled');
  remedies.notices.push(decisionOfCourt(kase, input, challenge, byCourt));
}

function decisionOfCourt(kase: RemedyCase, input: Outcome, challenge: Challenge, byCourt: boolean): Notice {
  const ruling = input.ruling as Ruling;
  const rulings = Object.fromEntries(challenge.scope.map((matter: Matter) => [matter, ruling]));
  return {
    id: kase.act.stepId,
    stage: nextStage[challenge.stage] as Stage,
    kind: 'court-decision',
    preparedBy: 'court',
    releasedBy: 'court',
    decidedOn: input.on,
    releasedOn: input.on,
    instruction: 'correct',
    rulings,
    values: input.gdb === undefined ? {} : { gdb: input.gdb },
    // An acknowledgement or a settlement binds at once; a judgment only when its period is over.
    tracks: byCourt
      ? [{ party: challenge.from, status: 'awaiting-service' }]
      : [{ party: challenge.from, status: 'expired', notifiedOn: input.on, finalSince: input.on }],
  };
}

function expireTrack(kase: RemedyCase, challenge: Challenge): void {
  const notice = kase.state.remedies.notices.find((candidate) => candidate.id === challenge.notice) as Notice;
  const track = trackOf(kase, notice, challenge.from);
  if (track.status === 'contested') track.status = 'expired';
}
