import {
  authority,
  type Challenge,
  type Matter,
  type Notice,
  type RemedyState,
  type Ruling,
  type Stage,
  type Track,
} from '../../../contracts/remedies/state';
import type { RemedyStepInput } from '../../../contracts/remedies/schema';
import { Refusal } from '../refusal';
import { holdPeriod, releasePeriod } from './attack';
import { contestOf } from './contest-of';
import { meantBy, pendingInCourt } from './meant';
import { findNotice } from './notices';
import { endChallenge } from './objection';
import { isLive, isTimely, mattersIn, nextStage, trackOf, type RemedyCase } from './remedy-case';
import { compareValues, fieldOf, valueFields, valuesIn, type Decided } from './values';

type Input = RemedyStepInput;

/** §§ 87, 151, 160a, 164 SGG: the action against the decision on the objection, or the next remedy after a judgment. */
export function recordAction(kase: RemedyCase, input: Input['record-action']): void {
  const { remedies } = kase.state;
  const latest = remedies.notices
    .filter((candidate) => candidate.stage !== 'decision' && candidate.releasedOn)
    .at(-1);
  // Where nothing fits, the latest one says why.
  const notice = meantBy('record-action', kase.state, input) ?? latest;
  if (!notice || nextStage[notice.stage] === undefined) throw new Refusal('nothing-pending');
  const track = trackOf(kase, notice, input.from);
  const own = (challenge: Challenge) =>
    challenge.notice === notice.id && challenge.from === track.party && isLive(challenge);
  if (remedies.challenges.some(own)) throw new Refusal('already-done', { notice: notice.id });
  const late = track.lastDay !== undefined && input.receivedOn > track.lastDay;
  remedies.challenges.push({
    id: kase.act.stepId,
    stage: notice.stage,
    notice: notice.id,
    from: track.party,
    receivedOn: input.receivedOn,
    scope: mattersIn(remedies, notice, track.party, input.scope),
    standing: late ? 'late' : track.status === 'waived' ? 'inadmissible' : 'admissible',
  });
  // Whether a late action is admissible is for the court to say; until it does, the decision counts as final.
  holdPeriod(kase, notice, track);
}

type Outcome = Input['record-court-outcome'] & Decided;

/** Each outcome has its own day of finality: a judgment after its period, everything else on the day it happens. */
export function recordCourtOutcome(kase: RemedyCase, input: Outcome): void {
  const challenges = pendingIn(kase, input);
  const challenge = challenges.at(-1) as Challenge;
  if (input.on < challenge.receivedOn) throw new Refusal('date-before-cause', { field: 'on' });
  if (input.how === 'deemed-withdrawal') assertPeriodOver(kase, input);
  const withdrawn = input.how === 'withdrawal' || input.how === 'deemed-withdrawal';
  if (withdrawn || (input.how === 'otherwise-settled' && input.ruling === undefined)) {
    if (challenges.length > 1) throw new Refusal('facts-contradict', { fields: ['from'] });
    endChallenge(kase, challenge, 'withdrawn');
    const notice = findNotice(kase.state.remedies, challenge.notice);
    releasePeriod(kase, notice, trackOf(kase, notice, challenge.from), input.on);
    return;
  }
  assertRuling(kase, input, challenges);
  const byCourt = input.how === 'judgment' || input.how === 'court-order';
  for (const decided of challenges) endChallenge(kase, decided, byCourt ? 'decided' : 'settled');
  kase.state.remedies.notices.push(decisionOfCourt(kase, input, challenges, byCourt));
}

/** §§ 102 Abs. 2, 156 Abs. 2 SGG: three months after the court has asked whether it is pursued, it counts as withdrawn. */
function assertPeriodOver(kase: RemedyCase, { requestServedOn, on }: Outcome): void {
  if (requestServedOn === undefined) return;
  const { value } = kase.find('period', {
    kind: 'ACT',
    begins: 'after-event',
    on: requestServedOn,
    length: { amount: 3, unit: 'months' },
    place: kase.place(kase.state.municipality),
  });
  if (on <= value.lastDay) throw new Refusal('date-before-cause', { field: 'on', lastDay: value.lastDay });
}

