import type { CivilDate } from '../../rules/core/civil-date';
import type { StepDefinition } from '../case/process';

/** How a decision was announced to somebody whom no letter reaches (§ 10 VwZG). */
export interface PublicService {
  orderedOn: CivilDate;
  orderedBy: string;
  ground: 'address-unknown' | 'abroad-impossible';
  postedOn?: CivilDate;
  where?: string;
  takenOffOn?: CivilDate;
}

/** Steps after mail came back: the address is asked for; where nobody knows it, the decision is served publicly. */
export const publicServiceSteps = {
  'record-address-inquiry': {
    title: {
      de: 'Ergebnis der Anschriftenermittlung erfassen',
      en: 'Record what the address inquiry has brought',
    },
    norm: '§ 20 SGB X',
    roles: ['caseworker', 'supervisor', 'objection-office', 'mailroom'],
    phases: 'any',
    effectiveOn: ['answeredOn'],
    consequential: true,
  },
  'order-public-service': {
    title: { de: 'Öffentliche Zustellung anordnen', en: 'Order public service' },
    norm: '§ 10 Abs. 1 VwZG',
    roles: ['supervisor', 'objection-office'],
    phases: 'any',
    effectiveOn: ['orderedOn'],
    consequential: true,
  },
  'record-public-posting': {
    title: { de: 'Aushang der Benachrichtigung erfassen', en: 'Record that the notice was posted' },
    norm: '§ 10 Abs. 2 VwZG',
    roles: ['caseworker', 'supervisor', 'objection-office', 'mailroom'],
    phases: 'any',
    effectiveOn: ['postedOn'],
    consequential: true,
    handsOver: 'public-notice',
  },
  'record-public-removal': {
    title: { de: 'Abnahme der Benachrichtigung erfassen', en: 'Record that the notice was taken off' },
    norm: '§ 10 Abs. 2 S. 5, 6 VwZG',
    roles: ['caseworker', 'supervisor', 'objection-office', 'mailroom'],
    phases: 'any',
    effectiveOn: ['takenOffOn'],
    consequential: true,
  },
} as const satisfies Record<string, StepDefinition>;

export const publicServiceDeadlines = {
  'public-posting': {
    title: { de: 'Ende des Aushangs', en: 'End of the posting' },
    norm: '§ 10 Abs. 2 S. 6 VwZG',
    of: 'law',
  },
} as const;

export const publicServiceLetters = {
  'public-notice': {
    title: { de: 'Benachrichtigung über die öffentliche Zustellung', en: 'Notice of public service' },
    norm: '§ 10 Abs. 2 VwZG',
  },
} as const;

export const publicServiceTasks = {
  'order-public-service': {
    title: { de: 'Über öffentliche Zustellung entscheiden', en: 'Decide on public service' },
  },
  'post-public-notice': { title: { de: 'Benachrichtigung aushängen', en: 'Post the notice' } },
  'take-notice-off': { title: { de: 'Benachrichtigung abnehmen', en: 'Take the notice off' } },
} as const;
