import { communicationLetters } from '../case/communication';
import { caseDeadlines, caseSteps, caseTasks, deathSteps } from '../case/steps';
import { closing, type ProcessDefinition } from '../case/process';
import {
  contestPhases,
  remedyDeadlines,
  remedyLetters,
  remedyPhases,
  remedyStepsIn,
  remedyTasks,
} from '../remedies/process';
import { claimPhases, claimSteps, claimTasks } from './claim';

const clerks = ['caseworker', 'supervisor'] as const;
const intake = ['caseworker', 'supervisor', 'mailroom'] as const;
const beforeRelease = ['hearing', 'examination', 'draft'] as const;
const afterRelease = [...contestPhases, ...Object.keys(claimPhases), 'rest-pending', 'closing'];

/** § 50 SGB X: what was paid without ground is demanded back. */
export const overpaymentReclaimProcess = {
  title: { de: 'Erstattung zu Unrecht erbrachter Leistungen', en: 'Reclaim of an overpayment' },
  norm: '§ 50 SGB X',
  numberPrefix: 'ER',
  phases: {
    hearing: {
      title: { de: 'Anhörung', en: 'Hearing' },
      norm: '§ 24 SGB X',
      waitsFor: {
        de: 'Äußerung der betroffenen Person oder Ablauf der Anhörungsfrist',
        en: 'Statement of the person concerned or the end of the hearing period',
      },
    },
    examination: {
      title: { de: 'Prüfung', en: 'Examination' },
      norm: '§§ 20, 50 Abs. 3 SGB X',
      waitsFor: {
        de: 'Entwurf des Erstattungsbescheides oder Absehen von der Erstattung',
        en: 'Draft of the demand, or dropping the reclaim',
      },
    },
    ...remedyPhases,
    ...claimPhases,
    'rest-pending': {
      title: { de: 'Übriger Rechtsbehelf anhängig', en: 'Rest of the contest pending' },
      norm: '§§ 83 ff. SGG',
      waitsFor: {
        de: 'Entscheidung über den übrigen Rechtsbehelf',
        en: 'Decision on the rest of the contest',
      },
    },
    closing,
  },
  outcomes: {
    settled: { de: 'Vollständig zurückgezahlt', en: 'Paid back in full' },
    lifted: { de: 'Erstattungsbescheid aufgehoben', en: 'Demand lifted' },
    withdrawn: { de: 'Erstattungsbescheid zurückgenommen', en: 'Demand withdrawn' },
    dropped: { de: 'Von der Erstattung abgesehen', en: 'Reclaim dropped' },
    waived: { de: 'Rest erlassen', en: 'Rest waived' },
    'written-off': { de: 'Niedergeschlagen', en: 'Written off' },
  },
  steps: {
    ...caseSteps,
    open: {
      title: { de: 'Akte anlegen', en: 'Open the case' },
      norm: '§ 50 SGB X',
      roles: [...clerks, 'payments', 'system'],
      phases: [],
      effectiveOn: ['openedOn'],
      consequential: true,
    },
    'record-statement': {
      title: { de: 'Äußerung zur Anhörung erfassen', en: 'Record a statement in the hearing' },
      norm: '§ 24 Abs. 1 SGB X',
      roles: intake,
      phases: 'any',
      effectiveOn: ['receivedOn'],
      consequential: true,
    },
    'extend-hearing': {
      title: { de: 'Anhörungsfrist verlängern', en: 'Extend the hearing period' },
      norm: '§ 26 Abs. 7 SGB X',
      roles: clerks,
      phases: ['hearing', 'examination'],
      effectiveOn: ['grantedOn'],
      consequential: true,
    },
    'prepare-demand': {
      title: { de: 'Erstattungsbescheid vorbereiten', en: 'Prepare the demand' },
      norm: '§ 50 Abs. 3 SGB X',
      roles: clerks,
      phases: beforeRelease,
      effectiveOn: ['decidedOn'],
      consequential: true,
    },
    'drop-reclaim': {
      title: { de: 'Von der Erstattung absehen', en: 'Drop the reclaim' },
      norm: '§§ 45, 48, 50 SGB X',
      roles: ['supervisor'],
      phases: beforeRelease,
      effectiveOn: ['decidedOn'],
      consequential: true,
    },
    ...remedyStepsIn(afterRelease),
    ...claimSteps,
    'record-death': deathSteps['record-death'],
    'name-heir': {
      title: { de: 'Erbin oder Erben eintreten lassen', en: 'Let an heir take the place' },
      norm: '§§ 1922, 1967 BGB',
      roles: clerks,
      phases: 'any',
      effectiveOn: ['knownOn'],
      consequential: true,
    },
  },
  deadlines: {
    ...caseDeadlines,
    ...remedyDeadlines,
    hearing: {
      title: { de: 'Anhörungsfrist', en: 'Hearing period' },
      norm: '§ 24 Abs. 1 SGB X',
      of: 'party',
    },
    'payment-due': {
      title: { de: 'Fälligkeit der Erstattung', en: 'Payment due' },
      norm: '§ 50 Abs. 3 SGB X',
      of: 'party',
    },
    instalment: {
      title: { de: 'Fälligkeit einer Rate', en: 'Instalment due' },
      norm: '§ 76 Abs. 2 Nr. 1 SGB IV',
      of: 'party',
    },
    'reminder-period': {
      title: { de: 'Zahlungsfrist der Mahnung', en: 'Period of the reminder' },
      norm: '§ 66 SGB X',
      of: 'party',
    },
    limitation: {
      title: { de: 'Verjährung der Erstattung', en: 'Limitation of the claim' },
      norm: '§ 50 Abs. 4 SGB X',
      of: 'office',
      toDo: {
        de: 'Die Erstattung durchsetzen oder prüfen, ob die Verjährung gehemmt ist (§ 52 SGB X).',
        en: 'Enforce the reclaim, or check whether the limitation is suspended (§ 52 SGB X).',
      },
    },
  },
  letters: {
    ...communicationLetters,
    ...remedyLetters,
    decision: { title: { de: 'Erstattungsbescheid', en: 'Demand' }, norm: '§ 50 Abs. 3 SGB X' },
    hearing: { title: { de: 'Anhörung zur Erstattung', en: 'Hearing on the reclaim' }, norm: '§ 24 SGB X' },
    reminder: { title: { de: 'Zahlungserinnerung', en: 'Reminder of the payment' }, norm: '§ 66 SGB X' },
    'deferral-granted': {
      title: { de: 'Stundung', en: 'Deferral granted' },
      norm: '§ 76 Abs. 2 Nr. 1 SGB IV',
    },
    'instalments-granted': {
      title: { de: 'Ratenzahlung', en: 'Instalments granted' },
      norm: '§ 76 Abs. 2 Nr. 1 SGB IV',
    },
    'waiver-granted': { title: { de: 'Erlass', en: 'Waiver granted' }, norm: '§ 76 Abs. 2 Nr. 3 SGB IV' },
    'demand-withdrawn': {
      title: { de: 'Rücknahme des Erstattungsbescheides', en: 'Withdrawal of the demand' },
      norm: '§ 44 SGB X',
    },
    settled: { title: { de: 'Erledigung der Erstattung', en: 'Reclaim settled' }, norm: '§ 50 SGB X' },
  },
  tasks: {
    ...caseTasks,
    ...remedyTasks,
    ...claimTasks,
    'prepare-demand': {
      title: { de: 'Über die Erstattung entscheiden', en: 'Decide on the reclaim' },
    },
    'find-heirs': { title: { de: 'Erben ermitteln', en: 'Find the heirs' } },
  },
} satisfies ProcessDefinition;
