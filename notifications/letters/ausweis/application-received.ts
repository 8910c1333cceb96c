import type { AusweisState, Occasion } from '../../../contracts/ausweis/messages';
import type { LetterText } from '../content';
import { longDate, paragraph } from '../words';

const what: Partial<Record<Occasion, string>> = {
  renewal: 'auf einen neuen Schwerbehindertenausweis',
  replacement: 'auf Ersatz Ihres Schwerbehindertenausweises',
  exchange: 'auf Umtausch Ihres Schwerbehindertenausweises',
  'past-error': 'auf Überprüfung der Ablehnung Ihres Schwerbehindertenausweises (§ 44 SGB X)',
};

/** § 16 SGB I: the application for the card is here. */
export const applicationReceived: LetterText<AusweisState> = ({ facts, state }) => {
  const receivedOn = facts.needed(facts.date('receivedOn'), 'receivedOn', '§ 16 Abs. 2 SGB I');
  const { occasion } = state.proceeding;
  return {
    subject: 'Ihr Antrag auf den Schwerbehindertenausweis',
    opening: [
      paragraph(
        `Ihr Antrag ${what[occasion] ?? 'auf einen Schwerbehindertenausweis'} ist ` +
          `${receivedOn ? `am ${longDate(receivedOn)} ` : ''}bei uns eingegangen (§ 152 Abs. 5 SGB IX).`,
      ),
      paragraph(
        'Fehlt uns noch etwas, etwa ein Lichtbild, schreiben wir Ihnen. Der Ausweis kostet Sie nichts.',
      ),
    ],
    notes: [
      paragraph(
        'Ändert sich Ihre Anschrift oder läuft Ihr Aufenthaltstitel ab, teilen Sie uns dies bitte mit. Ist nach sechs Monaten ohne ' +
          'zureichenden Grund nicht entschieden, kann Untätigkeitsklage erhoben werden (§ 88 Abs. 1 SGG).',
      ),
    ],
    plain: {
      what: [
        'Sie möchten einen Schwerbehinderten-Ausweis.',
        ...(receivedOn ? [`Ihr Antrag ist am ${longDate(receivedOn)} bei uns angekommen.`] : []),
        'Wir prüfen jetzt Ihren Antrag.',
        'Der Ausweis kostet kein Geld.',
      ],
      can: [
        'Brauchen wir noch etwas? Dann schreiben wir Ihnen.',
        'Ziehen Sie um?',
        'Dann sagen Sie uns das.',
      ],
    },
  };
};
