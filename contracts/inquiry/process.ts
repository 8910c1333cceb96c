import type {
  DeadlineDefinition,
  LetterDefinition,
  PhaseDefinition,
  StepDefinition,
  TaskDefinition,
} from '../case/process';

const clerks = ['caseworker', 'supervisor'] as const;
const intake = ['caseworker', 'supervisor', 'mailroom'] as const;

/** What every procedure does before it decides: it finds out (§§ 20, 21 SGB X), and hears (§ 24 SGB X). */
export const inquiryPhases = {
  cooperation: {
    title: { de: 'Mitwirkung', en: 'Cooperation' },
    norm: '§§ 60 ff. SGB I',
    waitsFor: { de: 'Angaben oder Unterlagen', en: 'Information or papers' },
  },
  evidence: {
    title: { de: 'Ermittlung', en: 'Inquiry' },
    norm: '§§ 20, 21 SGB X',
    waitsFor: { de: 'angeforderte Befunde und Auskünfte', en: 'the findings and information asked for' },
  },
  hearing: {
    title: { de: 'Anhörung', en: 'Hearing' },
    norm: '§ 24 SGB X',
    waitsFor: {
      de: 'Äußerung oder Ablauf der Anhörungsfrist',
      en: 'A statement or the end of the period for it',
    },
  },
} as const satisfies Record<string, PhaseDefinition>;

export const inquirySteps = {
  'request-cooperation': {
    title: { de: 'Mitwirkung anfordern', en: 'Ask for cooperation' },
    norm: '§§ 60, 66 Abs. 3 SGB I',
    roles: clerks,
    phases: 'any',
    consequential: true,
  },
  'request-evidence': {
    title: { de: 'Befunde anfordern', en: 'Ask for findings' },
    norm: '§§ 20, 21 SGB X',
    roles: clerks,
    phases: 'any',
    consequential: true,
  },
  'record-answer': {
    title: { de: 'Antwort erfassen', en: 'Record an answer' },
    roles: intake,
    phases: 'any',
    effectiveOn: ['receivedOn'],
    consequential: true,
  },
  'record-evidence': {
    title: { de: 'Befund erfassen', en: 'Record a finding' },
    norm: '§ 21 SGB X',
    roles: intake,
    phases: 'any',
    effectiveOn: ['receivedOn'],
  },
  'give-up-request': {
    title: { de: 'Anforderung aufgeben', en: 'Give up a request' },
    roles: clerks,
    phases: 'any',
  },
  'start-hearing': {
    title: { de: 'Anhören', en: 'Start a hearing' },
    norm: '§ 24 Abs. 1 SGB X',
    roles: clerks,
    phases: 'any',
    consequential: true,
  },
  'record-statement': {
    title: { de: 'Äußerung erfassen', en: 'Record a statement' },
    norm: '§ 24 Abs. 1 SGB X',
    roles: intake,
    phases: 'any',
    effectiveOn: ['receivedOn'],
    consequential: true,
  },
  'dispense-with-hearing': {
    title: { de: 'Von der Anhörung absehen', en: 'Dispense with the hearing' },
    norm: '§ 24 Abs. 2 SGB X',
    roles: ['supervisor'],
    phases: 'any',
    effectiveOn: ['decidedOn'],
    consequential: true,
  },
} as const satisfies Record<string, StepDefinition>;

export const inquiryDeadlines = {
  cooperation: {
    title: { de: 'Frist zur Mitwirkung', en: 'Period for cooperation' },
    norm: '§ 66 Abs. 3 SGB I',
    of: 'party',
    setByOffice: true,
  },
  evidence: {
    title: { de: 'Frist für Befunde', en: 'Period for findings' },
    norm: '§ 21 SGB X',
    of: 'party',
    setByOffice: true,
  },
  hearing: {
    title: { de: 'Anhörungsfrist', en: 'Period of the hearing' },
    norm: '§ 24 Abs. 1 SGB X',
    of: 'party',
    setByOffice: true,
  },
} as const satisfies Record<string, DeadlineDefinition>;

export const inquiryLetters = {
  'cooperation-request': {
    title: { de: 'Aufforderung zur Mitwirkung', en: 'Request for cooperation' },
    norm: '§§ 60, 66 Abs. 3 SGB I',
  },
  'cooperation-reminder': {
    title: { de: 'Erinnerung an die Mitwirkung', en: 'Reminder of the cooperation' },
    norm: '§§ 60, 66 Abs. 3 SGB I',
  },
  'evidence-request': { title: { de: 'Befundanforderung', en: 'Request for findings' }, norm: '§ 21 SGB X' },
  'evidence-reminder': {
    title: { de: 'Erinnerung an die Befundanforderung', en: 'Reminder of the request for findings' },
    norm: '§ 21 SGB X',
  },
  hearing: { title: { de: 'Anhörung', en: 'Hearing' }, norm: '§ 24 Abs. 1 SGB X' },
} as const satisfies Record<string, LetterDefinition>;

export const inquiryTasks = {
  'judge-silence': {
    title: { de: 'Ohne Mitwirkung entscheiden', en: 'Decide without the cooperation' },
  },
  'judge-missing-evidence': {
    title: { de: 'Ohne Befund weiter ermitteln', en: 'Go on without the finding' },
  },
} as const satisfies Record<string, TaskDefinition>;
