import type { CaseState } from '../../../contracts/case/state';
import type { LetterText } from '../content';
import { longDate, paragraph } from '../words';

/** The procedure rests; periods that the office has set stand still. */
export const suspendedOf =
  <State extends CaseState>(procedure: string): LetterText<State> =>
  ({ facts }) => {
    const since = facts.needed(facts.date('since'), 'since', '§ 9 SGB X');
    return {
      subject: 'Ihr Verfahren ruht',
      opening: [
        paragraph(
          `Wir lassen das Verfahren ${procedure} ${since ? `seit dem ${longDate(since)} ` : ''}ruhen (§ 9 SGB X).`,
        ),
        paragraph(
          'Fristen, die wir Ihnen gesetzt haben, laufen so lange nicht weiter. Fristen, die das Gesetz bestimmt, sind davon nicht betroffen.',
        ),
      ],
      notes: [
        paragraph(
          'Sie verlieren dadurch keine Rechte; Ihr Antrag bleibt gestellt. Wollen Sie, dass wir weiterarbeiten, genügt eine kurze ' +
            'Nachricht. Über die Fortsetzung unterrichten wir Sie.',
        ),
      ],
      plain: {
        what: [
          'Wir machen eine Pause bei Ihrem Antrag.',
          ...(since ? [`Die Pause hat am ${longDate(since)} angefangen.`] : []),
          'Ihr Antrag gilt weiter.',
          'In der Pause müssen Sie uns nichts schicken.',
        ],
        can: ['Wollen Sie keine Pause?', 'Dann schreiben Sie uns.', 'Dann machen wir weiter.'],
      },
    };
  };
