import { applicationDeadlines, applicationPhases, applicationTasks } from '../application/process';
import { communicationLetters } from '../case/communication';
import { closing, type ProcessDefinition } from '../case/process';
import { caseDeadlines, caseSteps, caseTasks, openingSteps } from '../case/steps';
import { auflageDeadlines, auflageTasks } from '../clauses/process';
import {
  inquiryDeadlines,
  inquiryLetters,
  inquiryPhases,
  inquirySteps,
  inquiryTasks,
} from '../inquiry/process';
import {
  contestPhases,
  remedyDeadlines,
  remedyLetters,
  remedyPhases,
  remedyStepsIn,
  costsTasks,
  remedyTasks,
} from '../remedies/process';
import { implementationDeadlines } from '../remedies/implementation';
import { gdbLetters } from './letters';
import { gdbSteps } from './steps';

/** The contest goes on here to its end: nobody settles it because another event has overtaken it. */
const { 'settle-contest': _unused, ...contestTasks } = remedyTasks;

/** Phases in which a decision can be out: one on a part, or of an earlier proceeding, is while something is still inquired into. */
const afterRelease = [
  'application',
  'cooperation',
  'evidence',
  'opinion',
  'hearing',
  'suspended',
  'draft',
  ...contestPhases,
  'in-force',
  'closing',
] as const;

/** § 152 SGB IX: what disability somebody has, from the application to the finding, and on to its review. */
export const gdbDeterminationProcess = {
  title: { de: 'Feststellung des GdB', en: 'Determination of the GdB' },
  norm: '§ 152 SGB IX',
  numberPrefix: 'FB',
  phases: {
    application: applicationPhases.application,
    ...inquiryPhases,
    opinion: {
      title: { de: 'Ärztliche Beurteilung', en: 'Medical assessment' },
      norm: '§ 152 Abs. 1 S. 4, Abs. 3 SGB IX',
      waitsFor: { de: 'versorgungsärztliche Stellungnahme', en: 'The opinion of the medical service' },
    },
    suspended: applicationPhases.suspended,
    ...remedyPhases,
    'in-force': {
      title: { de: 'Feststellung besteht', en: 'Finding in force' },
      norm: '§ 39 Abs. 2 SGB X',
      waitsFor: {
        de: 'Nachprüfung, Änderungsantrag oder Erfüllung einer Auflage',
        en: 'Review, an application for change, or the fulfilment of an order',
      },
    },
    closing,
  },
  outcomes: {
    found: { de: 'GdB festgestellt', en: 'GdB found' },
    refused: { de: 'Antrag abgelehnt', en: 'Application refused' },
    'refused-cooperation': {
      de: 'Wegen fehlender Mitwirkung versagt',
      en: 'Refused for lack of cooperation',
    },
    raised: { de: 'GdB erhöht', en: 'GdB raised' },
    lowered: { de: 'GdB herabgesetzt', en: 'GdB lowered' },
    changed: { de: 'Feststellung geändert', en: 'Finding changed' },
    unchanged: { de: 'Feststellung bleibt unverändert', en: 'Finding stays as it is' },
    'taken-back': { de: 'Feststellung zurückgenommen', en: 'Finding taken back' },
    withdrawn: { de: 'Antrag zurückgenommen', en: 'Application withdrawn' },
    forwarded: { de: 'An die zuständige Stelle weitergeleitet', en: 'Forwarded to the competent body' },
    'handed-over': { de: 'An ein anderes Land abgegeben', en: 'Handed over to another Land' },
    died: { de: 'Durch Tod erledigt', en: 'Ended by death' },
  },
  steps: { ...caseSteps, ...openingSteps, ...inquirySteps, ...remedyStepsIn(afterRelease), ...gdbSteps },
  deadlines: {
    ...caseDeadlines,
    ...inquiryDeadlines,
    ...remedyDeadlines,
    'decision-target': {
      title: { de: 'Entscheidung über den Antrag', en: 'Decision on the application' },
      norm: '§ 152 Abs. 1 S. 3, § 14 Abs. 2 SGB IX',
      of: 'office',
      toDo: { de: 'Über den Antrag entscheiden.', en: 'Decide on the application.' },
    },
    report: {
      title: { de: 'Eingang des Gutachtens', en: 'Receipt of the report' },
      norm: '§ 17 Abs. 2 S. 1 SGB IX',
      of: 'party',
    },
    examination: {
      title: { de: 'Untersuchungstermin', en: 'Appointment for examination' },
      norm: '§ 62 SGB I',
      of: 'party',
    },
    ...applicationDeadlines,
    ...implementationDeadlines,
    ...auflageDeadlines,
    review: {
      title: { de: 'Ende der Heilungsbewährung', en: 'End of the Heilungsbewährung' },
      norm: 'VersMedV Teil A Nr. 2',
      of: 'law',
    },
  },
  letters: { ...communicationLetters, ...remedyLetters, ...inquiryLetters, ...gdbLetters },
  tasks: {
    ...caseTasks,
    ...contestTasks,
    ...costsTasks,
    'check-invoice': { title: { de: 'Rechnung prüfen', en: 'Check the invoice' } },
    'begin-review': { title: { de: 'Nachprüfung beginnen', en: 'Begin the review' } },
    ...inquiryTasks,
    ...applicationTasks,
    ...auflageTasks,
    'give-opinion': { title: { de: 'Ärztlich Stellung nehmen', en: 'Give the medical opinion' } },
    'judge-no-show': { title: { de: 'Versäumten Termin bewerten', en: 'Judge the missed appointment' } },
    'report-overdue': { title: { de: 'Gutachten anmahnen', en: 'Ask for the overdue report' } },
  },
} as const satisfies ProcessDefinition;
