import type { Deadline } from '../../../contracts/case/deadline';
import type { CaseState } from '../../../contracts/case/state';
import type { CivilDate } from '../../../rules/core/civil-date';
import { openDeadline } from '../deadlines';
import type { Kase } from '../kase';
import { recipientOf } from '../parties';

export interface WantedPeriod {
  id: string;
  type: string;
  /** To whom the letter that sets it goes. */
  to: string;
  days: number;
}

/** § 26 Abs. 2, 3 SGB X: a period the office sets begins on the day after it is announced, and ends on a working day. */
export function setPeriod(kase: Kase<CaseState & { municipality?: string }>, wanted: WantedPeriod): Deadline {
  const finding = kase.find('period', {
    kind: 'ACT',
    begins: 'after-event',
    on: announcedOn(kase, wanted.to),
    length: { amount: wanted.days, unit: 'days' },
    place: kase.place(kase.state.municipality),
  });
  const { id, type, to } = wanted;
  return openDeadline(kase, { id, type, concerns: to, lastDay: finding.value.lastDay, finding });
}

/** § 37 Abs. 2 SGB X for the letter of today; abroad nothing is deemed announced, and the day of posting is what is known. */
function announcedOn(kase: Kase, to: string): CivilDate {
  const { recordedOn } = kase.act;
  const recipient = recipientOf(kase.state.parties, to, recordedOn);
  if (recipient.abroad === true) {
    kase.flag('announced-abroad-unknown');
    return recordedOn;
  }
  return kase.find('notification', { mode: 'post', dispatchedOn: recordedOn }).value.notifiedOn;
}
