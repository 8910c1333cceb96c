import type { DeadlineDefinition, LetterDefinition, StepDefinition } from '../case/process';

/** After court: what was ruled or agreed there is carried out by a decision of the office. */
export const implementationSteps = {
  'prepare-implementation': {
    title: { de: 'Ausführungsbescheid vorbereiten', en: 'Prepare the decision that carries out a ruling' },
    norm: '§ 31 SGB X, §§ 101, 105, 141 SGG',
    roles: ['caseworker', 'supervisor'],
    phases: 'any',
    effectiveOn: ['decidedOn'],
    consequential: true,
  },
} as const satisfies Record<string, StepDefinition>;

export const implementationDeadlines = {
  implementation: {
    title: { de: 'Ausführung der Entscheidung des Gerichts', en: 'Carrying out what was ruled in court' },
    norm: '§ 141 SGG',
    of: 'office',
    toDo: { de: 'Den Ausführungsbescheid erlassen.', en: 'Issue the decision that carries it out.' },
  },
} as const satisfies Record<string, DeadlineDefinition>;

export const implementationLetters = {
  'implementing-decision': {
    title: { de: 'Ausführungsbescheid', en: 'Decision that carries out a ruling' },
    norm: '§ 33 SGB X',
  },
} as const satisfies Record<string, LetterDefinition>;
