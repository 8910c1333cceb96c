import type { Notice, RemedyState, Track } from '../../../contracts/remedies/state';
import type { CivilDate } from '../../../rules/core/civil-date';
import { closeDeadline } from '../deadlines';
import { contestable, isLive, type RemedyCase } from './remedy-case';

/** The period is kept once everything a side can contest is contested; until then it runs on for the rest. */
export function holdPeriod(kase: RemedyCase, notice: Notice, track: Track): void {
  if (track.status !== 'running' || !whollyAttacked(kase.state.remedies, notice, track)) return;
  track.status = 'contested';
  closeDeadline(kase, track.deadline, 'met');
}

/** What was contested no longer is: inside the period it runs on and another remedy stays possible (RM-13). */
export function releasePeriod(kase: RemedyCase, notice: Notice, track: Track, on: CivilDate): void {
  if (track.status !== 'contested' || track.lastDay === undefined) return;
  if (whollyAttacked(kase.state.remedies, notice, track)) return;
  if (on > track.lastDay) {
    track.status = 'expired';
    return;
  }
  track.status = 'running';
  const deadline = kase.state.deadlines.find((candidate) => candidate.id === track.deadline);
  if (deadline?.status !== 'met') return;
  deadline.status = 'open';
  delete deadline.closedBy;
}

function whollyAttacked(remedies: RemedyState, notice: Notice, track: Track): boolean {
  const attacked = remedies.challenges
    .filter(
      (challenge) => challenge.notice === notice.id && challenge.from === track.party && isLive(challenge),
    )
    .flatMap((challenge) => challenge.scope);
  const matters = contestable(remedies, notice, track.party);
  return matters.length > 0 && matters.every((matter) => attacked.includes(matter));
}
