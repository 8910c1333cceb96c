import { actPeriod } from '../core/act-period';
import { optionalBoolean } from '../core/check';
import { later, type CivilDate } from '../core/civil-date';
import { coveredDate, optionalCoveredDate } from '../core/coverage';
import { finding, type Finding } from '../core/finding';
import { weeks } from '../core/period';
import { checkedPlace, type Place } from '../core/place';

export interface SuitAgainstDismissalInput {
  readonly noticeReceivedOn: string;
  readonly consentAnnouncedToEmployeeOn?: string | undefined;
  /** Whether the employer knew of the status when giving notice; without a statement it is taken as known. */
  readonly employerKnewStatus?: boolean | undefined;
  /** Seat of the Arbeitsgericht. */
  readonly place: Place;
}

export interface SuitAgainstDismissalValue {
  readonly lastDay: CivilDate;
}

/**
 * § 4 S. 1 und 4 KSchG: the last civil day for the action against a dismissal.
 *
 * Where the employer knew that consent was needed, the three weeks do not start before the decision of the authority
 * has been announced to the employee.
 */
export function suitAgainstDismissal(
  input: SuitAgainstDismissalInput,
): Finding<SuitAgainstDismissalValue, SuitAgainstDismissalInput> {
  const noticeReceivedOn = coveredDate(input.noticeReceivedOn, 'noticeReceivedOn');
  const announcedOn = optionalCoveredDate(input.consentAnnouncedToEmployeeOn, 'consentAnnouncedToEmployeeOn');
  const knew = optionalBoolean(input.employerKnewStatus, 'employerKnewStatus') ?? true;
  const place = checkedPlace(input.place);
  const startsOn =
    knew && announcedOn !== undefined ? later(noticeReceivedOn, announcedOn) : noticeReceivedOn;
  const byAnnouncement = startsOn > noticeReceivedOn;
  const { lastDay, steps, flags } = actPeriod({
    event: byAnnouncement
      ? { de: 'Zustimmung der Person bekannt gegeben', en: 'Consent announced to the employee' }
      : { de: 'Kündigung zugegangen', en: 'Notice received' },
    on: startsOn,
    length: weeks(3),
    norm: byAnnouncement ? '§ 4 S. 4 KSchG' : '§ 4 S. 1 KSchG',
    shiftNorm: '§ 222 Abs. 2 ZPO; § 46 Abs. 2 ArbGG',
    place,
  });
  const open = knew && announcedOn === undefined ? ['starts-later-if-consent-is-announced-later'] : [];
  return finding('suit-against-dismissal', input, { lastDay }, steps, [...open, ...flags]);
}