/** What the court has to decide at present: both sides may have appealed against the same judgment. */
function pendingIn(kase: RemedyCase, input: Outcome): Challenge[] {
  const { remedies } = kase.state;
  const notice = meantBy('record-court-outcome', kase.state, input);
  if (!notice) throw new Refusal('nothing-pending');
  const together = pendingInCourt(remedies).filter((challenge) => challenge.notice === notice.id);
  const side = input.from === undefined ? undefined : trackOf(kase, notice, input.from).party;
  return side === undefined ? together : together.filter(({ from }) => from === side);
}

function assertRuling(kase: RemedyCase, input: Outcome, challenges: readonly Challenge[]): void {
  const { ruling } = input;
  if (ruling === undefined) throw new Refusal('missing-fact', { fields: ['ruling'] });
  const values = Object.entries(valuesIn(input));
  const strikes = ruling === 'lifted' && isConditional(kase.state.remedies, challenges);
  if (!strikes && (ruling === 'changed') !== values.length > 0) {
    throw new Refusal('facts-contradict', { fields: ['ruling', ...valueFields(kase.state.remedies)] });
  }
  // A court that changes the decision improves it; one that does not upholds it. A value may stay as it is where a Bedingung is struck.
  const least = strikes ? 0 : 1;
  for (const [matter, value] of values) {
    const ofTheOffice = kase.state.remedies.notices
      .filter(({ kind, releasedOn }) => kind !== 'court-decision' && releasedOn !== undefined)
      .flatMap(({ values: set }) => set[matter] ?? []);
    if (ofTheOffice.some((decided) => compareValues(matter, value, decided) < least)) {
      throw new Refusal('facts-contradict', { fields: ['ruling', fieldOf(matter)] });
    }
  }
}

/** § 32 Abs. 2 Nr. 2 SGB X: what limits a decision beside its value can be struck by itself. */
function isConditional(remedies: RemedyState, challenges: readonly Challenge[]): boolean {
  const contested = challenges.map(({ notice }) => contestOf(remedies, findNotice(remedies, notice)));
  return contested.some(({ says }) => says?.clauses?.some(({ kind }) => kind === 'Bedingung'));
}

function decisionOfCourt(kase: RemedyCase, input: Outcome, decided: Challenge[], byCourt: boolean): Notice {
  const ruling = input.ruling as Ruling;
  const scope = [...new Set(decided.flatMap((challenge) => challenge.scope))];
  const stage = nextStage[decided[0]?.stage as Stage] as Stage;
  const binding = !byCourt || nextStage[stage] === undefined;
  return {
    id: kase.act.stepId,
    stage,
    kind: 'court-decision',
    preparedBy: 'court',
    preparedIn: kase.act.stepId,
    releasedBy: 'court',
    decidedOn: input.on,
    releasedOn: input.on,
    instruction: 'correct',
    ...(ruling === 'upheld' && !decided.some(isTimely) ? { inadmissible: true } : {}),
    rulings: Object.fromEntries(scope.map((matter: Matter) => [matter, ruling])),
    values: valuesIn(input),
    tracks: sidesOf(kase, decided).map((party) => trackAfter(party, input, binding)),
  };
}

/** A judgment is served on both sides; whom it burdens may appeal. */
function sidesOf(kase: RemedyCase, decided: Challenge[]): string[] {
  const { remedies } = kase.state;
  const contestOfChallenge = ({ notice }: Challenge) => contestOf(remedies, findNotice(remedies, notice));
  const contests = decided.map(contestOfChallenge);
  const earlier = remedies.challenges.filter(
    (challenge) => challenge.stage === 'objection' && contests.includes(contestOfChallenge(challenge)),
  );
  const parties = [...earlier, ...decided].map((challenge) => challenge.from);
  return [...new Set([...parties.filter((party) => party !== authority), authority])];
}

/** An acknowledgement or a settlement binds at once, as does the last instance; a judgment when its period is over. */
function trackAfter(party: string, input: Outcome, binding: boolean): Track {
  if (!binding) return { party, status: 'awaiting-service' };
  return { party, status: 'expired', notifiedOn: input.on, finalSince: input.on };
}
