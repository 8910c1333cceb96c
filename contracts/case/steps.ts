import { communicationDeadlines, communicationSteps, communicationTasks } from './communication';
import { handOverSteps } from './hand-over';
import { impartialitySteps, impartialityTasks } from './impartiality';
import type { StepDefinition } from './process';

const clerks = ['caseworker', 'supervisor'] as const;
const intake = ['caseworker', 'supervisor', 'mailroom'] as const;

/** Steps that every case has, in every phase. */
export const caseSteps = {
  'add-party': {
    title: { de: 'Beteiligte erfassen', en: 'Add a party' },
    norm: '§ 12 SGB X',
    roles: clerks,
    phases: 'any',
    effectiveOn: ['since'],
  },
  'change-party': {
    title: { de: 'Beteiligte ändern', en: 'Change a party' },
    norm: '§ 12 SGB X',
    roles: clerks,
    phases: 'any',
    effectiveOn: ['since'],
  },
  'present-power': {
    title: { de: 'Vollmacht vorgelegt', en: 'Power of attorney presented' },
    norm: '§ 13 Abs. 1 SGB X',
    roles: intake,
    phases: 'any',
    effectiveOn: ['presentedOn'],
    consequential: true,
  },
  'end-power': {
    title: { de: 'Vollmacht erloschen', en: 'Power of attorney ended' },
    norm: '§ 13 Abs. 1 S. 4 SGB X',
    roles: intake,
    phases: 'any',
    effectiveOn: ['endedOn'],
    consequential: true,
  },
  'file-post': {
    title: { de: 'Posteingang zur Akte nehmen', en: 'File incoming post' },
    roles: intake,
    phases: 'any',
    effectiveOn: ['receivedOn'],
  },
  vermerk: {
    title: { de: 'Vermerk', en: 'Note' },
    roles: ['caseworker', 'supervisor', 'medical-service', 'objection-office', 'mailroom', 'payments'],
    phases: 'any',
  },
  wiedervorlage: {
    title: { de: 'Wiedervorlage', en: 'Resubmission' },
    roles: ['caseworker', 'supervisor', 'objection-office'],
    phases: 'any',
  },
  'finish-wiedervorlage': {
    title: { de: 'Wiedervorlage erledigt', en: 'Resubmission done' },
    roles: ['caseworker', 'supervisor', 'objection-office'],
    phases: 'any',
  },
  'finish-task': {
    title: { de: 'Aufgabe erledigt', en: 'Task done' },
    roles: ['caseworker', 'supervisor', 'objection-office', 'mailroom', 'system'],
    phases: 'any',
  },
  assign: {
    title: { de: 'Zuständigkeit zuweisen', en: 'Assign the case' },
    roles: clerks,
    phases: 'any',
  },
  ...communicationSteps,
  ...handOverSteps,
  ...impartialitySteps,
  'extend-period': {
    title: { de: 'Frist verlängern', en: 'Extend a period' },
    norm: '§ 26 Abs. 7 SGB X',
    roles: clerks,
    phases: 'any',
    consequential: true,
  },
  'link-case': {
    title: { de: 'Akte verbinden', en: 'Link another case' },
    roles: clerks,
    phases: 'any',
  },
  'case-linked': {
    title: { de: 'Verbindung mitgeteilt', en: 'Link made known' },
    roles: ['system'],
    phases: 'any',
  },
  'letters-overtaken': {
    title: { de: 'Versandte Schreiben sind überholt', en: 'Letters sent no longer hold' },
    roles: ['system'],
    phases: 'any',
  },
  'message-undelivered': {
    title: { de: 'Mitteilung an andere Akte nicht zustellbar', en: 'Message to another case undeliverable' },
    roles: ['system'],
    phases: 'any',
  },
  'order-payment': {
    title: { de: 'Zahlung vorbereiten', en: 'Prepare a payment' },
    roles: clerks,
    phases: 'any',
    consequential: true,
  },
  'release-payment': {
    title: { de: 'Zahlung anordnen', en: 'Order the payment' },
    roles: ['supervisor'],
    phases: 'any',
    consequential: true,
  },
  'pay-again': {
    title: { de: 'Zurückgewiesene Zahlung erneut anordnen', en: 'Order a rejected payment again' },
    roles: ['supervisor'],
    phases: 'any',
    consequential: true,
  },
  'payments-overtaken': {
    title: { de: 'Geleistete Zahlungen sind überholt', en: 'Payments made no longer hold' },
    roles: ['system'],
    phases: 'any',
  },
  'payment-rejected': {
    title: { de: 'Zahlung von der Bank zurückgewiesen', en: 'Payment rejected by the bank' },
    roles: ['system'],
    phases: 'any',
  },
  correct: {
    title: { de: 'Eintrag berichtigen', en: 'Correct an entry' },
    roles: clerks,
    phases: 'any',
  },
  'release-correction': {
    title: { de: 'Berichtigung freigeben', en: 'Release a correction' },
    roles: ['supervisor'],
    phases: 'any',
  },
  recompute: {
    title: { de: 'Neu berechnen', en: 'Recompute' },
    roles: ['system'],
    phases: 'any',
  },
  'deadline-ended': {
    title: { de: 'Frist abgelaufen', en: 'Deadline ended' },
    roles: ['system'],
    phases: 'any',
    effectiveOn: ['on'],
  },
  'reminder-due': {
    title: { de: 'Erinnerung fällig', en: 'Reminder due' },
    roles: ['system'],
    phases: 'any',
  },
} as const satisfies Record<string, StepDefinition>;

