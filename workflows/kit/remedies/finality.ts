import type { Matter, MatterState, Notice, RemedyState } from '../../../contracts/remedies/state';
import type { CivilDate } from '../../../rules/core/civil-date';
import { isAttacked, linesOn, remediesOf, type Line } from './chain';
import { burdens, isTimely } from './remedy-case';

/**
 * What has become of each contested matter: open, final since a day (§ 77 SGG), or lifted. It is read off the whole
 * chain of decisions and challenges, so that a withdrawal, a limited scope or a late entry need no rule of their own.
 */
export function settleMatters(remedies: RemedyState): void {
  remedies.matters = remedies.matters.map(({ matter }) => resolve(remedies, matter));
}

function resolve(remedies: RemedyState, matter: Matter): MatterState {
  const lines = linesOn(remedies, matter);
  const lasts = lines.flatMap((line) => line.at(-1) ?? []);
  const value = valueOf(remedies, lines, matter);
  const lifting = liftingOf(remedies, lasts, matter);
  if (lifting) {
    const { id, kind, values } = lifting;
    const since = kind === 'court-decision' ? finalSince(remedies, [lifting], matter) : announcedOn(lifting);
    if (since === undefined) return open(matter, value);
    return { matter, status: 'lifted', since, because: id, ...valued(values[matter]) };
  }
  const since = finalSince(remedies, lasts, matter);
  const because = lasts.at(-1)?.id;
  if (since === undefined || because === undefined) return open(matter, value);
  return { matter, status: 'final', since, because, ...valued(value) };
}

/** What has lifted it: the office itself by a remedy or in its decision on the objection, which binds once announced; or a court. */
function liftingOf(remedies: RemedyState, lasts: Notice[], matter: Matter): Notice | undefined {
  const byRemedy = remediesOf(remedies, matter).find(
    (remedy) => remedy.rulings[matter] === 'lifted' && announcedOn(remedy) !== undefined,
  );
  return byRemedy ?? lasts.findLast(({ rulings }) => rulings[matter] === 'lifted');
}

/** The value as it stands; of several lines the one in which a court has changed it. */
function valueOf(remedies: RemedyState, lines: Line[], matter: Matter): MatterState['value'] {
  const changed = lines.findLast((line) => line.at(-1)?.rulings[matter] === 'changed');
  const line = changed ?? lines.at(-1);
  return line && valueIn(remedies, line, matter);
}

/** Remedies change it, courts too; a court that upholds leaves what the office had decided. */
function valueIn(remedies: RemedyState, line: Line, matter: Matter): MatterState['value'] {
  let value: MatterState['value'];
  let ofTheOffice: MatterState['value'];
  for (const notice of line) {
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

/** When the period is over for everyone it burdens, and nobody attacks it; a withdrawal after it makes it so on the day it is received. */
function finalSince(remedies: RemedyState, notices: Notice[], matter: Matter): CivilDate | undefined {
  if (notices.some((notice) => isAttacked(remedies, notice, matter))) return undefined;
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
  const challenges = remedies.challenges.filter(
    (challenge) => notices.some(({ id }) => challenge.notice === id) && challenge.scope.includes(matter),
  );
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
