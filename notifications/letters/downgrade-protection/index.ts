import type { DowngradeState } from '../../../contracts/downgrade-protection/messages';
import type { downgradeProtectionProcess } from '../../../contracts/downgrade-protection/process';
import type { LetterText } from '../content';
import { noticeLetters } from '../remedies';
import { objectionFormless } from '../remedies/objection-formless';
import { objectionLate } from '../remedies/objection-late';
import { objectionReceived } from '../remedies/objection-received';
import { cardRestored } from './card-restored';
import { decision } from './decision';
import { objectionDecision } from './objection-decision';
import { protectionBegins } from './protection-begins';
import { remedyDecision } from './remedy-decision';
import { returnCard } from './return-card';
import { returnCardReminder } from './return-card-reminder';

type LetterType = keyof typeof downgradeProtectionProcess.letters;

export const downgradeProtectionLetters = {
  ...noticeLetters,
  decision,
  'objection-received': objectionReceived,
  'objection-late': objectionLate,
  'objection-formless': objectionFormless,
  'remedy-decision': remedyDecision,
  'objection-decision': objectionDecision,
  'protection-begins': protectionBegins,
  'return-card': returnCard,
  'return-card-reminder': returnCardReminder,
  'card-restored': cardRestored,
} satisfies Record<LetterType, LetterText<DowngradeState>>;
