import type { StepDefinition } from './process';

const offices = ['caseworker', 'supervisor', 'objection-office'] as const;

/** With the case go its tasks, its deadlines and their reminders: all of them follow who is in charge. */
export const handOverSteps = {
  'hand-over': {
    title: { de: 'Akte an die Vertretung übergeben', en: 'Hand the case over to the deputy' },
    roles: offices,
    phases: 'any',
  },
  'hand-back': {
    title: { de: 'Akte von der Vertretung zurückgeben', en: 'Hand the case back' },
    roles: offices,
    phases: 'any',
  },
} as const satisfies Record<string, StepDefinition>;
