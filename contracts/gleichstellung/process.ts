import {
  applicationDeadlines,
  applicationLetters,
  applicationPhases,
  applicationTasks,
} from '../application/process';
import { communicationLetters } from '../case/communication';
import { closing, type LetterDefinition, type ProcessDefinition } from '../case/process';
import { caseDeadlines, caseSteps, caseTasks, openingSteps } from '../case/steps';
import { auflageDeadlines, auflageTasks, conditionDeadlines, conditionTasks } from '../clauses/process';
import {
  inquiryDeadlines,
  inquiryLetters,
  inquiryPhases,
  inquirySteps,
  inquiryTasks,
} from '../inquiry/process';
import { implementationDeadlines, implementationLetters } from '../remedies/implementation';
import {
  contestPhases,
  costsTasks,
  remedyDeadlines,
  remedyLetters,
  remedyPhases,
  remedyStepsIn,
  remedyTasks,
} from '../remedies/process';
import { beforeDecision, gleichstellungSteps } from './steps';

/** The contest goes on here to its end: nobody settles it because another event has overtaken it. */
const { 'settle-contest': _unused, ...contestTasks } = remedyTasks;

/** Phases in which a decision can be out: after a refusal for silence the inquiry may go on while it is still contested. */
const afterRelease = [...beforeDecision, 'suspended', ...contestPhases, 'in-force', 'closing'] as const;

const gleichstellungLetters = {
  'application-settled': {
    title: { de: 'Mitteilung: Antrag erledigt', en: 'Notice: the application has settled itself' },
    norm: '§ 151 Abs. 2 SGB IX',
  },
  'limit-approaching': {
    title: { de: 'Hinweis auf das Ende der Befristung', en: 'Notice of the end of the limit' },
    norm: '§ 151 Abs. 2 S. 3 SGB IX',
  },
  'gleichstellung-ended': {
    title: {
      de: 'Mitteilung über das Ende der Gleichstellung',
      en: 'Notice that the Gleichstellung has ended',
    },
    norm: '§ 39 Abs. 2 SGB X',
  },
  'review-begun': {
    title: { de: 'Mitteilung über die Prüfung', en: 'Notice of the review' },
    norm: '§ 199 Abs. 2 S. 2 SGB IX',
  },
  'gleichstellung-stays': {
    title: { de: 'Mitteilung: Gleichstellung bleibt', en: 'Notice: the Gleichstellung stays' },
  },
  'waiver-without-effect': {
    title: { de: 'Antwort auf den Verzicht', en: 'Answer to the waiver' },
    norm: '§ 199 Abs. 2 SGB IX',
  },
} as const satisfies Record<string, LetterDefinition>;

/** § 2 Abs. 3, § 151 Abs. 2 SGB IX: who has a GdB of 30 or 40 and would otherwise lose or not find a job. */
export const gleichstellungProcess = {
  title: { de: 'Gleichstellung', en: 'Gleichstellung' },
  norm: '§ 2 Abs. 3, § 151 Abs. 2 SGB IX',
  numberPrefix: 'GL',
  phases: {
    application: applicationPhases.application,
    ...inquiryPhases,
    'awaiting-finding': {
      title: { de: 'Feststellung des GdB steht aus', en: 'GdB still to be found' },
      norm: '§ 151 Abs. 2 S. 1 SGB IX',
      waitsFor: { de: 'Feststellung des GdB', en: 'The GdB to be found' },
    },
    suspended: applicationPhases.suspended,
    ...remedyPhases,
    'in-force': {
      title: { de: 'Gleichstellung besteht', en: 'Gleichstellung in force' },
      norm: '§ 151 Abs. 2 SGB IX',
      waitsFor: {
        de: 'Ende der Befristung oder was eine Nebenbestimmung verlangt',
        en: 'End of the limit, or what an ancillary clause wants',
      },
    },
    closing,
  },
  outcomes: {
    granted: { de: 'Gleichgestellt', en: 'Granted' },
    refused: { de: 'Antrag abgelehnt', en: 'Application refused' },
    'refused-cooperation': {
      de: 'Wegen fehlender Mitwirkung versagt',
      en: 'Refused for lack of cooperation',
    },
    revoked: { de: 'Gleichstellung widerrufen', en: 'Gleichstellung revoked' },
    'taken-back': { de: 'Gleichstellung zurückgenommen', en: 'Gleichstellung taken back' },
    unchanged: { de: 'Gleichstellung bleibt', en: 'Gleichstellung stays' },
    'granted-conditionally': {
      de: 'Unter aufschiebender Bedingung gleichgestellt',
      en: 'Granted under a condition that is still open',
    },
    'condition-failed': {
      de: 'Bedingung ausgefallen: nicht gleichgestellt',
      en: 'Condition has failed: not granted',
    },
    'condition-occurred': {
      de: 'Auflösende Bedingung eingetreten',
      en: 'Ended with the occurrence of its condition',
    },
    lapsed: { de: 'Befristung abgelaufen', en: 'Limit has run out' },
    'severely-disabled': {
      de: 'Gegenstandslos: GdB von 50 oder mehr',
      en: 'Pointless: a GdB of 50 or more',
    },
    'status-lost': {
      de: 'Kein Wohnsitz oder Arbeitsplatz mehr im Inland',
      en: 'No residence or workplace in Germany any more',
    },
    withdrawn: { de: 'Antrag zurückgenommen', en: 'Application withdrawn' },
    forwarded: { de: 'An die zuständige Stelle weitergeleitet', en: 'Forwarded to the competent body' },
    died: { de: 'Durch Tod erledigt', en: 'Ended by death' },
  },
  steps: {
    ...caseSteps,
    ...openingSteps,
    ...inquirySteps,
    ...remedyStepsIn(afterRelease),
    ...gleichstellungSteps,
  },
  deadlines: {
    ...caseDeadlines,
    ...inquiryDeadlines,
    ...remedyDeadlines,
    ...applicationDeadlines,
    ...implementationDeadlines,
    ...auflageDeadlines,
    ...conditionDeadlines,
    'finding-awaited': {
      title: { de: 'Nachfrage nach der Feststellung', en: 'To ask about the finding' },
      norm: '§ 151 Abs. 2 S. 1 SGB IX',
      of: 'law',
    },
    'limit-reminder': {
      title: { de: 'Hinweis vor Ende der Befristung', en: 'Notice before the end of the limit' },
      norm: '§ 14 SGB I',
      of: 'law',
    },
    limit: {
      title: { de: 'Ende der Befristung', en: 'End of the limit' },
      norm: '§ 151 Abs. 2 S. 3 SGB IX',
      of: 'law',
    },
  },
  letters: {
    ...communicationLetters,
    ...remedyLetters,
    ...implementationLetters,
    ...inquiryLetters,
    ...applicationLetters,
    ...gleichstellungLetters,
  },
  tasks: {
    ...caseTasks,
    ...contestTasks,
    ...costsTasks,
    ...inquiryTasks,
    ...applicationTasks,
    ...auflageTasks,
    ...conditionTasks,
    'begin-review': { title: { de: 'Widerruf prüfen', en: 'Look whether to revoke' } },
    'ask-about-finding': {
      title: { de: 'Nach der Feststellung des GdB fragen', en: 'Ask about the finding of the GdB' },
    },
    'offer-gleichstellung': {
      title: { de: 'Auf neuen Antrag hinweisen', en: 'Point out a new application' },
    },
  },
} as const satisfies ProcessDefinition;
