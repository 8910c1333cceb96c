import type { DowngradeState } from '../../../contracts/downgrade-protection/messages';
import type { LetterText } from '../content';
import { longDate, oneLine, paragraph } from '../words';

/** § 152 Abs. 5 S. 4 SGB IX: the card has not come back by the day set. */
export const returnCardReminder: LetterText<DowngradeState> = ({ facts, letterhead }) => {
  const askedBackBy = facts.needed(facts.date('askedBackBy'), 'askedBackBy', '§ 26 Abs. 2 SGB X');
  const number = facts.text('cardNumber');
  return {
    subject: 'Erinnerung: Rückgabe Ihres Schwerbehindertenausweises',
    opening: [
      paragraph(
        `Wir haben Sie gebeten, Ihren Schwerbehindertenausweis${number ? ` Nr. ${number}` : ''} `,
        ...(askedBackBy ? ['bis zum ', { bold: longDate(askedBackBy) }, ' '] : []),
        'zurückzugeben (§ 152 Abs. 5 S. 4 SGB IX). Er ist noch nicht bei uns eingegangen.',
      ),
      paragraph(`Bitte senden oder bringen Sie ihn umgehend an: ${oneLine(letterhead)}.`),
    ],
    notes: [
      paragraph(
        'Haben Sie ihn verloren oder schon abgesandt, teilen Sie uns dies bitte mit. Hat sich dieses Schreiben mit Ihrer ' +
          'Sendung gekreuzt, ist es gegenstandslos.',
      ),
    ],
    plain: {
      what: [
        'Wir haben Ihnen schon einmal geschrieben.',
        'Wir brauchen Ihren Schwerbehinderten-Ausweis zurück.',
        'Der Ausweis ist noch nicht bei uns.',
      ],
      can: [
        'Schicken Sie uns den Ausweis.',
        'Oder bringen Sie ihn zu uns.',
        `Unsere Adresse ist: ${oneLine(letterhead)}.`,
        'Haben Sie den Ausweis verloren?',
        'Dann schreiben Sie uns das.',
        'Haben Sie den Ausweis schon geschickt?',
        'Dann müssen Sie nichts tun.',
      ],
      until: [
        ...(askedBackBy ? [`Der Ausweis sollte am ${longDate(askedBackBy)} bei uns sein.`] : []),
        'Bitte schicken Sie ihn jetzt.',
      ],
    },
  };
};