/** Steps of a procedure that is about a person, who may die and leave it to heirs. */
export const deathSteps = {
  'record-death': {
    title: { de: 'Tod erfassen', en: 'Record the death' },
    roles: intake,
    phases: 'any',
    effectiveOn: ['diedOn'],
    consequential: true,
  },
  'heirs-continue': {
    title: { de: 'Fortführung durch Erben', en: 'Continuation by heirs' },
    norm: '§ 59 SGB I',
    roles: clerks,
    phases: 'any',
    effectiveOn: ['declaredOn'],
    consequential: true,
  },
} as const satisfies Record<string, StepDefinition>;

/** Steps of a procedure whose cases open others. */
export const openingSteps = {
  'case-opened': {
    title: { de: 'Weitere Akte angelegt', en: 'Another case opened' },
    roles: ['system'],
    phases: 'any',
  },
} as const satisfies Record<string, StepDefinition>;

/** Deadlines and tasks that every case may have. */
export const caseDeadlines = {
  ...communicationDeadlines,
  wiedervorlage: { title: { de: 'Wiedervorlage', en: 'Resubmission' }, norm: 'Geschäftsordnung', of: 'law' },
} as const;

export const caseTasks = {
  wiedervorlage: { title: { de: 'Wiedervorlage bearbeiten', en: 'Attend to the resubmission' } },
  'release-correction': { title: { de: 'Berichtigung freigeben', en: 'Release the correction' } },
  'resolve-act': {
    title: { de: 'Eintrag passt nicht mehr zum Verfahren: prüfen', en: 'Entry no longer fits: look at it' },
  },
  'doubtful-finding': {
    title: {
      de: 'Nach heutiger Rechnung wäre es anders: prüfen',
      en: 'It would be otherwise as computed today: look at it',
    },
  },
  'answer-letter': {
    title: { de: 'Überholtes Schreiben beantworten', en: 'Answer the letter that no longer holds' },
  },
  'message-undelivered': {
    title: { de: 'Verbindung zur anderen Akte prüfen', en: 'Check the link to the other case' },
  },
  'release-payment': { title: { de: 'Zahlung anordnen', en: 'Order the payment' } },
  'find-account': { title: { de: 'Bankverbindung erfragen', en: 'Ask for the account' } },
  'mend-account': { title: { de: 'Zurückgewiesene Zahlung klären', en: 'See to the rejected payment' } },
  'reclaim-overpayment': { title: { de: 'Überzahlung zurückfordern', en: 'Reclaim an overpayment' } },
  ...communicationTasks,
  ...impartialityTasks,
  'period-approaching': { title: { de: 'Frist läuft bald ab', en: 'Period ends soon' } },
  'period-missed': { title: { de: 'Frist versäumt', en: 'Period missed' } },
} as const;
