import type { inquiryLetters as declared } from '../../../contracts/inquiry/process';
import type { LetterText } from '../content';
import { cooperationReminder, cooperationRequest } from './cooperation';
import { evidenceReminder, evidenceRequest } from './evidence';
import { hearing } from './hearing';
import type { InquiryCaseState } from './inquiry-case';

/** The letters of every procedure that finds out before it decides. */
export const inquiryLetters = {
  'cooperation-request': cooperationRequest,
  'cooperation-reminder': cooperationReminder,
  'evidence-request': evidenceRequest,
  'evidence-reminder': evidenceReminder,
  hearing,
} satisfies Record<keyof typeof declared, LetterText<InquiryCaseState>>;
