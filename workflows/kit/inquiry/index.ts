import { dispenseWithHearing, hearingExtended, hearingOver, recordStatement, startHearing } from './hearing';
import {
  giveUpRequest,
  recordAnswer,
  recordEvidence,
  requestCooperation,
  requestEvidence,
  requestExtended,
  requestOverdue,
} from './requests';

export const inquirySteps = {
  'request-cooperation': requestCooperation,
  'request-evidence': requestEvidence,
  'record-answer': recordAnswer,
  'record-evidence': recordEvidence,
  'give-up-request': giveUpRequest,
  'start-hearing': startHearing,
  'record-statement': recordStatement,
  'dispense-with-hearing': dispenseWithHearing,
};

export const inquiryDeadlineEnds = {
  cooperation: requestOverdue,
  evidence: requestOverdue,
  hearing: hearingOver,
};

export const inquiryExtensions = {
  cooperation: requestExtended,
  evidence: requestExtended,
  hearing: hearingExtended,
};

export { wasHeard } from './hearing';
export { openRequests } from './inquiry-case';
