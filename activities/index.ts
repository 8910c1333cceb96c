import type { CaseJournal } from './case-journal';
import { computeFinding } from './compute-finding';
import { reportFailedFold, type Incidents } from './report-failed-fold';
import { receiveAct, type OfficeSource } from './receive-act';
import { tellCase, type OtherCases } from './tell-case';

export interface ActivityDependencies {
  offices: OfficeSource;
  journal: CaseJournal;
  cases: OtherCases;
  incidents: Incidents;
}

/** The side effects of a case. Everything they touch is given to them by the worker. */
export function createActivities({ offices, journal, cases, incidents }: ActivityDependencies) {
  return {
    receiveAct: receiveAct(offices),
    computeFinding,
    ...journal,
    tellCase: tellCase(cases),
    reportFailedFold: reportFailedFold(incidents),
  };
}

export type Activities = ReturnType<typeof createActivities>;
