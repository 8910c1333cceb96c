import type {
  Challenge,
  ChallengeStanding,
  Matter,
  Notice,
  RemedyState,
  Track,
} from '../../../contracts/remedies/state';
import type { RemedyStepInput } from '../../../contracts/remedies/schema';
import type { CivilDate } from '../../../rules/core/civil-date';
import { closeDeadline, openDeadline } from '../deadlines';
import { Refusal } from '../refusal';
import { holdPeriod, releasePeriod } from './attack';
import { meantBy } from './meant';
import { dropAnswers, dropDrafts, findNotice, releasedNotice } from './notices';
import { isLive, isTimely, mattersIn, trackOf, undecidedObjections, type RemedyCase } from './remedy-case';

type Input = RemedyStepInput;

/**
 * §§ 83, 84 SGG. Whether it is in time is decided by the day on which it was received; one that is late or without form
 * is taken up and decided all the same, it only does not keep the decision from becoming final.
 */
export function recordObjection(kase: RemedyCase, input: Input['record-objection']): void {
  const { remedies } = kase.state;
  const notice = contestedBy(remedies, input.notice);
  const track = trackOf(kase, notice, input.from);
  const asked = mattersIn(remedies, notice, track.party, input.scope);
  const unanswered = asked.filter((matter) => !isAnswered(remedies, notice, track, matter));
  const scope = unanswered.length > 0 ? unanswered : asked;
  const form = standingOf(input, track);
  const standing = form === 'admissible' && unanswered.length === 0 ? 'inadmissible' : form;
  if (addedToPending(kase, notice, track, scope, standing)) return;
  const challenge: Challenge = {
    id: kase.act.stepId,
    stage: 'decision',
    notice: notice.id,
    from: track.party,
    receivedOn: input.receivedOn,
    scope,
    standing,
  };
  remedies.challenges.push(challenge);
  answer[standing](kase, challenge);
  if (standing === 'late') openReinstatementBar(kase, challenge, track);
  if (standing === 'admissible') curedBy(kase, challenge);
  if (standing !== 'admissible') return;
  holdPeriod(kase, notice, track);
  startInactionPeriod(kase, challenge);
}

function contestedBy(remedies: RemedyState, id: string | undefined): Notice {
  const named = id === undefined ? releasedNotice(remedies, 'decision') : findNotice(remedies, id);
  // §§ 86, 96 SGG: who turns against what has joined a contest turns against the decision it has changed.
  const notice = named?.kind === 'amendment' ? releasedNotice(remedies, 'decision') : named;
  if (notice?.kind !== 'decision' || notice.releasedOn === undefined) throw new Refusal('nothing-pending');
  return notice;
}

/**
 * Who has had the answer to an objection in time goes to court (§ 78 Abs. 1 SGG); a second one to the same is not open to them.
 * One that is late is put before a person all the same: it may bring a reinstatement.
 */
function isAnswered(remedies: RemedyState, { id }: Notice, { party }: Track, matter: Matter): boolean {
  return remedies.challenges
    .filter(({ notice, from, ended }) => notice === id && from === party && ended?.how === 'decided')
    .some((challenge) => isTimely(challenge) && challenge.scope.includes(matter));
}

function standingOf(input: Input['record-objection'], track: Track): ChallengeStanding {
  if (track.lastDay !== undefined && input.receivedOn > track.lastDay) return 'late';
  if (track.status === 'waived') return 'inadmissible';
  return input.form === 'plain-email' ? 'formless' : 'admissible';
}

/** Within the period an objection can still be widened; a letter that says the same again is no objection of its own. */
function addedToPending(
  kase: RemedyCase,
  notice: Notice,
  track: Track,
  scope: string[],
  standing: ChallengeStanding,
): boolean {
  const pending = undecidedObjections(kase.state.remedies).find(
    (challenge) => challenge.notice === notice.id && challenge.from === track.party && isLive(challenge),
  );
  if (!pending) return false;
  if (scope.every((matter) => pending.scope.includes(matter))) return true;
  if (standing !== 'admissible') return false;
  pending.scope = [...new Set([...pending.scope, ...scope])];
  holdPeriod(kase, notice, track);
  return true;
}

