import type { GdbState } from '../../../contracts/gdb-determination/messages';
import type { gdbDeterminationProcess } from '../../../contracts/gdb-determination/process';
import type { LetterText } from '../content';
import { applicationForwardedOf } from '../application/application-forwarded';
import { handedOverOf } from '../application/handed-over';
import { resumedOf } from '../application/resumed';
import { suspendedOf } from '../application/suspended';
import { inquiryLetters } from '../inquiry';
import { noticeLetters } from '../remedies';
import { objectionFormless } from '../remedies/objection-formless';
import { objectionLate } from '../remedies/objection-late';
import { objectionReceivedWhere } from '../remedies/objection-received';
import { applicationReceived } from './application-received';
import { applicationWithdrawn } from './application-withdrawn';
import { decision } from './decision';
import { contestedFacts, takesAway } from './decision-facts';
import { examinationAppointment } from './examination-appointment';
import { findingUnchanged } from './finding-unchanged';
import { implementingDecision } from './implementing-decision';
import { invoiceAnswered } from './invoice-answered';
import { objectionDecision } from './objection-decision';
import { remedyDecision } from './remedy-decision';
import { reportOrder } from './report-order';
import { reviewBegun } from './review-begun';

type LetterType = keyof typeof gdbDeterminationProcess.letters;

const procedure = 'zur Feststellung Ihrer Behinderung';

export const gdbDeterminationLetters = {
  ...noticeLetters,
  ...inquiryLetters,
  'application-received': applicationReceived,
  'application-forwarded': applicationForwardedOf<GdbState>('auf Feststellung einer Behinderung'),
  'application-withdrawn': applicationWithdrawn,
  'report-order': reportOrder,
  'examination-appointment': examinationAppointment,
  'review-begun': reviewBegun,
  'finding-unchanged': findingUnchanged,
  suspended: suspendedOf<GdbState>(procedure),
  resumed: resumedOf<GdbState>(procedure),
  'handed-over': handedOverOf<GdbState>(procedure),
  decision,
  'objection-received': objectionReceivedWhere<GdbState>((context) => takesAway(contestedFacts(context))),
  'objection-late': objectionLate,
  'objection-formless': objectionFormless,
  'invoice-answered': invoiceAnswered,
  'implementing-decision': implementingDecision,
  'remedy-decision': remedyDecision,
  'objection-decision': objectionDecision,
} satisfies Record<LetterType, LetterText<GdbState>>;
