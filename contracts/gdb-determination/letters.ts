import type { LetterDefinition } from '../case/process';

export const gdbLetters = {
  'application-received': {
    title: { de: 'Eingangsbestätigung', en: 'Receipt of the application' },
    norm: '§ 16 SGB I',
  },
  'application-forwarded': {
    title: { de: 'Mitteilung über die Weiterleitung', en: 'Notice of the forwarding' },
    norm: '§ 16 Abs. 2 SGB I',
  },
  'application-withdrawn': {
    title: { de: 'Bestätigung der Rücknahme', en: 'Confirmation of the withdrawal' },
  },
  'report-order': { title: { de: 'Gutachtenauftrag', en: 'Order of a report' }, norm: '§ 17 SGB IX' },
  'examination-appointment': {
    title: { de: 'Ladung zur Untersuchung', en: 'Appointment for examination' },
    norm: '§§ 62, 65, 66 SGB I',
  },
  'review-begun': {
    title: { de: 'Mitteilung über die Nachprüfung', en: 'Notice of the review' },
    norm: '§ 48 SGB X',
  },
  'finding-unchanged': {
    title: { de: 'Mitteilung: Feststellung bleibt', en: 'Notice: the finding stays' },
  },
  suspended: { title: { de: 'Mitteilung über das Ruhen', en: 'Notice of the suspension' } },
  resumed: { title: { de: 'Mitteilung über die Fortsetzung', en: 'Notice of the resumption' } },
  'handed-over': {
    title: { de: 'Mitteilung über die Abgabe', en: 'Notice of the hand-over' },
    norm: '§ 2 Abs. 2 SGB X',
  },
} as const satisfies Record<string, LetterDefinition>;
