import type { ReclaimState } from '../../../contracts/overpayment-reclaim/messages';
import type { overpaymentReclaimProcess } from '../../../contracts/overpayment-reclaim/process';
import type { LetterText } from '../content';
import { noticeLetters } from '../remedies';
import { objectionFormless } from '../remedies/objection-formless';
import { objectionLate } from '../remedies/objection-late';
import { objectionReceived } from '../remedies/objection-received';
import { decision } from './decision';
import { deferralGranted } from './deferral-granted';
import { demandWithdrawn } from './demand-withdrawn';
import { hearing } from './hearing';
import { instalmentsGranted } from './instalments-granted';
import { objectionDecision } from './objection-decision';
import { remedyDecision } from './remedy-decision';
import { reminder } from './reminder';
import { settled } from './settled';
import { waiverGranted } from './waiver-granted';

type LetterType = keyof typeof overpaymentReclaimProcess.letters;

export const overpaymentReclaimLetters = {
  ...noticeLetters,
  hearing,
  decision,
  'objection-received': objectionReceived,
  'objection-late': objectionLate,
  'objection-formless': objectionFormless,
  'remedy-decision': remedyDecision,
  'objection-decision': objectionDecision,
  reminder,
  'deferral-granted': deferralGranted,
  'instalments-granted': instalmentsGranted,
  'waiver-granted': waiverGranted,
  'demand-withdrawn': demandWithdrawn,
  settled,
} satisfies Record<LetterType, LetterText<ReclaimState>>;
