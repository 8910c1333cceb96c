import {
  applicationDeadlines,
  applicationLetters,
  applicationPhases,
  applicationTasks,
} from '../application/process';
import { communicationLetters } from '../case/communication';
import { closing, type ProcessDefinition } from '../case/process';
import { caseDeadlines, caseSteps, caseTasks } from '../case/steps';
import {
  inquiryDeadlines,
  inquiryLetters,
  inquiryPhases,
  inquirySteps,
  inquiryTasks,
} from '../inquiry/process';
import {
  costsTasks,
  remedyDeadlines,
  remedyLetters,
  remedyPhases,
  remedyStepsIn,
  remedyTasks,
} from '../remedies/process';
import { cardLetters } from './letters';
import { beforeDecision, cardSteps } from './steps';

/** A decision that is out can be served and contested whatever else the card waits for. */
const afterRelease = [
  ...beforeDecision,
  'hand-over',
  'suspended',
  ...Object.keys(remedyPhases),
  'valid',
  'protection',
  'return',
  'closing',
];

/** § 152 Abs. 5 SGB IX, SchwbAwV: the card of a severely disabled person, from its application to its return. */
export const ausweisProcess = {
  title: { de: 'Schwerbehindertenausweis', en: 'Card of a severely disabled person' },
  norm: '§ 152 Abs. 5 SGB IX',
  numberPrefix: 'AW',
  phases: {
    application: applicationPhases.application,
    ...inquiryPhases,
    production: {
      title: { de: 'Ausstellung', en: 'Production' },
      norm: '§§ 1 bis 6 SchwbAwV',
      waitsFor: { de: 'Ausstellung des Ausweises', en: 'The card to be issued' },
    },
    'hand-over': {
      title: { de: 'Aushändigung', en: 'Hand-over' },
      norm: '§ 152 Abs. 5 SGB IX',
      waitsFor: { de: 'Versand oder Aushändigung des Ausweises', en: 'The card to be sent or handed over' },
    },
    suspended: applicationPhases.suspended,
    ...remedyPhases,
    valid: {
      title: { de: 'Ausweis gilt', en: 'Card is valid' },
      norm: '§ 6 SchwbAwV',
      waitsFor: { de: 'Ablauf des Ausweises oder der Wertmarke', en: 'The card or its token to expire' },
    },
    protection: {
      title: { de: 'Schutzfrist', en: 'Protection' },
      norm: '§ 199 Abs. 1 SGB IX',
      waitsFor: { de: 'Ende der Schutzfrist', en: 'End of the protection' },
    },
    return: {
      title: { de: 'Einziehung des Ausweises', en: 'Withdrawal of the card' },
      norm: '§ 152 Abs. 5 S. 4 SGB IX',
      waitsFor: { de: 'Rückgabe des Ausweises', en: 'Return of the card' },
    },
    closing,
  },
  outcomes: {
    issued: { de: 'Ausweis ausgestellt', en: 'Card issued' },
    expired: { de: 'Ausweis abgelaufen', en: 'Card expired' },
    refused: { de: 'Ausstellung abgelehnt', en: 'Card refused' },
    'refused-cooperation': {
      de: 'Wegen fehlender Mitwirkung versagt',
      en: 'Refused for lack of cooperation',
    },
    withdrawn: { de: 'Antrag zurückgenommen', en: 'Application withdrawn' },
    forwarded: { de: 'An die zuständige Stelle weitergeleitet', en: 'Forwarded to the competent body' },
    'handed-over': { de: 'An ein anderes Land abgegeben', en: 'Handed over to another Land' },
    collected: { de: 'Ausweis eingezogen', en: 'Card collected' },
    'not-collected': {
      de: 'Einziehung erledigt, ohne dass der Ausweis zurückkam',
      en: 'Withdrawal ended without the card',
    },
    ended: { de: 'Ohne Ausweis beendet', en: 'Ended without a card' },
    died: { de: 'Durch Tod erledigt', en: 'Ended by death' },
  },
  steps: { ...caseSteps, ...inquirySteps, ...remedyStepsIn(afterRelease), ...cardSteps },
  deadlines: {
    ...caseDeadlines,
    ...inquiryDeadlines,
    ...remedyDeadlines,
    ...applicationDeadlines,
    renewal: {
      title: { de: 'Hinweis auf den Ablauf des Ausweises', en: 'Word that the card expires' },
      norm: '§ 6 Abs. 2 SchwbAwV',
      of: 'law',
    },
    expiry: {
      title: { de: 'Ablauf des Ausweises', en: 'Expiry of the card' },
      norm: '§ 6 SchwbAwV',
      of: 'law',
    },
    protection: {
      title: { de: 'Ende der Schutzfrist', en: 'End of the protection' },
      norm: '§ 199 Abs. 1 SGB IX',
      of: 'law',
    },
    'card-return': {
      title: { de: 'Rückgabe des Ausweises', en: 'Return of the card' },
      norm: '§ 152 Abs. 5 S. 4 SGB IX',
      of: 'party',
      setByOffice: true,
    },
    'token-payment': {
      title: { de: 'Eigenbeteiligung zur Wertmarke', en: 'Own contribution for the token' },
      norm: '§ 228 Abs. 2 SGB IX',
      of: 'party',
      setByOffice: true,
    },
    'token-renewal': {
      title: { de: 'Hinweis auf den Ablauf der Wertmarke', en: 'Word that the token expires' },
      norm: '§ 3a Abs. 2 SchwbAwV',
      of: 'law',
    },
    'token-expiry': {
      title: { de: 'Ablauf der Wertmarke', en: 'Expiry of the token' },
      norm: '§ 3a Abs. 2 S. 3 SchwbAwV',
      of: 'law',
    },
  },
  letters: {
    ...communicationLetters,
    ...remedyLetters,
    ...inquiryLetters,
    ...applicationLetters,
    ...cardLetters,
  },
  tasks: {
    ...caseTasks,
    ...remedyTasks,
    ...costsTasks,
    ...inquiryTasks,
    ...applicationTasks,
    'issue-card': { title: { de: 'Ausweis ausstellen', en: 'Issue the card' } },
    'hand-over-card': {
      title: { de: 'Ausweis versenden oder aushändigen', en: 'Send or hand over the card' },
    },
    'resend-card': {
      title: {
        de: 'Anschrift ermitteln und Ausweis neu versenden',
        en: 'Find the address and send the card again',
      },
    },
    'issue-sheet': { title: { de: 'Beiblatt ausgeben', en: 'Issue the supplementary sheet' } },
    'refuse-sheet': {
      title: { de: 'Über das Beiblatt entscheiden', en: 'Decide on the supplementary sheet' },
    },
    'refund-token': {
      title: { de: 'Eigenbeteiligung zur Hälfte erstatten', en: 'Refund half of the own contribution' },
    },
    'order-return': {
      title: { de: 'Rückgabe des Ausweises anordnen', en: 'Order the return of the card' },
    },
    'enforce-return': {
      title: { de: 'Über die Vollstreckung der Rückgabe entscheiden', en: 'Decide on enforcing the return' },
    },
    'check-status': {
      title: {
        de: 'Status prüfen: Die Feststellung ist entfallen',
        en: 'Check the status: the finding is gone',
      },
    },
  },
} as const satisfies ProcessDefinition;
