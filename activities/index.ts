import type { CaseJournal } from './case-journal';
import { computeFinding } from './compute-finding';
import { reportFailedFold, type Incidents } from './report-failed-fold';
import { measure } from './measure';
import { openCase, type CaseOpener } from './open-case';
import { renewFindings } from './renew-findings';
import { receiveAct, type OfficeSource } from './receive-act';
import { tellCase, type OtherCases } from './tell-case';

export interface ActivityDependencies {
  offices: OfficeSource;
  journal: CaseJournal;
  cases: OtherCases;
  opener: CaseOpener;
  incidents: Incidents;
  /** How many bytes a payload of the engine has that holds this. */
  sizeOf: (value: unknown) => number;
}

/** The side effects of a case. Everything they touch is given to them by the worker. */
export function createActivities(dependencies: ActivityDependencies) {
  const { offices, journal, cases, opener, incidents, sizeOf } = dependencies;
  return {
    receiveAct: receiveAct(offices),
    computeFinding,
    renewFindings,
    ...journal,
    tellCase: tellCase(cases),
    openCase: openCase(opener),
    measure: measure(sizeOf),
    reportFailedFold: reportFailedFold(incidents),
  };
}

export type Activities = ReturnType<typeof createActivities>;
