import type {
  DeadlineDefinition,
  LetterDefinition,
  PhaseDefinition,
  StepDefinition,
  TaskDefinition,
} from '../case/process';

import {
  publicServiceDeadlines,
  publicServiceLetters,
  publicServiceSteps,
  publicServiceTasks,
} from './public-service';
import { noticeCorrectionLetters, noticeCorrectionSteps } from './notice-correction';

const offices = ['caseworker', 'supervisor', 'objection-office'] as const;
const intake = ['caseworker', 'supervisor', 'objection-office', 'mailroom'] as const;

export const remedyPhases = {
  draft: {
    title: { de: 'Entwurf', en: 'Draft' },
    norm: '§ 33 SGB X',
    waitsFor: {
      de: 'Freigabe der Entscheidung durch eine zweite Person',
      en: 'Release of the decision by a second person',
    },
  },
  released: {
    title: { de: 'Erlassen', en: 'Issued' },
    norm: '§ 37 SGB X',
    waitsFor: { de: 'Bekanntgabe der Entscheidung', en: 'Notification of the decision' },
  },
  'objection-period': {
    title: { de: 'Widerspruchsfrist', en: 'Objection period' },
    norm: '§ 84 SGG',
    waitsFor: {
      de: 'Widerspruch oder Ablauf der Widerspruchsfrist',
      en: 'Objection or the end of its period',
    },
  },
  objection: {
    title: { de: 'Widerspruchsverfahren', en: 'Objection procedure' },
    norm: '§§ 83 ff. SGG',
    waitsFor: { de: 'Abhilfe oder Widerspruchsbescheid', en: 'Remedy or decision on the objection' },
  },
  'action-period': {
    title: { de: 'Klagefrist', en: 'Period for action' },
    norm: '§ 87 SGG',
    waitsFor: { de: 'Klage oder Ablauf der Klagefrist', en: 'Action or the end of its period' },
  },
  court: {
    title: { de: 'Gerichtsverfahren', en: 'Court proceedings' },
    norm: '§§ 90 ff. SGG',
    waitsFor: { de: 'Ausgang des Gerichtsverfahrens', en: 'Outcome of the court proceedings' },
  },
  'appeal-period': {
    title: { de: 'Rechtsmittelfrist', en: 'Period for appeal' },
    norm: '§§ 151, 160a, 164 SGG',
    waitsFor: { de: 'Rechtsmittel oder Rechtskraft', en: 'Appeal or finality of the judgment' },
  },
} as const satisfies Record<string, PhaseDefinition>;

/** From the release of a decision to the end of its contest. */
export const contestPhases = [
  'released',
  'objection-period',
  'objection',
  'action-period',
  'court',
  'appeal-period',
] as const satisfies (keyof typeof remedyPhases)[];

/** Phases in which a decision is out, so that what concerns it can arrive. */
export const afterRelease = [
  ...contestPhases,
  'protection',
  'card-withdrawal',
  'rest-pending',
  'closing',
] as const;

export const remedySteps = {
  'release-notice': {
    title: { de: 'Entscheidung freigeben', en: 'Release a decision' },
    norm: '§ 33 SGB X',
    roles: ['supervisor', 'objection-office'],
    phases: 'any',
    effectiveOn: ['releasedOn'],
    consequential: true,
  },
  'record-service': {
    title: { de: 'Bekanntgabe erfassen', en: 'Record the service' },
    norm: '§ 37 SGB X',
    roles: intake,
    phases: afterRelease,
    effectiveOn: ['servedOn', 'dispatchedOn', 'receivedOn'],
    consequential: true,
  },
  'record-returned-mail': {
    title: { de: 'Postrücklauf erfassen', en: 'Record returned mail' },
    norm: '§ 37 Abs. 2 S. 3 SGB X',
    roles: intake,
    phases: afterRelease,
    effectiveOn: ['returnedOn'],
    consequential: true,
  },
  ...publicServiceSteps,
  ...noticeCorrectionSteps,
  'record-objection': {
    title: { de: 'Widerspruch erfassen', en: 'Record an objection' },
    norm: '§ 84 SGG',
    roles: intake,
    phases: afterRelease,
    effectiveOn: ['receivedOn'],
    consequential: true,
  },
  'withdraw-objection': {
    title: { de: 'Rücknahme des Widerspruchs', en: 'Withdrawal of the objection' },
    roles: intake,
    phases: afterRelease,
    effectiveOn: ['receivedOn'],
    consequential: true,
  },
  'waive-remedy': {
    title: { de: 'Rechtsbehelfsverzicht', en: 'Waiver of the remedy' },
    roles: intake,
    phases: afterRelease,
    effectiveOn: ['receivedOn'],
    consequential: true,
  },
  'apply-for-reinstatement': {
    title: { de: 'Antrag auf Wiedereinsetzung', en: 'Application for reinstatement' },
    norm: '§ 67 SGG',
    roles: intake,
    phases: afterRelease,
    effectiveOn: ['receivedOn'],
    consequential: true,
  },
  'decide-reinstatement': {
    title: { de: 'Über Wiedereinsetzung entscheiden', en: 'Decide on reinstatement' },
    norm: '§ 67 Abs. 4 SGG',
    roles: ['supervisor', 'objection-office'],
    phases: afterRelease,
    effectiveOn: ['decidedOn'],
    consequential: true,
  },
  'prepare-objection-decision': {
    title: {
      de: 'Abhilfe oder Widerspruchsbescheid vorbereiten',
      en: 'Prepare remedy or objection decision',
    },
    norm: '§ 85 SGG',
    roles: offices,
    phases: afterRelease,
    effectiveOn: ['decidedOn'],
    consequential: true,
  },
  'record-action': {
    title: { de: 'Klage oder Rechtsmittel erfassen', en: 'Record an action or appeal' },
    norm: '§§ 87, 151, 160a, 164 SGG',
    roles: intake,
    phases: afterRelease,
    effectiveOn: ['receivedOn'],
    consequential: true,
  },
  'record-court-outcome': {
    title: { de: 'Ausgang des Gerichtsverfahrens erfassen', en: 'Record the outcome in court' },
    norm: '§§ 101, 102, 105, 125 SGG',
    roles: offices,
    phases: afterRelease,
    effectiveOn: ['on'],
    consequential: true,
  },
} as const satisfies Record<string, StepDefinition>;

