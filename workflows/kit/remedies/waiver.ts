import type { Track } from '../../../contracts/remedies/state';
import type { RemedyStepInput } from '../../../contracts/remedies/schema';
import { closeDeadline } from '../deadlines';
import { Refusal } from '../refusal';
import { meantBy } from './meant';
import { trackOf, type RemedyCase } from './remedy-case';

/** A waiver after notification makes the decision final that day (RM-13), a decision without a period too. */
export function waiveRemedy(kase: RemedyCase, input: RemedyStepInput['waive-remedy']): void {
  const track = openTrack(kase, input);
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

/** The decision against which the side could still do something. */
function openTrack(kase: RemedyCase, input: RemedyStepInput['waive-remedy']): Track {
  const notice = meantBy('waive-remedy', kase.state, input);
  if (!notice) throw new Refusal('nothing-pending', { party: input.from });
  return trackOf(kase, notice, input.from);
}