/** An objection in due form takes the place of the one that lacked it. */
function curedBy(kase: RemedyCase, challenge: Challenge): void {
  for (const other of undecidedObjections(kase.state.remedies)) {
    const same = other.notice === challenge.notice && other.from === challenge.from;
    if (other.standing === 'formless' && same) endChallenge(kase, other, 'settled');
  }
}

const answer: Record<ChallengeStanding, (kase: RemedyCase, challenge: Challenge) => void> = {
  admissible: (kase, { id, from, receivedOn }) => {
    kase.owes('objection-received', from, { receivedOn });
    kase.opensTask({ id: `decide:${id}`, type: 'decide-objection', forRole: 'objection-office' });
  },
  late: (kase, { id, from, receivedOn }) => {
    kase.owes('objection-late', from, { receivedOn });
    kase.opensTask({ id: `late:${id}`, type: 'decide-lateness', forRole: 'objection-office' });
  },
  formless: (kase, { id, from, receivedOn }) => {
    kase.owes('objection-formless', from, { receivedOn });
    kase.opensTask({ id: `form:${id}`, type: 'cure-form', forRole: 'caseworker' });
  },
  inadmissible: (kase, { id }) => {
    kase.opensTask({ id: `decide:${id}`, type: 'decide-objection', forRole: 'objection-office' });
  },
  reinstated: () => undefined,
};

/** § 67 Abs. 3 SGG: a year after the missed period nobody can be reinstated any more, force majeure excepted. */
function openReinstatementBar(kase: RemedyCase, challenge: Challenge, track: Track): void {
  const finding = kase.find('period', {
    kind: 'ACT',
    begins: 'after-event',
    on: track.lastDay as CivilDate,
    length: { amount: 1, unit: 'years' },
    place: kase.place(kase.state.municipality),
  });
  const { lastDay } = finding.value;
  if (challenge.receivedOn > lastDay) {
    kase.flag('reinstatement-barred');
    return;
  }
  openDeadline(kase, {
    id: `bar:${challenge.id}`,
    type: 'reinstatement-bar',
    concerns: challenge.from,
    lastDay,
    finding,
  });
}

/** § 88 Abs. 2 SGG: three months without a decision open the way to court; the office sees it coming. */
export function startInactionPeriod(kase: RemedyCase, { id, receivedOn }: Challenge): void {
  const suit = kase.find('inaction-suit', { branch: 'SGG', of: 'objection', receivedOn });
  const lastDay = kase.find('days-before', { lastDay: suit.value.earliestOn, days: 1 }).value.on;
  openDeadline(kase, { id: `inaction:${id}`, type: 'inaction-objection', lastDay, finding: suit });
}

/** Inside the period the period simply runs on, and a new objection stays possible (RM-13). */
export function withdrawObjection(kase: RemedyCase, input: Input['withdraw-objection']): void {
  const { remedies } = kase.state;
  const notice = meantBy('withdraw-objection', kase.state, input);
  if (!notice) throw new Refusal('nothing-pending', { party: input.from });
  const track = trackOf(kase, notice, input.from);
  const withdrawn = undecidedObjections(remedies).filter(
    (challenge) => challenge.from === track.party && challenge.notice === notice.id,
  );
  if (withdrawn.every((challenge) => input.receivedOn < challenge.receivedOn)) {
    throw new Refusal('date-before-cause', { field: 'receivedOn' });
  }
  for (const challenge of withdrawn) {
    endChallenge(kase, challenge, 'withdrawn');
    releasePeriod(kase, notice, track, input.receivedOn);
  }
  const undecided = undecidedObjections(remedies);
  if (undecided.length === 0) dropDrafts(kase, remedies);
  else if (!undecided.some((challenge) => challenge.notice === notice.id))
    dropAnswers(kase, remedies, notice);
}

export function endChallenge(
  kase: RemedyCase,
  challenge: Challenge,
  how: 'withdrawn' | 'decided' | 'settled',
): void {
  challenge.ended = { how, on: kase.act.effectiveOn, by: kase.act.stepId };
  for (const prefix of ['decide', 'late', 'form', 'settle']) kase.closesTask(`${prefix}:${challenge.id}`);
  closeDeadline(kase, `inaction:${challenge.id}`, 'met');
  closeDeadline(kase, `bar:${challenge.id}`, 'cancelled');
}
