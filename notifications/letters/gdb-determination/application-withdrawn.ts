import type { GdbState } from '../../../contracts/gdb-determination/messages';
import type { LetterText } from '../content';
import { longDate, paragraph } from '../words';

/** § 18 S. 2 SGB X: without the application nothing is decided any more. */
export const applicationWithdrawn: LetterText<GdbState> = ({ facts, state }) => {
  const receivedOn = facts.needed(facts.date('receivedOn'), 'receivedOn', '§ 18 SGB X');
  const { before } = state;
  return {
    subject: 'Ihr Antrag ist zurückgenommen',
    opening: [
      paragraph(
        `Ihre Erklärung, dass Sie den Antrag zurücknehmen, ist ${receivedOn ? `am ${longDate(receivedOn)} ` : ''}bei uns eingegangen. ` +
          'Das Verfahren ist damit beendet; eine Entscheidung ergeht nicht (§ 18 S. 2 SGB X).',
      ),
      ...(before
        ? [paragraph(`Die bisherige Feststellung mit einem GdB von ${before.gdb} bleibt bestehen.`)]
        : []),
    ],
    notes: [
      paragraph(
        'Sie können jederzeit einen neuen Antrag stellen. Eine Feststellung gilt dann grundsätzlich erst ab dem Tag des neuen ' +
          'Antrags (§ 152 Abs. 1 S. 1 SGB IX). Entspricht die Rücknahme nicht Ihrem Willen, melden Sie sich bitte sofort.',
      ),
    ],
    plain: {
      what: [
        'Sie haben Ihren Antrag zurück-genommen.',
        'Wir prüfen den Antrag nicht mehr.',
        ...(before ? [`Ihr Grad der Behinderung bleibt: ${before.gdb}.`] : []),
      ],
      can: [
        'Wollten Sie das nicht?',
        'Dann sagen Sie uns das sofort.',
        'Sie können später einen neuen Antrag stellen.',
      ],
    },
  };
};
