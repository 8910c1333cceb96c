import { applicationStepsIn } from '../application/process';
import type { StepDefinition } from '../case/process';
import { auflageSteps, conditionSteps } from '../clauses/process';
import { implementationSteps } from '../remedies/implementation';
import { contestPhases } from '../remedies/process';

const clerks = ['caseworker', 'supervisor'] as const;
const intake = ['caseworker', 'supervisor', 'mailroom'] as const;
export const beforeDecision = [
  'application',
  'cooperation',
  'evidence',
  'awaiting-finding',
  'hearing',
  'draft',
] as const;
const standing = ['in-force', 'closing'] as const;
/** Where an application may wait for the end of a contest. */
const contested = [...contestPhases, 'in-force'] as const;

const ofApplication = applicationStepsIn({ beforeDecision, standing });

export const gleichstellungSteps = {
  open: {
    title: { de: 'Antrag erfassen', en: 'Record the application' },
    norm: '§ 151 Abs. 2 SGB IX',
    roles: intake,
    phases: [],
    effectiveOn: ['receivedOn'],
    consequential: true,
  },
  'accept-application': {
    title: { de: 'Antrag angenommen', en: 'Application accepted' },
    norm: '§ 151 Abs. 2 SGB IX',
    roles: clerks,
    phases: [...beforeDecision, ...contested],
    effectiveOn: ['on'],
  },
  'record-finding': {
    title: { de: 'Feststellung des GdB erfassen', en: 'Record the finding of the GdB' },
    norm: '§ 151 Abs. 2 S. 1 SGB IX',
    roles: intake,
    phases: 'any',
    effectiveOn: ['receivedOn'],
    consequential: true,
  },
  'origin-news': {
    title: { de: 'Stand der Feststellung mitgeteilt', en: 'Told how the finding stands' },
    norm: '§ 152 SGB IX',
    roles: ['system'],
    phases: 'any',
  },
  'record-consent': {
    title: { de: 'Einverständnis mit der Befragung erfassen', en: 'Record the consent to ask others' },
    norm: '§ 67b Abs. 1 SGB X',
    roles: intake,
    phases: 'any',
    effectiveOn: ['receivedOn'],
    consequential: true,
  },
  'record-circumstances': {
    title: { de: 'Geänderte Verhältnisse erfassen', en: 'Record changed circumstances' },
    norm: '§ 2 Abs. 2, 3 SGB IX',
    roles: intake,
    phases: 'any',
    effectiveOn: ['changedOn'],
    consequential: true,
  },
  'restrict-application': {
    title: { de: 'Beschränkung des Antrags', en: 'Restriction of the application' },
    norm: '§ 151 Abs. 2 S. 3 SGB IX',
    roles: intake,
    phases: [...beforeDecision, 'suspended', ...contested],
    effectiveOn: ['receivedOn'],
    consequential: true,
  },
  'prepare-decision': {
    title: { de: 'Entscheidung vorbereiten', en: 'Prepare the decision' },
    norm: '§ 2 Abs. 3, § 151 Abs. 2, § 199 Abs. 2 SGB IX',
    roles: clerks,
    phases: [...beforeDecision, ...contested],
    effectiveOn: ['decidedOn'],
    consequential: true,
  },
  'apply-again': {
    title: { de: 'Neuen oder Verlängerungsantrag erfassen', en: 'Record a new application or one to go on' },
    norm: '§ 151 Abs. 2 SGB IX',
    roles: intake,
    phases: 'any',
    effectiveOn: ['receivedOn'],
    consequential: true,
  },
  'begin-review': {
    title: { de: 'Widerruf oder Rücknahme prüfen', en: 'Look whether to revoke or take back' },
    norm: '§ 199 Abs. 2 S. 2 SGB IX',
    roles: clerks,
    phases: standing,
    effectiveOn: ['on'],
    consequential: true,
  },
  'end-review': {
    title: { de: 'Prüfung ohne Änderung beenden', en: 'End the review without a change' },
    norm: '§ 199 Abs. 2 S. 2 SGB IX',
    roles: clerks,
    phases: beforeDecision,
    effectiveOn: ['on'],
    consequential: true,
  },
  ...implementationSteps,
  ...auflageSteps,
  ...conditionSteps,
  'waive-status': {
    title: { de: 'Verzicht auf die Gleichstellung erfassen', en: 'Record a waiver of the Gleichstellung' },
    norm: '§ 199 Abs. 2 SGB IX',
    roles: intake,
    phases: 'any',
    effectiveOn: ['receivedOn'],
    consequential: true,
  },
  ...ofApplication,
  'withdraw-application': {
    ...ofApplication['withdraw-application'],
    phases: [...beforeDecision, 'suspended', ...contested],
  },
} as const satisfies Record<string, StepDefinition>;
