import type { GdbState } from '../../../contracts/gdb-determination/messages';
import type { gdbDeterminationProcess } from '../../../contracts/gdb-determination/process';
import type { LetterText } from '../content';
import { inquiryLetters } from '../inquiry';
import { noticeLetters } from '../remedies';
import { objectionFormless } from '../remedies/objection-formless';
import { objectionLate } from '../remedies/objection-late';
import { objectionReceivedWhere } from '../remedies/objection-received';
import { applicationForwarded } from './application-forwarded';
import { applicationReceived } from './application-received';
import { applicationWithdrawn } from './application-withdrawn';
import { decision } from './decision';
import { contestedFacts, takesAway } from './decision-facts';
import { examinationAppointment } from './examination-appointment';
import { findingUnchanged } from './finding-unchanged';
import { handedOver } from './handed-over';
import { implementingDecision } from './implementing-decision';
import { objectionDecision } from './objection-decision';
import { remedyDecision } from './remedy-decision';
import { reportOrder } from './report-order';
import { resumed } from './resumed';
import { reviewBegun } from './review-begun';
import { suspended } from './suspended';

type LetterType = keyof typeof gdbDeterminationProcess.letters;

export const gdbDeterminationLetters = {
  ...noticeLetters,
  ...inquiryLetters,
  'application-received': applicationReceived,
  'application-forwarded': applicationForwarded,
  'application-withdrawn': applicationWithdrawn,
  'report-order': reportOrder,
  'examination-appointment': examinationAppointment,
  'review-begun': reviewBegun,
  'finding-unchanged': findingUnchanged,
  suspended,
  resumed,
  'handed-over': handedOver,
  decision,
  'objection-received': objectionReceivedWhere<GdbState>((context) => takesAway(contestedFacts(context))),
  'objection-late': objectionLate,
  'objection-formless': objectionFormless,
  'implementing-decision': implementingDecision,
  'remedy-decision': remedyDecision,
  'objection-decision': objectionDecision,
} satisfies Record<LetterType, LetterText<GdbState>>;
