import type { AusweisState } from '../../../contracts/ausweis/messages';
import type { ausweisProcess } from '../../../contracts/ausweis/process';
import { applicationForwardedOf } from '../application/application-forwarded';
import { handedOverOf } from '../application/handed-over';
import { resumedOf } from '../application/resumed';
import { suspendedOf } from '../application/suspended';
import type { LetterText } from '../content';
import { inquiryLetters } from '../inquiry';
import { noticeLetters } from '../remedies';
import { objectionFormless } from '../remedies/objection-formless';
import { objectionLate } from '../remedies/objection-late';
import { applicationReceived } from './application-received';
import { applicationWithdrawn } from './application-withdrawn';
import { cardExpires } from './card-expires';
import { cardIssued } from './card-issued';
import { objectionDecision, objectionReceived, remedyDecision } from './contest';
import { decision } from './decision';
import { returnAfterDeath } from './return-after-death';
import { returnReminder } from './return-reminder';
import { returnRequest } from './return-request';
import { sheetIssued } from './sheet-issued';
import { sheetReturned } from './sheet-returned';
import { tokenExpires } from './token-expires';
import { withRefundOfToken } from './token-not-issued';
import { tokenPayment } from './token-payment';

type LetterType = keyof typeof ausweisProcess.letters;

const procedure = 'über Ihren Schwerbehindertenausweis';

export const ausweisLetters = {
  ...noticeLetters,
  ...inquiryLetters,
  'application-received': applicationReceived,
  'application-forwarded': withRefundOfToken(
    applicationForwardedOf<AusweisState>('auf einen Schwerbehindertenausweis'),
  ),
  'application-withdrawn': applicationWithdrawn,
  suspended: suspendedOf<AusweisState>(procedure),
  resumed: resumedOf<AusweisState>(procedure),
  'handed-over': withRefundOfToken(handedOverOf<AusweisState>(procedure)),
  'card-issued': cardIssued,
  'card-expires': cardExpires,
  'return-request': returnRequest,
  'return-reminder': returnReminder,
  'return-after-death': returnAfterDeath,
  'token-payment': tokenPayment,
  'sheet-issued': sheetIssued,
  'token-expires': tokenExpires,
  'sheet-returned': sheetReturned,
  decision,
  'objection-received': objectionReceived,
  'objection-late': objectionLate,
  'objection-formless': objectionFormless,
  'remedy-decision': remedyDecision,
  'objection-decision': objectionDecision,
} satisfies Record<LetterType, LetterText<AusweisState>>;
