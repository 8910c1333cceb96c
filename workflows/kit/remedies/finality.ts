import type { Challenge, Matter, MatterState, Notice, RemedyState } from '../../../contracts/remedies/state';
import type { CivilDate } from '../../../rules/core/civil-date';
import { decisionsOn, lastDecisionsOn, remediesOf } from './chain';
import { burdens, isLive, isTimely } from './remedy-case';

/**
 * What has become of each contested matter: open, final since a day (§ 77 SGG), or lifted. It is read off the whole
 * chain of decisions and challenges, so that a withdrawal, a limited scope or a late entry need no rule of their own.
 */
export function settleMatters(remedies: RemedyState): void {
  remedies.matters = remedies.matters.map(({ matter }) => resolve(remedies, matter));
}

function resolve(remedies: RemedyState, matter: Matter): MatterState {
  const chain = decisionsOn(remedies, matter);
  const notice = chain.at(-1);
  const value = valueOf(remedies, chain, matter);
  if (!notice) return open(matter, value);
  const lasts = lastDecisionsOn(remedies, matter);
  const lifting = liftingOf(remedies, lasts, matter);
  if (lifting) {
    const on = announcedOn(lifting);
    if (on === undefined) return open(matter, value);
    return { matter, status: 'lifted', since: on, because: lifting.id, ...valued(lifting.values[matter]) };
  }
  const challenges = remedies.challenges.filter(
    (challenge) => lasts.some(({ id }) => challenge.notice === id) && challenge.scope.includes(matter),
  );
  if (challenges.some(isLive)) return open(matter, value);
  const since = finalSince(lasts, matter, challenges);
  if (since === undefined) return open(matter, value);
  const lifted = notice.rulings[matter] === 'lifted';
  const kept = lifted ? notice.values[matter] : value;
  return { matter, status: lifted ? 'lifted' : 'final', since, because: notice.id, ...valued(kept) };
}

/** What the office itself has lifted, by a remedy or in its decision on the objection; that binds once announced. */
function liftingOf(remedies: RemedyState, lasts: Notice[], matter: Matter): Notice | undefined {
  const byRemedy = remediesOf(remedies, matter).find(
    (remedy) => remedy.rulings[matter] === 'lifted' && announcedOn(remedy) !== undefined,
  );
  if (byRemedy) return byRemedy;
  return lasts.findLast(({ kind, rulings }) => kind === 'objection-decision' && rulings[matter] === 'lifted');
}

/** The value as it stands: remedies change it, courts too; a court that upholds leaves what the office had decided. */
function valueOf(remedies: RemedyState, chain: Notice[], matter: Matter): MatterState['value'] {
  let value: MatterState['value'];
  let ofTheOffice: MatterState['value'];
  for (const notice of chain) {
    if (notice.kind === 'court-decision') {
      value = notice.rulings[matter] === 'upheld' ? ofTheOffice : (notice.values[matter] ?? value);
      continue;
    }
    value = notice.values[matter] ?? value;
    if (notice.kind === 'decision') {
      for (const remedy of remediesOf(remedies, matter)) {
        if (announcedOn(remedy) !== undefined) value = remedy.values[matter] ?? value;
      }
    }
    ofTheOffice = value;
  }
  return value;
}

/** When the period is over for everyone it burdens; a withdrawal after it makes it so on the day it is received. */
function finalSince(notices: Notice[], matter: Matter, challenges: Challenge[]): CivilDate | undefined {
  const days: CivilDate[] = [];
  const tracks = notices.flatMap((notice) =>
    notice.tracks.filter(({ party }) => burdens(notice, party, matter)),
  );
  for (const track of tracks) {
    if ((track.status !== 'expired' && track.status !== 'waived') || track.finalSince === undefined) {
      return undefined;
    }
    days.push(track.finalSince);
  }
  for (const challenge of challenges) {
    if (challenge.ended?.how === 'withdrawn' && isTimely(challenge)) days.push(challenge.ended.on);
  }
  return days.sort().at(-1);
}

/** The day on which the last of its addressees has heard of it; none while somebody has not. */
export function announcedOn(notice: Notice): CivilDate | undefined {
  const days = notice.tracks.map((track) => track.notifiedOn);
  return days.length > 0 && days.every((day) => day !== undefined) ? [...days].sort().at(-1) : undefined;
}

function open(matter: Matter, value: MatterState['value']): MatterState {
  return { matter, status: 'open', ...valued(value) };
}

function valued(value: MatterState['value']): { value?: number | string } {
  return value === undefined ? {} : { value };
}
