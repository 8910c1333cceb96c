import type {
  Challenge,
  Matter,
  MatterState,
  Notice,
  RemedyState,
  Stage,
} from '../../../contracts/remedies/state';
import type { CivilDate } from '../../../rules/core/civil-date';
import { isLive, nextStage } from './remedy-case';

/**
 * What has become of each contested matter: open, final since a day (§ 77 SGG), or lifted. It is read off the whole
 * chain of decisions and challenges, so that a withdrawal, a limited scope or a late entry need no rule of their own.
 */
export function settleMatters(remedies: RemedyState): void {
  remedies.matters = remedies.matters.map(({ matter, value }) => resolve(remedies, matter, value));
}

function resolve(remedies: RemedyState, matter: Matter, opened: MatterState['value']): MatterState {
  let stage: Stage = 'decision';
  let value = opened;
  for (;;) {
    const notice = decisionAt(remedies, stage, matter);
    if (!notice) return open(matter, value);
    value = notice.values[matter] ?? value;
    const remedy = remedyOf(remedies, stage, matter);
    if (remedy) {
      value = remedy.values[matter] ?? value;
      if (remedy.rulings[matter] === 'lifted') {
        const on = servedOn(remedy);
        return on
          ? { matter, status: 'lifted', since: on, because: remedy.id, ...valued(value) }
          : open(matter, value);
      }
    }
    if (notice.kind === 'objection-decision' && notice.rulings[matter] === 'lifted') {
      const on = servedOn(notice);
      return on
        ? { matter, status: 'lifted', since: on, because: notice.id, ...valued(value) }
        : open(matter, value);
    }
    const challenges = remedies.challenges.filter(
      (challenge) => challenge.notice === notice.id && challenge.scope.includes(matter),
    );
    const next: Stage | undefined = nextStage[stage];
    const decided = next !== undefined && decisionAt(remedies, next, matter) !== undefined;
    if (next !== undefined && (challenges.some(isLive) || decided)) {
      if (!decided) return open(matter, value);
      stage = next;
      continue;
    }
    return final(notice, matter, value, challenges);
  }
}

/** Final when the period is over for every addressee; a withdrawal after it makes it so on the day it is received. */
function final(
  notice: Notice,
  matter: Matter,
  value: MatterState['value'],
  challenges: Challenge[],
): MatterState {
  const days: CivilDate[] = [];
  for (const track of notice.tracks) {
    if ((track.status !== 'expired' && track.status !== 'waived') || track.finalSince === undefined) {
      return open(matter, value);
    }
    days.push(track.finalSince);
  }
  for (const challenge of challenges) {
    if (challenge.ended?.how === 'withdrawn' && wasInTime(challenge)) days.push(challenge.ended.on);
  }
  const since = days.sort().at(-1);
  if (since === undefined) return open(matter, value);
  const status = notice.rulings[matter] === 'lifted' ? 'lifted' : 'final';
  return { matter, status, since, because: notice.id, ...valued(value) };
}

function wasInTime(challenge: Challenge): boolean {
  return challenge.standing === 'admissible' || challenge.standing === 'reinstated';
}

function decisionAt(remedies: RemedyState, stage: Stage, matter: Matter): Notice | undefined {
  return remedies.notices
    .filter((notice) => notice.stage === stage && notice.releasedOn !== undefined && matter in notice.rulings)
    .filter((notice) => notice.kind !== 'full-remedy' && notice.kind !== 'partial-remedy')
    .at(-1);
}

function remedyOf(remedies: RemedyState, stage: Stage, matter: Matter): Notice | undefined {
  if (stage !== 'decision') return undefined;
  return remedies.notices
    .filter(
      (notice) =>
        (notice.kind === 'full-remedy' || notice.kind === 'partial-remedy') && servedOn(notice) !== undefined,
    )
    .filter((notice) => matter in notice.rulings)
    .at(-1);
}

function servedOn(notice: Notice): CivilDate | undefined {
  const days = notice.tracks.map((track) => track.notifiedOn);
  return days.length > 0 && days.every((day) => day !== undefined) ? [...days].sort().at(-1) : undefined;
}

function open(matter: Matter, value: MatterState['value']): MatterState {
  return { matter, status: 'open', ...valued(value) };
}

function valued(value: MatterState['value']): { value?: number | string } {
  return value === undefined ? {} : { value };
}
