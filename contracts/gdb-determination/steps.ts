import { applicationStepsIn } from '../application/process';
import type { StepDefinition } from '../case/process';
import { auflageSteps } from '../clauses/process';
import { implementationSteps } from '../remedies/implementation';
import { contestPhases } from '../remedies/process';

const clerks = ['caseworker', 'supervisor'] as const;
const intake = ['caseworker', 'supervisor', 'mailroom'] as const;
const beforeDecision = ['application', 'cooperation', 'evidence', 'opinion', 'hearing', 'draft'] as const;
const standing = ['in-force', 'closing'] as const;

const ofApplication = applicationStepsIn({ beforeDecision, standing });

export const gdbSteps = {
  open: {
    title: { de: 'Antrag erfassen', en: 'Record the application' },
    norm: '§ 152 Abs. 1 SGB IX',
    roles: intake,
    phases: [],
    effectiveOn: ['receivedOn'],
    consequential: true,
  },
  'accept-application': {
    title: { de: 'Antrag angenommen', en: 'Application accepted' },
    norm: '§ 152 Abs. 1 SGB IX',
    roles: clerks,
    phases: [...beforeDecision, ...contestPhases],
    effectiveOn: ['on'],
  },
  'order-report': {
    title: { de: 'Gutachten beauftragen', en: 'Order a report' },
    norm: '§ 17 SGB IX',
    roles: clerks,
    phases: 'any',
    effectiveOn: ['orderedOn'],
    consequential: true,
  },
  'record-report': {
    title: { de: 'Gutachten eingegangen', en: 'Report received' },
    norm: '§ 17 Abs. 2 SGB IX',
    roles: intake,
    phases: 'any',
    effectiveOn: ['receivedOn'],
    consequential: true,
  },
  'give-up-report': {
    title: { de: 'Gutachtenauftrag zurücknehmen', en: 'Take the order of a report back' },
    roles: clerks,
    phases: 'any',
    effectiveOn: ['on'],
  },
  'appoint-examination': {
    title: { de: 'Zur Untersuchung laden', en: 'Appoint an examination' },
    norm: '§ 62 SGB I',
    roles: clerks,
    phases: 'any',
    consequential: true,
  },
  'record-examination': {
    title: { de: 'Ergebnis des Termins erfassen', en: 'Record what became of the appointment' },
    norm: '§ 62 SGB I',
    roles: [...clerks, 'medical-service'],
    phases: 'any',
    effectiveOn: ['on'],
  },
  'record-opinion': {
    title: { de: 'Ärztlich Stellung nehmen', en: 'Give the medical opinion' },
    norm: '§ 152 Abs. 1 S. 4, Abs. 3 SGB IX',
    roles: ['medical-service'],
    phases: 'any',
    effectiveOn: ['givenOn'],
    consequential: true,
  },
  'adopt-finding': {
    title: { de: 'Feststellung einer anderen Stelle übernehmen', en: 'Adopt the finding of another body' },
    norm: '§ 152 Abs. 2 SGB IX',
    roles: clerks,
    phases: 'any',
    effectiveOn: ['adoptedOn'],
    consequential: true,
  },
  'prepare-decision': {
    title: { de: 'Entscheidung vorbereiten', en: 'Prepare the decision' },
    norm: '§ 152 Abs. 1 SGB IX',
    roles: clerks,
    phases: 'any',
    effectiveOn: ['decidedOn'],
    consequential: true,
  },
  'restrict-application': {
    title: { de: 'Beschränkung des Antrags', en: 'Restriction of the application' },
    norm: '§ 152 Abs. 1 SGB IX',
    roles: intake,
    phases: [...beforeDecision, 'suspended', ...contestPhases],
    effectiveOn: ['receivedOn'],
    consequential: true,
  },
  'apply-for-change': {
    title: { de: 'Änderungsantrag erfassen', en: 'Record an application for change' },
    norm: '§ 48 Abs. 1 SGB X',
    roles: intake,
    phases: 'any',
    effectiveOn: ['receivedOn'],
    consequential: true,
  },
  'record-invoice': {
    title: { de: 'Rechnung erfassen', en: 'Record an invoice' },
    norm: '§ 21 Abs. 3 S. 4 SGB X',
    roles: intake,
    phases: 'any',
    effectiveOn: ['receivedOn'],
    consequential: true,
  },
  'approve-invoice': {
    title: { de: 'Rechnung anerkennen', en: 'Approve an invoice' },
    norm: '§ 21 Abs. 3 S. 4 SGB X',
    roles: clerks,
    phases: 'any',
    consequential: true,
  },
  'refuse-invoice': {
    title: { de: 'Rechnung zurückweisen', en: 'Refuse an invoice' },
    norm: '§ 21 Abs. 3 S. 4 SGB X',
    roles: clerks,
    phases: 'any',
    consequential: true,
  },
  ...implementationSteps,
  ...auflageSteps,
  'take-as-past-error': {
    title: {
      de: 'Verspäteten Widerspruch als Überprüfungsantrag nehmen',
      en: 'Take a late objection as an application under § 44',
    },
    norm: '§ 44 SGB X',
    roles: [...clerks, 'objection-office'],
    phases: 'any',
    effectiveOn: ['decidedOn'],
    consequential: true,
  },
  'begin-review': {
    title: { de: 'Von Amts wegen nachprüfen', en: 'Begin a review' },
    norm: '§ 48 Abs. 1 SGB X',
    roles: clerks,
    phases: standing,
    effectiveOn: ['on'],
    consequential: true,
  },
  'end-review': {
    title: { de: 'Nachprüfung ohne Änderung beenden', en: 'End the review without a change' },
    norm: '§ 48 Abs. 1 SGB X',
    roles: clerks,
    phases: [...beforeDecision, ...contestPhases],
    effectiveOn: ['on'],
    consequential: true,
  },
  'hand-over-case': {
    title: { de: 'An ein anderes Land abgeben', en: 'Hand over to another Land' },
    norm: '§ 2 Abs. 2 SGB X',
    roles: ['supervisor'],
    phases: beforeDecision,
    effectiveOn: ['on'],
    consequential: true,
  },
  'finding-awaited': {
    title: { de: 'Feststellung wird von anderer Akte erwartet', en: 'Finding awaited by another case' },
    norm: '§ 151 Abs. 2 S. 1 SGB IX',
    roles: ['system'],
    phases: 'any',
  },
  'request-card': {
    title: { de: 'Ausweis beantragt', en: 'Card applied for' },
    norm: '§ 152 Abs. 5 S. 1 SGB IX',
    roles: intake,
    phases: 'any',
    effectiveOn: ['receivedOn'],
    consequential: true,
  },
  ...ofApplication,
  'withdraw-application': {
    ...ofApplication['withdraw-application'],
    phases: [...beforeDecision, 'suspended', ...contestPhases],
  },
} as const satisfies Record<string, StepDefinition>;
