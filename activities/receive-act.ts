import type { Instant } from '../contracts/case/act';
import type { OfficeSettings } from '../contracts/case/office';
import { civilDateOf, type CivilDate } from '../rules';

export interface OfficeSource {
  settingsOf(office: string, on: CivilDate): Promise<OfficeSettings>;
}

export interface Reception {
  recordedOn: CivilDate;
  office: OfficeSettings;
}

/** What the case's own clock means as a day in Berlin, and the office's settings of that day. */
export function receiveAct(offices: OfficeSource) {
  return async ({ office, now }: { office: string; now: Instant }): Promise<Reception> => {
    const recordedOn = civilDateOf(now);
    return { recordedOn, office: await offices.settingsOf(office, recordedOn) };
  };
}
