import type { AusweisState } from '../../contracts/ausweis/messages';
import { ausweisProcess } from '../../contracts/ausweis/process';
import type { Deadline } from '../../contracts/case/deadline';
import type { RemedyStepInput } from '../../contracts/remedies/schema';
import { recordServiceToTheLiving } from '../kit/application/death';
import { recordFileInspection } from '../kit/application/file-inspection';
import { resumeProcedure, suspendProcedure } from '../kit/application/suspension';
import { inquiryDeadlineEnds, inquiryExtensions, inquirySteps } from '../kit/inquiry';
import type { Kase } from '../kit/kase';
import type { CaseProcedure } from '../kit/procedure';
import { remedyDeadlineEnds, remedySteps } from '../kit/remedies';
import { askForCosts } from '../kit/remedies/costs';
import { findCard, issueCard, recordHandOver, recordReturn, recordUndelivered, reportLoss } from './cards';
import { giveUpCard, returnExtended, returnOverdue } from './collection';
import { endAfterDeath, heirsContinue, recordDeath } from './death';
import { discardDraft, prepareDecision } from './decision';
import { begin, open } from './opening';
import { phases } from './phases';
import { dispenseWithPicture, recordPicture } from './picture';
import {
  acceptApplication,
  applyForCard,
  applyForPastError,
  forwardApplication,
  handOverCase,
  withdrawApplication,
} from './proceedings';
import {
  applyForSheet,
  issueSheet,
  paymentExtended,
  paymentOverdue,
  recordPayment,
  returnSheet,
  tokenEndsSoon,
  tokenOver,
} from './sheets';
import { isOpen } from './standing';
import { hearFromOrigin, recordFinding, recordLoss, recordResidence } from './status';

export const ausweis: CaseProcedure<AusweisState> = {
  id: 'ausweis',
  process: ausweisProcess,
  begin,
  steps: {
    open,
    ...inquirySteps,
    ...remedySteps,
    'release-notice': releaseNotice,
    'record-service': recordServiceToTheLiving,
    'accept-application': acceptApplication,
    'apply-for-card': applyForCard,
    'origin-news': hearFromOrigin,
    'record-finding': recordFinding,
    'record-residence': recordResidence,
    'record-picture': recordPicture,
    'dispense-with-picture': dispenseWithPicture,
    'issue-card': issueCard,
    'record-hand-over': recordHandOver,
    'record-card-undelivered': recordUndelivered,
    'report-card-loss': reportLoss,
    'record-card-return': recordReturn,
    'record-loss': recordLoss,
    'give-up-card': giveUpCard,
    'apply-for-sheet': applyForSheet,
    'record-token-payment': recordPayment,
    'issue-sheet': issueSheet,
    'return-sheet': returnSheet,
    'prepare-decision': prepareDecision,
    'discard-draft': discardDraft,
    'withdraw-application': withdrawApplication,
    'forward-application': forwardApplication,
    'apply-for-past-error': applyForPastError,
    'hand-over-case': handOverCase,
    'suspend-procedure': suspendProcedure,
    'resume-procedure': resumeProcedure,
    'record-death': recordDeath,
    'heirs-continue': heirsContinue,
    'end-after-death': endAfterDeath,
    'record-file-inspection': recordFileInspection,
  },
  phases,
  ended: {
    ...remedyDeadlineEnds,
    ...inquiryDeadlineEnds,
    renewal: cardEndsSoon,
    expiry: cardOver,
    'card-return': returnOverdue,
    'token-payment': paymentOverdue,
    'token-renewal': tokenEndsSoon,
    'token-expiry': tokenOver,
  },
  extended: { ...inquiryExtensions, 'card-return': returnExtended, 'token-payment': paymentExtended },
};

function releaseNotice(kase: Kase<AusweisState>, input: RemedyStepInput['release-notice']): void {
  remedySteps['release-notice'](kase, input);
  askForCosts(kase, input.notice);
}

/** In good time before it ends the person hears that a new one has to be applied for (AUS-06). */
function cardEndsSoon(kase: Kase<AusweisState>, { id }: Deadline): void {
  const { state } = kase;
  if (isOpen(state)) return;
  const { number, validUntil } = findCard(state, id.slice('renewal:'.length));
  kase.owes('card-expires', state.person, { number: number ?? null, validUntil });
}

function cardOver({ state }: Kase<AusweisState>, { id }: Deadline): void {
  const card = findCard(state, id.slice('expiry:'.length));
  if (card.status === 'out' || card.status === 'issued') card.status = 'expired';
}
