import type { AusweisState } from '../../../contracts/ausweis/messages';
import type { LetterText } from '../content';
import { euros } from '../../../rules/core/money';
import { oneLine, paragraph } from '../words';
import { amount, numbered, type CardContext } from './words';

/** § 152 Abs. 5 SGB IX: the card belongs to the office. Heirs are asked for it; nothing is set or ordered. */
export const returnAfterDeath: LetterText<AusweisState> = (context) => {
  const { state, facts, letterhead } = context;
  const dead = state.parties.find(({ id }) => id === state.person)?.name ?? '';
  const refund = (facts.number('cents') ?? 0) > 0;
  return {
    subject: 'Schwerbehindertenausweis nach einem Todesfall',
    opening: [
      paragraph(`Wir haben erfahren, dass ${dead} gestorben ist. Unser Mitgefühl gilt Ihnen.`),
      paragraph(
        `${numbered('Der Schwerbehindertenausweis', facts.text('number'))} gilt nicht mehr. Finden Sie ihn, bitten wir Sie, ihn zurückzusenden an: ` +
          `${oneLine(letterhead)}. Eine Frist setzen wir Ihnen nicht; ist er nicht aufzufinden, brauchen Sie nichts zu veranlassen.`,
      ),
    ],
    notes: refund ? refundNotes(context) : [],
    plain: {
      what: [
        `${dead} ist gestorben.`,
        'Das tut uns leid.',
        'Der Schwerbehinderten-Ausweis gilt nicht mehr.',
        ...(refund ? [`Für die Wert-Marke gibt es ${amount(context)} zurück.`] : []),
      ],
      can: [
        'Haben Sie den Ausweis?',
        'Dann schicken Sie ihn uns bitte.',
        'Finden Sie den Ausweis nicht?',
        'Dann müssen Sie nichts tun.',
        ...(refund
          ? ['Möchten Sie das Geld für die Wert-Marke?', 'Dann schreiben Sie uns Ihre Konto-Nummer.']
          : []),
      ],
    },
  };
};

function refundNotes(context: CardContext) {
  const cents = context.facts.number('cents') ?? 0;
  const unissued = context.facts.number('unissuedCents') ?? 0;
  const proof =
    'Dafür genügt ein formloses Schreiben mit Ihrer Bankverbindung und einem Nachweis, dass Sie Erbin oder Erbe sind.';
  const half = `Für die Wertmarke können auf Antrag ${euros(cents - unissued)} erstattet werden (§ 228 Abs. 3 S. 2 SGB IX).`;
  const whole = `Eine beantragte Wertmarke wurde nicht mehr ausgegeben; die dafür gezahlten ${euros(unissued)} erstatten wir in voller Höhe.`;
  const sentences = [...(cents > unissued ? [half] : []), ...(unissued > 0 ? [whole] : []), proof];
  return [paragraph(sentences.join(' '))];
}
