import type { AusweisState } from '../../../contracts/ausweis/messages';
import type { LetterText } from '../content';
import { longDate, paragraph } from '../words';

/** § 18 S. 2 SGB X: no card is issued any more; what is found stays found. */
export const applicationWithdrawn: LetterText<AusweisState> = ({ facts }) => {
  const receivedOn = facts.needed(facts.date('receivedOn'), 'receivedOn', '§ 18 SGB X');
  return {
    subject: 'Ihr Antrag auf den Schwerbehindertenausweis ist zurückgenommen',
    opening: [
      paragraph(
        `Ihre Erklärung, dass Sie den Antrag zurücknehmen, ist ${receivedOn ? `am ${longDate(receivedOn)} ` : ''}bei uns eingegangen. ` +
          'Einen Ausweis stellen wir nicht aus (§ 18 S. 2 SGB X).',
      ),
      paragraph('Was über Ihre Behinderung festgestellt ist, bleibt davon unberührt.'),
    ],
    notes: [
      paragraph(
        'Den Ausweis können Sie jederzeit neu beantragen. Entspricht die Rücknahme nicht Ihrem Willen, melden Sie sich bitte sofort.',
      ),
    ],
    plain: {
      what: [
        'Sie haben Ihren Antrag zurück-genommen.',
        'Sie bekommen jetzt keinen Ausweis.',
        'Ihr Grad der Behinderung bleibt gleich.',
      ],
      can: [
        'Wollten Sie das nicht?',
        'Dann sagen Sie uns das sofort.',
        'Sie können später einen neuen Antrag stellen.',
      ],
    },
  };
};
