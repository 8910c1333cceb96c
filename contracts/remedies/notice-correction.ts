import type { CivilDate } from '../../rules/core/civil-date';
import type { LetterDefinition, StepDefinition } from '../case/process';

/** An obvious error in the text of a decision, put right (§ 38 SGB X). The decision stays what it was. */
export interface NoticeCorrection {
  by: string;
  correctedOn: CivilDate;
  wrong: string;
  right: string;
}

export const noticeCorrectionSteps = {
  'correct-notice': {
    title: {
      de: 'Offenbare Unrichtigkeit im Bescheid berichtigen',
      en: 'Correct an obvious error in a decision',
    },
    norm: '§ 38 SGB X',
    roles: ['supervisor', 'objection-office'],
    phases: 'any',
    effectiveOn: ['correctedOn'],
    consequential: true,
  },
} as const satisfies Record<string, StepDefinition>;

export const noticeCorrectionLetters = {
  'notice-corrected': {
    title: { de: 'Berichtigung eines Bescheides', en: 'Correction of a decision' },
    norm: '§ 38 SGB X',
  },
} as const satisfies Record<string, LetterDefinition>;
