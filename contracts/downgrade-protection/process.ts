import { communicationLetters } from '../case/communication';
import { caseDeadlines, caseSteps, caseTasks, deathSteps } from '../case/steps';
import { closing, type ProcessDefinition } from '../case/process';
import {
  costsTasks,
  remedyDeadlines,
  remedyLetters,
  remedyPhases,
  remedySteps,
  remedyTasks,
} from '../remedies/process';

const clerks = ['caseworker', 'supervisor'] as const;
const intake = ['caseworker', 'supervisor', 'mailroom'] as const;

/** § 199 SGB IX: special rules stay in force until the third calendar month after finality. */
export const downgradeProtectionProcess = {
  title: { de: 'Schutzfrist nach Herabstufung', en: 'Protection after a downgrade' },
  norm: '§ 199 SGB IX',
  numberPrefix: 'HS',
  phases: {
    ...remedyPhases,
    protection: {
      title: { de: 'Schutzfrist', en: 'Protection' },
      norm: '§ 199 Abs. 1 SGB IX',
      waitsFor: { de: 'Ende der Schutzfrist', en: 'End of the protection' },
    },
    'card-withdrawal': {
      title: { de: 'Einziehung des Ausweises', en: 'Withdrawal of the card' },
      norm: '§ 152 Abs. 5 S. 4 SGB IX',
      waitsFor: { de: 'Rückgabe des Ausweises', en: 'Return of the card' },
    },
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
    'protection-ended': { de: 'Schutzfrist abgelaufen', en: 'Protection ended' },
    lifted: { de: 'Entscheidung aufgehoben', en: 'Decision lifted' },
    'status-kept': { de: 'GdB bleibt bei 50 oder mehr', en: 'GdB stays at 50 or more' },
    'new-finding': { de: 'Neue Feststellung von 50 oder mehr', en: 'New finding of 50 or more' },
    gleichgestellt: { de: 'Gleichstellung wirksam geworden', en: 'Gleichstellung took effect' },
    'taken-back': { de: 'Rücknahme ohne Schutzfrist', en: 'Taken back without protection' },
    'status-lost': { de: 'Status aus anderem Grund entfallen', en: 'Status lost for another reason' },
    died: { de: 'Durch Tod erledigt', en: 'Ended by death' },
  },
  steps: {
    ...caseSteps,
    open: {
      title: { de: 'Akte anlegen', en: 'Open the case' },
      norm: '§ 199 SGB IX',
      roles: [...clerks, 'system'],
      phases: [],
      effectiveOn: ['decidedOn'],
      consequential: true,
    },
    ...remedySteps,
    'origin-news': {
      title: { de: 'Stand der Entscheidung mitgeteilt', en: 'Told how the decision stands' },
      norm: '§ 77 SGG',
      roles: ['system'],
      phases: 'any',
    },
    'record-new-finding': {
      title: { de: 'Neue Feststellung erfassen', en: 'Record a new finding' },
      norm: '§ 152 Abs. 1 SGB IX',
      roles: clerks,
      phases: 'any',
      effectiveOn: ['effectiveOn'],
      consequential: true,
    },
    'record-gleichstellung': {
      title: { de: 'Gleichstellung erfassen', en: 'Record a Gleichstellung' },
      norm: '§ 151 Abs. 2 SGB IX',
      roles: clerks,
      phases: 'any',
      effectiveOn: ['grantedOn'],
      consequential: true,
    },
    'record-loss': {
      title: { de: 'Wegfall aus anderem Grund erfassen', en: 'Record the loss for another reason' },
      norm: '§ 199 Abs. 1 Hs. 1 SGB IX',
      roles: clerks,
      phases: 'any',
      effectiveOn: ['lostOn'],
      consequential: true,
    },
    ...deathSteps,
    'record-card-return': {
      title: { de: 'Rückgabe des Ausweises erfassen', en: 'Record the return of the card' },
      norm: '§ 152 Abs. 5 S. 4 SGB IX',
      roles: intake,
      phases: 'any',
      effectiveOn: ['returnedOn'],
    },
    'record-card-issue': {
      title: { de: 'Ausweis (wieder) ausgestellt', en: 'Card issued (again)' },
      norm: '§ 152 Abs. 5 SGB IX',
      roles: clerks,
      phases: 'any',
      effectiveOn: ['issuedOn'],
    },
    'give-up-card': {
      title: { de: 'Einziehung aufgeben', en: 'Give up the withdrawal' },
      roles: ['supervisor'],
      phases: ['card-withdrawal'],
      effectiveOn: ['decidedOn'],
      consequential: true,
    },
  },
  deadlines: {
    ...caseDeadlines,
    ...remedyDeadlines,
    protection: {
      title: { de: 'Ende der Schutzfrist', en: 'End of the protection' },
      norm: '§ 199 Abs. 1, 2 SGB IX',
      of: 'law',
    },
    'card-return': {
      title: { de: 'Rückgabe des Ausweises', en: 'Return of the card' },
      norm: '§ 152 Abs. 5 S. 4 SGB IX',
      of: 'party',
      setByOffice: true,
    },
  },
  letters: {
    ...communicationLetters,
    ...remedyLetters,
    'protection-begins': {
      title: { de: 'Mitteilung über die Schutzfrist', en: 'Notice of the protection' },
      norm: '§ 199 Abs. 1 SGB IX',
    },
    'return-card': {
      title: { de: 'Aufforderung zur Rückgabe des Ausweises', en: 'Request to return the card' },
      norm: '§ 152 Abs. 5 S. 4 SGB IX',
    },
    'return-card-reminder': {
      title: { de: 'Erinnerung an die Rückgabe des Ausweises', en: 'Reminder to return the card' },
      norm: '§ 152 Abs. 5 S. 4 SGB IX',
    },
    'card-restored': {
      title: { de: 'Mitteilung: Ausweis wird wieder ausgestellt', en: 'Notice: the card is issued again' },
      norm: '§ 152 Abs. 5 SGB IX',
    },
  },
  tasks: {
    ...caseTasks,
    ...remedyTasks,
    'offer-gleichstellung': {
      title: { de: 'Auf Gleichstellung hinweisen', en: 'Point to Gleichstellung' },
    },
    ...costsTasks,
    'collect-card': { title: { de: 'Ausweis einziehen', en: 'Collect the card' } },
    'restore-card': { title: { de: 'Ausweis wieder ausstellen', en: 'Issue the card again' } },
    'prolong-card': {
      title: {
        de: 'Ausweis bis zum Ende der Schutzfrist ausstellen',
        en: 'Issue the card to the end of the protection',
      },
    },
    'correct-card': { title: { de: 'Ausweis berichtigen', en: 'Correct the card' } },
    'ask-heirs': {
      title: { de: 'Erben nach Fortführung fragen', en: 'Ask the heirs whether they continue' },
    },
  },
} as const satisfies ProcessDefinition;
