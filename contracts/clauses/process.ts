import type { DeadlineDefinition, StepDefinition, TaskDefinition } from '../case/process';

const intake = ['caseworker', 'supervisor', 'mailroom'] as const;

/** What becomes of an Auflage after its announcement. */
export const auflageSteps = {
  'record-clause-fulfilment': {
    title: { de: 'Erfüllung einer Auflage erfassen', en: 'Record that an order was fulfilled' },
    norm: '§ 32 Abs. 2 Nr. 4 SGB X',
    roles: intake,
    phases: 'any',
    effectiveOn: ['fulfilledOn'],
    consequential: true,
  },
} as const satisfies Record<string, StepDefinition>;

/** For procedures whose decisions can depend on a Bedingung. */
export const conditionSteps = {
  'record-condition': {
    title: { de: 'Eintritt oder Ausfall einer Bedingung erfassen', en: 'Record what became of a condition' },
    norm: '§ 32 Abs. 2 Nr. 2 SGB X',
    roles: ['caseworker', 'supervisor'],
    phases: 'any',
    effectiveOn: ['on'],
    consequential: true,
  },
} as const satisfies Record<string, StepDefinition>;

export const auflageDeadlines = {
  auflage: {
    title: { de: 'Erfüllung der Auflage', en: 'Fulfilment of the order' },
    norm: '§ 32 Abs. 2 Nr. 4 SGB X',
    of: 'party',
    setByOffice: true,
  },
} as const satisfies Record<string, DeadlineDefinition>;

export const conditionDeadlines = {
  bedingung: {
    title: { de: 'Eintritt der Bedingung', en: 'Occurrence of the condition' },
    norm: '§ 32 Abs. 2 Nr. 2 SGB X',
    of: 'law',
  },
} as const satisfies Record<string, DeadlineDefinition>;

export const auflageTasks = {
  'watch-auflage': {
    title: { de: 'Erfüllung der Auflage überwachen', en: 'See that the order is fulfilled' },
  },
  'judge-unfulfilled-auflage': {
    title: {
      de: 'Auflage nicht erfüllt: Widerruf oder längere Frist prüfen (§ 47 Abs. 1 Nr. 2, § 26 Abs. 7 SGB X)',
      en: 'Order not fulfilled: look whether to revoke or to give more time (§ 47 (1) no. 2, § 26 (7) SGB X)',
    },
  },
  'set-auflage-day': {
    title: {
      de: 'Auflage: Der Tag ging vorbei, als sie nicht zu erfüllen war; neuen Tag bestimmen (§ 26 Abs. 7 SGB X)',
      en: 'Order: its day went by while it was not owed; set another one (§ 26 (7) SGB X)',
    },
  },
} as const satisfies Record<string, TaskDefinition>;

export const conditionTasks = {
  'judge-condition': {
    title: {
      de: 'Bedingung eingetreten oder ausgefallen? (§ 32 Abs. 2 Nr. 2 SGB X)',
      en: 'Has the condition occurred, or failed? (§ 32 (2) no. 2 SGB X)',
    },
  },
} as const satisfies Record<string, TaskDefinition>;
