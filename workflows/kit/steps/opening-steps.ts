import type { CaseStepInput } from '../../../contracts/case/schema';
import type { Kase } from '../kase';
import { link } from './file-steps';

/** Under which number a case that this one has opened is found. */
export const openingSteps = {
  'case-opened'(kase: Kase, { id, caseId }: CaseStepInput['case-opened']) {
    const opened = kase.state.opened?.find((candidate) => candidate.id === id);
    if (opened) opened.caseId = caseId;
    link(kase, { caseId, why: '' });
  },
};
