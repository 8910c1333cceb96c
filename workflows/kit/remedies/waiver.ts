import type { Track } from '../../../contracts/remedies/state';
import type { RemedyStepInput } from '../../../contracts/remedies/schema';
import { closeDeadline } from '../deadlines';
import { Refusal } from '../refusal';
import { contestable, joinsContest, trackOf, type RemedyCase } from './remedy-case';

/** A waiver after notification makes the decision final that day (RM-13), a decision without a period too. */
export function waiveRemedy(kase: RemedyCase, input: RemedyStepInput['waive-remedy']): void {
  const track = openTrack(kase, input.from);
  if (track.notifiedOn === undefined || input.receivedOn < track.notifiedOn) {
    throw new Refusal('date-before-cause', { field: 'receivedOn' });
  }
  if (track.lastDay !== undefined && input.receivedOn > track.lastDay) {
    throw new Refusal('nothing-pending', { party: input.from });
  }
  track.status = 'waived';
  track.finalSince = input.receivedOn;
  closeDeadline(kase, track.deadline, 'cancelled');
}

/** The latest decision against which the side could still do something. */
function openTrack(kase: RemedyCase, from: string): Track {
  const { remedies } = kase.state;
  const notices = remedies.notices.filter((notice) => notice.tracks.length > 0 && !joinsContest(notice));
  const track = notices
    .map((notice) => ({ notice, track: trackOf(kase, notice, from) }))
    .filter(({ notice, track: candidate }) => contestable(remedies, notice, candidate.party).length > 0)
    .map((found) => found.track)
    .filter(({ status }) => status === 'running' || status === 'no-period')
    .at(-1);
  if (!track) throw new Refusal('nothing-pending', { party: from });
  return track;
}
