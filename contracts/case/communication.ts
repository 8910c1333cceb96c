import type { CivilDate } from '../../rules/core/civil-date';
import type { DeadlineDefinition, LetterDefinition, StepDefinition } from './process';

/** In which forms a party can take in what it is told (§ 17 Abs. 1, 2 SGB I, § 19 Abs. 1 SGB X, BGG, VBD). */
export const communicationForms = [
  'large-print',
  'plain-text',
  'audio',
  'braille',
  'leichte-sprache',
  'sign-language',
] as const;
export type CommunicationForm = (typeof communicationForms)[number];

/** What came in another language, and the translation the office has asked for (§ 19 Abs. 2 to 4 SGB X). */
export interface Translation {
  /** The step that asked for it. */
  id: string;
  party: string;
  /** The step by which what is to be translated was recorded, and the day it came. */
  submission: string;
  submittedOn: CivilDate;
  language: string;
  status: 'asked' | 'in-time' | 'late' | 'missing';
  receivedOn?: CivilDate;
  /** From when on what was submitted counts in favour of the party. */
  countsFrom?: CivilDate;
}

const clerks = ['caseworker', 'supervisor'] as const;
const intake = ['caseworker', 'supervisor', 'mailroom'] as const;

export const communicationSteps = {
  'record-communication': {
    title: { de: 'Form und Sprache der Kommunikation erfassen', en: 'Record the form and language wanted' },
    norm: '§ 17 SGB I, § 19 SGB X',
    roles: intake,
    phases: 'any',
    effectiveOn: ['since'],
  },
  'request-translation': {
    title: { de: 'Übersetzung anfordern', en: 'Ask for a translation' },
    norm: '§ 19 Abs. 2 SGB X',
    roles: clerks,
    phases: 'any',
    consequential: true,
  },
  'record-translation': {
    title: { de: 'Übersetzung eingegangen', en: 'Translation received' },
    norm: '§ 19 Abs. 4 SGB X',
    roles: intake,
    phases: 'any',
    effectiveOn: ['receivedOn'],
    consequential: true,
  },
} as const satisfies Record<string, StepDefinition>;

export const communicationDeadlines = {
  translation: {
    title: { de: 'Vorlage der Übersetzung', en: 'Presentation of the translation' },
    norm: '§ 19 Abs. 2 SGB X',
    of: 'party',
    setByOffice: true,
  },
} as const satisfies Record<string, DeadlineDefinition>;

export const communicationLetters = {
  'translation-request': {
    title: { de: 'Anforderung einer Übersetzung', en: 'Request for a translation' },
    norm: '§ 19 Abs. 2, 4 SGB X',
  },
} as const satisfies Record<string, LetterDefinition>;

export const communicationTasks = {
  'make-accessible': {
    title: {
      de: 'Schreiben oder Termin zugänglich machen',
      en: 'Make a letter or an appointment accessible',
    },
  },
  'obtain-translation': {
    title: { de: 'Übersetzung selbst beschaffen? (§ 19 Abs. 2 S. 3 SGB X)', en: 'Obtain the translation?' },
  },
  'correct-receipt': {
    title: {
      de: 'Tag des Eingangs berichtigen (§ 19 Abs. 4 S. 2 SGB X)',
      en: 'Correct the day of receipt (§ 19 (4) SGB X)',
    },
  },
} as const;
