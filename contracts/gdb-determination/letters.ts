import { applicationLetters } from '../application/process';
import type { LetterDefinition } from '../case/process';
import { implementationLetters } from '../remedies/implementation';

export const gdbLetters = {
  ...applicationLetters,
  'invoice-answered': {
    title: { de: 'Mitteilung zur Rechnung', en: 'Answer to an invoice' },
    norm: '§ 21 Abs. 3 S. 4 SGB X',
  },
  ...implementationLetters,
  'report-order': { title: { de: 'Gutachtenauftrag', en: 'Order of a report' }, norm: '§ 17 SGB IX' },
  'examination-appointment': {
    title: { de: 'Ladung zur Untersuchung', en: 'Appointment for examination' },
    appointment: true,
    norm: '§§ 62, 65, 66 SGB I',
  },
  'review-begun': {
    title: { de: 'Mitteilung über die Nachprüfung', en: 'Notice of the review' },
    norm: '§ 48 SGB X',
  },
  'finding-unchanged': {
    title: { de: 'Mitteilung: Feststellung bleibt', en: 'Notice: the finding stays' },
  },
  'handed-over': {
    title: { de: 'Mitteilung über die Abgabe', en: 'Notice of the hand-over' },
    norm: '§ 2 Abs. 2 SGB X',
  },
} as const satisfies Record<string, LetterDefinition>;
