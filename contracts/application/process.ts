import type {
  DeadlineDefinition,
  LetterDefinition,
  PhaseDefinition,
  StepDefinition,
  TaskDefinition,
} from '../case/process';
import { deathSteps } from '../case/steps';

const clerks = ['caseworker', 'supervisor'] as const;
const intake = ['caseworker', 'supervisor', 'mailroom'] as const;

export const applicationPhases = {
  application: {
    title: { de: 'Antrag', en: 'Application' },
    norm: '§§ 16, 60 SGB I',
    waitsFor: { de: 'Prüfung des Antrags', en: 'The application to be looked at' },
  },
  suspended: {
    title: { de: 'Ruhen', en: 'Suspended' },
    waitsFor: { de: 'Fortsetzung des Verfahrens', en: 'The procedure to be resumed' },
  },
} as const satisfies Record<string, PhaseDefinition>;

/** Phases before a decision, and those in which nothing is pending any more. */
interface Course {
  beforeDecision: readonly string[];
  standing: readonly string[];
}

/** What every procedure has that somebody applies for: the way of the application until it is decided on, and again afterwards. */
export const applicationStepsIn = ({ beforeDecision, standing }: Course) =>
  ({
    'forward-application': {
      title: { de: 'An die zuständige Stelle weiterleiten', en: 'Forward to the competent body' },
      norm: '§ 16 Abs. 2 SGB I',
      roles: clerks,
      phases: beforeDecision,
      effectiveOn: ['forwardedOn'],
      consequential: true,
    },
    'discard-draft': {
      title: { de: 'Entwurf verwerfen', en: 'Discard the draft' },
      roles: clerks,
      phases: 'any',
    },
    'withdraw-application': {
      title: { de: 'Rücknahme des Antrags', en: 'Withdrawal of the application' },
      norm: '§ 18 SGB X',
      roles: intake,
      phases: [...beforeDecision, 'suspended'],
      effectiveOn: ['receivedOn'],
      consequential: true,
    },
    'apply-for-past-error': {
      title: { de: 'Überprüfungsantrag erfassen', en: 'Record an application under § 44' },
      norm: '§ 44 SGB X',
      roles: intake,
      phases: standing,
      effectiveOn: ['receivedOn'],
      consequential: true,
    },
    'suspend-procedure': {
      title: { de: 'Verfahren ruhen lassen', en: 'Suspend the procedure' },
      roles: clerks,
      phases: beforeDecision,
      effectiveOn: ['on'],
      consequential: true,
    },
    'resume-procedure': {
      title: { de: 'Verfahren fortsetzen', en: 'Resume the procedure' },
      roles: clerks,
      phases: ['suspended'],
      effectiveOn: ['on'],
      consequential: true,
    },
    ...deathSteps,
    'end-after-death': {
      title: { de: 'Nach Tod beenden', en: 'End after death' },
      roles: clerks,
      phases: 'any',
      effectiveOn: ['on'],
      consequential: true,
    },
    'record-file-inspection': {
      title: { de: 'Akteneinsicht erfassen', en: 'Record an inspection of the file' },
      norm: '§ 25 SGB X',
      roles: clerks,
      phases: 'any',
      effectiveOn: ['on'],
    },
  }) as const satisfies Record<string, StepDefinition>;

export const applicationDeadlines = {
  'inaction-application': {
    title: { de: 'Untätigkeitsklage möglich ab Ablauf', en: 'Inaction suit possible after' },
    norm: '§ 88 Abs. 1 SGG',
    of: 'office',
    toDo: {
      de: 'Über den Antrag entscheiden oder den Grund der Verzögerung mitteilen.',
      en: 'Decide on the application, or say what delays it.',
    },
  },
} as const satisfies Record<string, DeadlineDefinition>;

export const applicationLetters = {
  'application-received': {
    title: { de: 'Eingangsbestätigung', en: 'Receipt of the application' },
    norm: '§ 16 SGB I',
  },
  'application-forwarded': {
    title: { de: 'Mitteilung über die Weiterleitung', en: 'Notice of the forwarding' },
    norm: '§ 16 Abs. 2 SGB I',
  },
  'application-withdrawn': {
    title: { de: 'Bestätigung der Rücknahme', en: 'Confirmation of the withdrawal' },
  },
  suspended: { title: { de: 'Mitteilung über das Ruhen', en: 'Notice of the suspension' } },
  resumed: { title: { de: 'Mitteilung über die Fortsetzung', en: 'Notice of the resumption' } },
} as const satisfies Record<string, LetterDefinition>;

export const applicationTasks = {
  'check-application': { title: { de: 'Antrag prüfen', en: 'Look at the application' } },
  'prepare-decision': { title: { de: 'Entscheidung vorbereiten', en: 'Prepare the decision' } },
  'ask-heirs': {
    title: { de: 'Erben nach Fortführung fragen', en: 'Ask the heirs whether they continue' },
  },
} as const satisfies Record<string, TaskDefinition>;
