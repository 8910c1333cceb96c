import type { GleichstellungState } from '../../contracts/gleichstellung/messages';
import { gleichstellungProcess } from '../../contracts/gleichstellung/process';
import { heirsContinue, recordDeath } from '../kit/application/death';
import { recordFileInspection } from '../kit/application/file-inspection';
import { resumeProcedure, suspendProcedure } from '../kit/application/suspension';
import { auflageSteps, clauseExtensions } from '../kit/clauses';
import { inquiryDeadlineEnds, inquiryExtensions, inquirySteps } from '../kit/inquiry';
import type { CaseProcedure } from '../kit/procedure';
import { openingSteps } from '../kit/steps/opening-steps';
import { recordCircumstances, recordConsent, requestCooperation, requestEvidence } from './circumstances';
import { recordCondition } from './clauses';
import { contestDeadlineEnds, contestSteps } from './contests';
import { discardDraft } from './decision';
import { remindOfLimit } from './ends';
import { askAboutFinding, asksFinding, hearOfFinding, recordFinding } from './finding';
import { begin, open } from './opening';
import { phases } from './phases';
import {
  acceptApplication,
  applyAgain,
  applyForPastError,
  beginReview,
  decideOrGoOn,
  endAfterDeath,
  endReview,
  forwardApplication,
  restrictApplication,
  withdrawApplication,
} from './proceedings';
import { waiveStatus } from './waiver';

export const gleichstellung: CaseProcedure<GleichstellungState> = {
  id: 'gleichstellung',
  process: gleichstellungProcess,
  begin,
  steps: {
    open,
    ...openingSteps,
    ...inquirySteps,
    ...contestSteps,
    ...auflageSteps,
    'record-condition': recordCondition,
    'request-evidence': requestEvidence,
    'request-cooperation': requestCooperation,
    'accept-application': acceptApplication,
    'record-finding': recordFinding,
    'origin-news': hearOfFinding,
    'record-consent': recordConsent,
    'record-circumstances': recordCircumstances,
    'restrict-application': restrictApplication,
    'prepare-decision': decideOrGoOn,
    'discard-draft': discardDraft,
    'apply-again': applyAgain,
    'apply-for-past-error': applyForPastError,
    'begin-review': beginReview,
    'end-review': endReview,
    'waive-status': waiveStatus,
    'forward-application': forwardApplication,
    'withdraw-application': withdrawApplication,
    'suspend-procedure': suspendProcedure,
    'resume-procedure': resumeProcedure,
    'record-death': recordDeath,
    'heirs-continue': heirsContinue,
    'end-after-death': endAfterDeath,
    'record-file-inspection': recordFileInspection,
  },
  phases,
  tells: asksFinding,
  ended: {
    ...contestDeadlineEnds,
    ...inquiryDeadlineEnds,
    'limit-reminder': remindOfLimit,
    'finding-awaited': askAboutFinding,
  },
  extended: { ...inquiryExtensions, ...clauseExtensions },
};
