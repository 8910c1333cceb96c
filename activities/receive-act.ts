import type { Instant } from '../contracts/case/act';
import { presentEdition } from '../contracts/case/edition';
import type { OfficeSettings } from '../contracts/case/office';
import { civilDateOf, type CivilDate } from '../rules';

export interface OfficeSource {
  settingsOf(office: string, on: CivilDate): Promise<OfficeSettings>;
}

export interface Reception {
  /** As it was when the act was first received: a replay may see another clock in the same place. */
  recordedAt: Instant;
  recordedOn: CivilDate;
  office: OfficeSettings;
  /** Not there in what was received before acts had editions. */
  edition?: number;
}

/** What the case's own clock means as a day in Berlin, and the office's settings of that day. Recorded, once for good. */
export function receiveAct(offices: OfficeSource) {
  return async ({ office, now }: { office: string; now: Instant }): Promise<Reception> => {
    const recordedOn = civilDateOf(now);
    // What only letters, reminders and payment files need is not recorded with every act.
    const {
      letterhead: _letterhead,
      mailbox: _mailbox,
      accounts: _accounts,
      ...practice
    } = await offices.settingsOf(office, recordedOn);
    return { recordedAt: now, recordedOn, office: practice, edition: presentEdition };
  };
}
