import type { GdbState } from '../../contracts/gdb-determination/messages';
import { gdbDeterminationProcess } from '../../contracts/gdb-determination/process';
import { auflageSteps, clauseExtensions } from '../kit/clauses';
import { inquiryDeadlineEnds, inquiryExtensions, inquirySteps } from '../kit/inquiry';
import { heirsContinue, recordDeath } from '../kit/application/death';
import { recordFileInspection } from '../kit/application/file-inspection';
import { resumeProcedure, suspendProcedure } from '../kit/application/suspension';
import type { CaseProcedure } from '../kit/procedure';
import { recordAnswer } from './answers';
import { findingAwaited } from './awaited';
import { requestCard } from './card';
import { contestDeadlineEnds, contestSteps } from './contests';
import { openingSteps } from '../kit/steps/opening-steps';
import { endAfterDeath } from './death';
import { discardDraft, prepareDecision } from './decision';
import {
  adoptFinding,
  appointExamination,
  examinationOver,
  giveUpReport,
  orderReport,
  recordEvidence,
  recordExamination,
  recordOpinion,
  recordReport,
  reportOverdue,
} from './experts';
import { approveInvoice, recordInvoice, refuseInvoice } from './invoices';
import { begin, open } from './opening';
import { phases } from './phases';
import {
  acceptApplication,
  applyForChange,
  applyForPastError,
  beginReview,
  endReview,
  forwardApplication,
  handOverCase,
  healingOver,
  restrictApplication,
  takeAsPastError,
  withdrawApplication,
} from './proceedings';

export const gdbDetermination: CaseProcedure<GdbState> = {
  id: 'gdb-determination',
  process: gdbDeterminationProcess,
  begin,
  steps: {
    open,
    ...openingSteps,
    ...inquirySteps,
    ...contestSteps,
    ...auflageSteps,
    'record-answer': recordAnswer,
    'record-evidence': recordEvidence,
    'accept-application': acceptApplication,
    'forward-application': forwardApplication,
    'order-report': orderReport,
    'record-report': recordReport,
    'give-up-report': giveUpReport,
    'appoint-examination': appointExamination,
    'record-examination': recordExamination,
    'record-opinion': recordOpinion,
    'adopt-finding': adoptFinding,
    'record-invoice': recordInvoice,
    'approve-invoice': approveInvoice,
    'refuse-invoice': refuseInvoice,
    'prepare-decision': prepareDecision,
    'discard-draft': discardDraft,
    'withdraw-application': withdrawApplication,
    'restrict-application': restrictApplication,
    'apply-for-change': applyForChange,
    'apply-for-past-error': applyForPastError,
    'take-as-past-error': takeAsPastError,
    'begin-review': beginReview,
    'end-review': endReview,
    'suspend-procedure': suspendProcedure,
    'resume-procedure': resumeProcedure,
    'hand-over-case': handOverCase,
    'finding-awaited': findingAwaited,
    'request-card': requestCard,
    'record-death': recordDeath,
    'heirs-continue': heirsContinue,
    'end-after-death': endAfterDeath,
    'record-file-inspection': recordFileInspection,
  },
  phases,
  ended: {
    ...contestDeadlineEnds,
    ...inquiryDeadlineEnds,
    report: reportOverdue,
    examination: examinationOver,
    review: healingOver,
  },
  extended: { ...inquiryExtensions, ...clauseExtensions },
};
