import { closing, type ProcessDefinition } from '../case/process';
import { caseDeadlines, caseSteps, caseTasks } from '../case/steps';

const cashiers = ['payments', 'supervisor'] as const;

/** Of the steps of every case those that say nothing of a person: a run has no parties, and none of its entries is corrected. */
const shared = {
  'file-post': caseSteps['file-post'],
  vermerk: caseSteps['vermerk'],
  wiedervorlage: { ...caseSteps['wiedervorlage'], roles: cashiers },
  'finish-wiedervorlage': { ...caseSteps['finish-wiedervorlage'], roles: cashiers },
  'finish-task': { ...caseSteps['finish-task'], roles: cashiers },
  assign: { ...caseSteps['assign'], roles: cashiers },
  'hand-over': { ...caseSteps['hand-over'], roles: cashiers },
  'hand-back': { ...caseSteps['hand-back'], roles: cashiers },
  'link-case': { ...caseSteps['link-case'], roles: cashiers },
  'case-linked': caseSteps['case-linked'],
  'message-undelivered': caseSteps['message-undelivered'],
  'deadline-ended': caseSteps['deadline-ended'],
  'reminder-due': caseSteps['reminder-due'],
} as const;

/** One file to the bank: what it pays, who has released it, and what the bank has made of it. */
export const paymentRunProcess = {
  title: { de: 'Zahlungslauf', en: 'Payment run' },
  norm: '§ 70 BHO/LHO',
  numberPrefix: 'ZL',
  phases: {
    draft: {
      title: { de: 'In Vorbereitung', en: 'In preparation' },
      waitsFor: { de: 'Freigabe durch eine zweite Person', en: 'Release by a second person' },
    },
    released: {
      title: { de: 'Freigegeben', en: 'Released' },
      waitsFor: { de: 'Einreichung der Datei bei der Bank', en: 'Submission of the file to the bank' },
    },
    submitted: {
      title: { de: 'Eingereicht', en: 'Submitted' },
      waitsFor: { de: 'Rückmeldung der Bank', en: 'Report of the bank' },
    },
    closing,
  },
  outcomes: {
    paid: { de: 'Ausgeführt', en: 'Executed' },
    'paid-in-part': { de: 'Teilweise ausgeführt', en: 'Executed in part' },
    rejected: { de: 'Zurückgewiesen', en: 'Rejected' },
    cancelled: { de: 'Aufgegeben', en: 'Cancelled' },
  },
  steps: {
    ...shared,
    open: {
      title: { de: 'Zahlungslauf anlegen', en: 'Open a payment run' },
      roles: cashiers,
      phases: [],
    },
    'remove-item': {
      title: { de: 'Zahlung herausnehmen', en: 'Take a payment out' },
      roles: cashiers,
      phases: ['draft'],
    },
    'release-run': {
      title: { de: 'Zahlungslauf freigeben', en: 'Release the payment run' },
      roles: cashiers,
      phases: ['draft'],
    },
    'cancel-run': {
      title: { de: 'Zahlungslauf aufgeben', en: 'Cancel the payment run' },
      roles: cashiers,
      phases: ['draft', 'released'],
    },
    'confirm-submission': {
      title: { de: 'Einreichung bei der Bank bestätigen', en: 'Confirm the submission to the bank' },
      roles: cashiers,
      phases: ['released'],
    },
    'record-bank-report': {
      title: { de: 'Rückmeldung der Bank erfassen', en: "Record the bank's report" },
      roles: [...cashiers, 'system'],
      phases: ['released', 'submitted', 'closing'],
    },
    'close-run': {
      title: { de: 'Ausführung feststellen', en: 'Establish the execution' },
      roles: cashiers,
      phases: ['submitted'],
    },
  },
  deadlines: {
    wiedervorlage: caseDeadlines['wiedervorlage'],
    'bank-report': {
      title: { de: 'Rückmeldung der Bank', en: 'Report of the bank' },
      norm: 'Geschäftsordnung',
      of: 'office',
      toDo: {
        de: 'Rückmeldung der Bank abrufen oder die Ausführung am Konto feststellen',
        en: "Fetch the bank's report, or establish the execution from the account",
      },
    },
  },
  letters: {},
  tasks: {
    wiedervorlage: caseTasks['wiedervorlage'],
    'message-undelivered': caseTasks['message-undelivered'],
    'period-approaching': caseTasks['period-approaching'],
    'period-missed': caseTasks['period-missed'],
    'release-run': { title: { de: 'Zahlungslauf freigeben', en: 'Release the payment run' } },
    'submit-file': { title: { de: 'Datei bei der Bank einreichen', en: 'Submit the file to the bank' } },
    'check-report': {
      title: { de: 'Rückmeldung der Bank passt nicht: prüfen', en: "Bank's report does not fit: look at it" },
    },
  },
} as const satisfies ProcessDefinition;
