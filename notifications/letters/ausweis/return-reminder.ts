import type { AusweisState } from '../../../contracts/ausweis/messages';
import type { LetterText } from '../content';
import { longDate, oneLine, paragraph } from '../words';
import { bringItPlainly, numbered } from './words';

/** § 24 Abs. 1 SGB X: the card has not come; before its return is ordered the person can speak to that. */
export const returnReminder: LetterText<AusweisState> = ({ facts, letterhead }) => {
  const askedBackBy = facts.needed(facts.date('askedBackBy'), 'askedBackBy', '§ 26 Abs. 2 SGB X');
  const returnBy = facts.needed(facts.date('returnBy'), 'returnBy', '§ 26 Abs. 2 SGB X');
  return {
    subject: 'Erinnerung: Rückgabe Ihres Schwerbehindertenausweises',
    opening: [
      paragraph(
        `Wir haben Sie gebeten, ${numbered('Ihren Schwerbehindertenausweis', facts.text('number'))} ` +
          `${askedBackBy ? `bis zum ${longDate(askedBackBy)} ` : ''}zurückzugeben (§ 152 Abs. 5 S. 4 SGB IX). Er ist noch nicht bei uns eingegangen.`,
      ),
      paragraph(
        'Bitte senden oder bringen Sie ihn ',
        ...(returnBy ? ['bis zum ', { bold: longDate(returnBy) }, ' '] : []),
        `an: ${oneLine(letterhead)}.`,
      ),
    ],
    notes: [
      paragraph(
        'Geht er auch dann nicht ein, beabsichtigen wir, die Rückgabe anzuordnen (§ 51 SGB X). Die Anordnung kann mit Zwangsmitteln ' +
          'durchgesetzt werden (§ 66 SGB X). Bis zu dem genannten Tag können Sie sich dazu äußern (§ 24 Abs. 1 SGB X).',
      ),
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
        'Kommt der Ausweis nicht?',
        'Dann schicken wir Ihnen einen Bescheid.',
        'Dann müssen Sie den Ausweis zurückgeben.',
      ],
      can: [
        ...bringItPlainly(letterhead),
        'Haben Sie den Ausweis verloren?',
        'Oder haben Sie ihn schon geschickt?',
        'Dann schreiben Sie uns das.',
      ],
      until: returnBy ? [`Der Ausweis soll spätestens am ${longDate(returnBy)} bei uns sein.`] : [],
    },
  };
};
