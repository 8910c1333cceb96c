import type { PhaseDefinition, StepDefinition, TaskDefinition } from '../case/process';
import { contestPhases } from '../remedies/process';

const clerks = ['caseworker', 'supervisor'] as const;
const cashiers = ['caseworker', 'supervisor', 'payments'] as const;

/** The claim once nothing can be done against it any more, as its payment stands. */
export const claimPhases = {
  due: {
    title: { de: 'Zahlung offen', en: 'Payment open' },
    norm: '§ 50 Abs. 3 SGB X',
    waitsFor: { de: 'Zahlung bis zum Tag der Fälligkeit', en: 'Payment until the due day' },
  },
  deferred: {
    title: { de: 'Gestundet', en: 'Deferred' },
    norm: '§ 76 Abs. 2 Nr. 1 SGB IV',
    waitsFor: { de: 'Zahlung bis zum Ende der Stundung', en: 'Payment until the end of the deferral' },
  },
  instalments: {
    title: { de: 'Ratenzahlung', en: 'Instalments' },
    norm: '§ 76 Abs. 2 Nr. 1 SGB IV',
    waitsFor: { de: 'Zahlung der nächsten Rate', en: 'Payment of the next instalment' },
  },
  overdue: {
    title: { de: 'Überfällig', en: 'Overdue' },
    norm: '§ 66 SGB X',
    waitsFor: { de: 'Zahlung, Mahnung oder Vollstreckung', en: 'Payment, reminder or enforcement' },
  },
} as const satisfies Record<string, PhaseDefinition>;

/** Phases from which on there is a demand that can be given up, eased or withdrawn. */
const withDemand = [
  ...contestPhases,
  ...(Object.keys(claimPhases) as (keyof typeof claimPhases)[]),
  'rest-pending',
  'closing',
] as const;

export const claimSteps = {
  'record-repayment': {
    title: { de: 'Rückzahlung erfassen', en: 'Record a repayment' },
    norm: '§ 50 SGB X',
    roles: cashiers,
    phases: 'any',
    effectiveOn: ['receivedOn'],
    consequential: true,
  },
  'record-refund': {
    title: { de: 'Auszahlung eines Guthabens erfassen', en: 'Record the refund of a credit' },
    roles: cashiers,
    phases: 'any',
    effectiveOn: ['paidOn'],
    consequential: true,
  },
  'prepare-measure': {
    title: {
      de: 'Stundung, Raten, Niederschlagung, Erlass oder Rücknahme vorbereiten',
      en: 'Prepare a deferral, instalments, write-off, waiver or withdrawal',
    },
    norm: '§ 76 Abs. 2 SGB IV; § 44 SGB X',
    roles: clerks,
    phases: withDemand,
    effectiveOn: ['decidedOn'],
    consequential: true,
  },
  'release-measure': {
    title: {
      de: 'Stundung, Raten, Niederschlagung, Erlass oder Rücknahme freigeben',
      en: 'Release a deferral, instalments, write-off, waiver or withdrawal',
    },
    norm: '§ 76 Abs. 2 SGB IV; § 44 SGB X',
    roles: ['supervisor'],
    phases: withDemand,
    effectiveOn: ['releasedOn'],
    consequential: true,
  },
  'end-measure': {
    title: {
      de: 'Stundung, Raten oder Niederschlagung beenden',
      en: 'End a deferral, instalments or write-off',
    },
    norm: '§§ 47, 48 SGB X',
    roles: ['supervisor'],
    phases: withDemand,
    effectiveOn: ['endedOn'],
    consequential: true,
  },
} as const satisfies Record<string, StepDefinition>;

export const claimTasks = {
  'release-measure': {
    title: { de: 'Maßnahme zur Forderung freigeben', en: 'Release the measure about the claim' },
  },
  'missed-instalment': { title: { de: 'Ausgebliebene Rate klären', en: 'Look into a missed instalment' } },
  enforce: { title: { de: 'Über die Vollstreckung entscheiden', en: 'Decide on enforcement' } },
  'pay-back': { title: { de: 'Guthaben auszahlen', en: 'Pay the credit back' } },
  'check-limitation': {
    title: {
      de: 'Verjährung prüfen: Hemmung, Neubeginn',
      en: 'Check the limitation: suspension, new beginning',
    },
  },
} as const satisfies Record<string, TaskDefinition>;
