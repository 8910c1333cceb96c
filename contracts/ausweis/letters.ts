import type { LetterDefinition } from '../case/process';

export const cardLetters = {
  'card-issued': { title: { de: 'Übersendung des Ausweises', en: 'Card sent' }, norm: '§ 152 Abs. 5 SGB IX' },
  'card-expires': {
    title: { de: 'Hinweis: Der Ausweis läuft ab', en: 'The card expires soon' },
    norm: '§ 6 SchwbAwV',
  },
  'return-request': {
    title: { de: 'Aufforderung zur Rückgabe des Ausweises', en: 'Request to return the card' },
    norm: '§ 152 Abs. 5 S. 4 SGB IX',
  },
  'return-reminder': {
    title: { de: 'Erinnerung an die Rückgabe des Ausweises', en: 'Reminder to return the card' },
    norm: '§ 152 Abs. 5 S. 4 SGB IX, § 24 SGB X',
  },
  'return-after-death': {
    title: { de: 'Bitte um den Ausweis nach einem Todesfall', en: 'Asking for the card after a death' },
    norm: '§ 152 Abs. 5 S. 4 SGB IX',
  },
  'token-payment': {
    title: { de: 'Eigenbeteiligung zur Wertmarke', en: 'Own contribution for the token' },
    norm: '§ 228 Abs. 2 SGB IX',
  },
  'sheet-issued': {
    title: { de: 'Übersendung des Beiblatts', en: 'Supplementary sheet sent' },
    norm: '§ 3a SchwbAwV',
  },
  'token-expires': {
    title: { de: 'Hinweis: Die Wertmarke läuft ab', en: 'The token expires soon' },
    norm: '§ 3a Abs. 2 SchwbAwV',
  },
  'sheet-returned': {
    title: { de: 'Bestätigung der Rückgabe des Beiblatts', en: 'Return of the sheet confirmed' },
    norm: '§ 228 Abs. 3 SGB IX',
  },
  'handed-over': {
    title: { de: 'Mitteilung über die Abgabe', en: 'Notice of the hand-over' },
    norm: '§ 2 Abs. 2 SGB X',
  },
} as const satisfies Record<string, LetterDefinition>;