type RemedySteps = { [Step in keyof typeof remedySteps]: StepDefinition };

/** The same steps, for a procedure that has other phases: those in which its decision is out. */
export function remedyStepsIn(phases: readonly string[]): RemedySteps {
  const steps = Object.entries(remedySteps).map(([step, definition]) => [
    step,
    definition.phases === 'any' ? definition : { ...definition, phases },
  ]);
  return Object.fromEntries(steps) as RemedySteps;
}

export const remedyDeadlines = {
  ...publicServiceDeadlines,
  'objection-period': {
    title: { de: 'Widerspruchsfrist', en: 'Objection period' },
    norm: '§ 84 Abs. 1 SGG',
    of: 'party',
  },
  'action-period': {
    title: { de: 'Klagefrist', en: 'Period for action' },
    norm: '§ 87 Abs. 1 SGG',
    of: 'party',
  },
  'appeal-period': {
    title: { de: 'Berufungsfrist', en: 'Period for appeal' },
    norm: '§ 151 Abs. 1 SGG',
    of: 'party',
  },
  'revision-period': {
    title: {
      de: 'Frist der Nichtzulassungsbeschwerde',
      en: 'Period for the complaint against non-admission',
    },
    norm: '§ 160a Abs. 1 SGG',
    of: 'party',
  },
  'inaction-objection': {
    title: { de: 'Untätigkeitsklage möglich ab Ablauf', en: 'Inaction suit possible after' },
    norm: '§ 88 Abs. 2 SGG',
    of: 'office',
    toDo: {
      de: 'Über den Widerspruch entscheiden. Nach dem letzten Tag ist eine Untätigkeitsklage zulässig.',
      en: 'Decide on the objection. After the last day an action for failure to act is admissible.',
    },
  },
  'reinstatement-bar': {
    title: { de: 'Ausschlussfrist der Wiedereinsetzung', en: 'Bar of reinstatement' },
    norm: '§ 67 Abs. 3 SGG',
    of: 'law',
  },
} as const satisfies Record<string, DeadlineDefinition>;

export const remedyLetters = {
  ...publicServiceLetters,
  ...noticeCorrectionLetters,
  decision: { title: { de: 'Bescheid', en: 'Decision' }, norm: '§ 33 SGB X' },
  'objection-received': { title: { de: 'Eingangsbestätigung Widerspruch', en: 'Receipt of the objection' } },
  'objection-late': { title: { de: 'Hinweis auf Verspätung', en: 'Notice of lateness' }, norm: '§ 67 SGG' },
  'objection-formless': {
    title: { de: 'Hinweis auf Formmangel', en: 'Notice of a defect of form' },
    norm: '§ 84 Abs. 1 SGG',
  },
  'remedy-decision': { title: { de: 'Abhilfebescheid', en: 'Remedy decision' }, norm: '§ 85 Abs. 1 SGG' },
  'objection-decision': {
    title: { de: 'Widerspruchsbescheid', en: 'Decision on the objection' },
    norm: '§ 85 Abs. 2 SGG',
  },
} as const satisfies Record<string, LetterDefinition>;

export const remedyTasks = {
  ...publicServiceTasks,
  'release-notice': { title: { de: 'Entscheidung freigeben', en: 'Release the decision' } },
  'serve-notice': { title: { de: 'Entscheidung bekannt geben', en: 'Serve the decision' } },
  'find-address': {
    title: { de: 'Anschrift ermitteln und neu zustellen', en: 'Find the address and serve again' },
  },
  'decide-objection': { title: { de: 'Über den Widerspruch entscheiden', en: 'Decide on the objection' } },
  'decide-lateness': { title: { de: 'Über die Verspätung entscheiden', en: 'Decide on the lateness' } },
  'settle-contest': {
    title: {
      de: 'Anhängigen Rechtsbehelf für erledigt erklären lassen',
      en: 'Have the pending remedy declared settled',
    },
  },
  'implement-ruling': {
    title: { de: 'Ausführungsbescheid erlassen', en: 'Issue the decision that carries out the ruling' },
  },
  'cure-form': { title: { de: 'Formmangel klären', en: 'Clear the defect of form' } },
} as const satisfies Record<string, TaskDefinition>;

/** § 63 SGB X: where an objection that succeeds has cost something. */
export const costsTasks = {
  'settle-costs': {
    title: { de: 'Kosten des Widerspruchs erstatten', en: 'Refund the costs of the objection' },
  },
} as const satisfies Record<string, TaskDefinition>;
