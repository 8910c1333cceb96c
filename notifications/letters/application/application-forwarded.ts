import type { CaseState } from '../../../contracts/case/state';
import type { LetterText } from '../content';
import { inShort } from '../inquiry/inquiry-case';
import { longDate, paragraph } from '../words';

/** § 16 Abs. 2 SGB I: another body is competent; the application goes there, and counts from its first receipt. */
export const applicationForwardedOf =
  <State extends CaseState>(application: string): LetterText<State> =>
  ({ facts }) => {
    const to = facts.needed(facts.text('to'), 'to', '§ 16 Abs. 2 SGB I');
    const forwardedOn = facts.date('forwardedOn');
    const receivedOn = facts.needed(facts.date('receivedOn'), 'receivedOn', '§ 16 Abs. 2 S. 2 SGB I');
    return {
      subject: 'Ihr Antrag wurde weitergeleitet',
      opening: [
        paragraph(
          `Für Ihren Antrag ${application} sind wir nicht zuständig. Wir haben ihn ` +
            `${forwardedOn ? `am ${longDate(forwardedOn)} ` : ''}weitergeleitet an: `,
          { bold: to ?? '' },
          ' (§ 16 Abs. 2 S. 1 SGB I).',
        ),
        paragraph(
          'Für Sie entsteht dadurch kein Nachteil: ',
          receivedOn
            ? `Der Antrag gilt als am ${longDate(receivedOn)} gestellt (§ 16 Abs. 2 S. 2 SGB I).`
            : 'Der Antrag gilt als an dem Tag gestellt, an dem er zuerst eingegangen ist (§ 16 Abs. 2 S. 2 SGB I).',
        ),
      ],
      notes: [
        paragraph(
          'Einen neuen Antrag brauchen Sie nicht zu stellen. Fragen und Unterlagen richten Sie bitte ab jetzt an diese Stelle.',
        ),
      ],
      plain: {
        what: [
          'Sie haben einen Antrag gestellt.',
          'Für Ihren Antrag ist ein anderes Amt da.',
          'Wir haben Ihren Antrag dorthin geschickt.',
          ...inShort('Das Amt heißt:', to, ['Der Name von dem Amt steht in dem Brief.']),
          ...(receivedOn ? [`Ihr Antrag zählt ab dem ${longDate(receivedOn)}.`] : []),
        ],
        can: [
          'Sie müssen keinen neuen Antrag stellen.',
          'Haben Sie Fragen zu dem Antrag?',
          'Dann fragen Sie das andere Amt.',
        ],
      },
    };
  };
