import type { GleichstellungState } from '../../../contracts/gleichstellung/messages';
import type { LetterText } from '../content';
import { longDate, paragraph } from '../words';
import { applyAnew, applyAnewPlainly, span } from './case-words';

/** § 18 S. 2 SGB X: without the application nothing is decided any more. */
export const applicationWithdrawn: LetterText<GleichstellungState> = ({ facts, state }) => {
  const receivedOn = facts.needed(facts.date('receivedOn'), 'receivedOn', '§ 18 SGB X');
  const { granted } = state;
  return {
    subject: 'Ihr Antrag ist zurückgenommen',
    opening: [
      paragraph(
        `Ihre Erklärung, dass Sie den Antrag zurücknehmen, ist ${receivedOn ? `am ${longDate(receivedOn)} ` : ''}bei uns eingegangen. ` +
          'Das Verfahren ist damit beendet; eine Entscheidung ergeht nicht (§ 18 S. 2 SGB X).',
      ),
      ...(granted
        ? [paragraph(`Die bisherige Gleichstellung (${span(granted.from, granted.until)}) bleibt bestehen.`)]
        : []),
    ],
    notes: [
      paragraph(applyAnew, ' Entspricht die Rücknahme nicht Ihrem Willen, melden Sie sich bitte sofort.'),
    ],
    plain: {
      what: ['Sie haben Ihren Antrag zurück-genommen.', 'Wir prüfen den Antrag nicht mehr.'],
      can: ['Wollten Sie das nicht?', 'Dann sagen Sie uns das sofort.', ...applyAnewPlainly],
    },
  };
};
