import type { CaseJournal } from './case-journal';
import { computeFinding } from './compute-finding';
import { receiveAct, type OfficeSource } from './receive-act';
import { tellCase, type OtherCases } from './tell-case';

export interface ActivityDependencies {
  offices: OfficeSource;
  journal: CaseJournal;
  cases: OtherCases;
}

/** The side effects of a case. Everything they touch is given to them by the worker. */
export function createActivities({ offices, journal, cases }: ActivityDependencies) {
  return { receiveAct: receiveAct(offices), computeFinding, ...journal, tellCase: tellCase(cases) };
}

export type Activities = ReturnType<typeof createActivities>;
