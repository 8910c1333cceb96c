import type { AusweisState } from '../../../contracts/ausweis/messages';
import type { LetterText } from '../content';
import { paragraph } from '../words';
import { amount, type CardContext } from './words';

const isRefunded = ({ facts }: CardContext): boolean => (facts.number('cents') ?? 0) > 0;

/** What was paid for a token that this office does not give out any more comes back, whatever else the letter says. */
export const withRefundOfToken =
  (text: LetterText<AusweisState>): LetterText<AusweisState> =>
  (context) => {
    const content = text(context);
    if (!isRefunded(context)) return content;
    const { plain } = content;
    return {
      ...content,
      notes: [
        ...(content.notes ?? []),
        paragraph(
          'Die beantragte Wertmarke geben wir nicht mehr aus; Sie erhalten sie bei der anderen Behörde. Die Eigenbeteiligung, die Sie uns ' +
            `gezahlt haben, erstatten wir in voller Höhe: ${amount(context)}. Bitte nennen Sie uns dafür Ihre Bankverbindung, falls wir sie noch ` +
            'nicht haben.',
        ),
      ],
      plain: {
        ...plain,
        what: [
          ...plain.what,
          'Sie haben uns Geld für die Wert-Marke gegeben.',
          `Wir zahlen Ihnen ${amount(context)} zurück.`,
          'Die Wert-Marke bekommen Sie bei dem anderen Amt.',
        ],
        can: [...plain.can, 'Schreiben Sie uns Ihre Konto-Nummer für das Geld.'],
      },
    };
  };
