import type { AusweisState } from '../../../contracts/ausweis/messages';
import type { LetterText } from '../content';
import { longDate, paragraph } from '../words';
import { amount, type CardContext } from './words';

/** § 228 Abs. 2 SGB IX: the token is given out against its price. */
export const tokenPayment: LetterText<AusweisState> = (context) => {
  const { facts, letterhead, state } = context;
  facts.needed(facts.number('cents'), 'cents', '§ 228 Abs. 2 S. 1 SGB IX');
  const payBy = facts.needed(facts.date('payBy'), 'payBy', '§ 26 Abs. 2 SGB X');
  const term = facts.number('months') === 6 ? 'ein halbes Jahr' : 'ein Jahr';
  const account = letterhead.incomingAccount;
  if (!account) facts.missing('office.letterhead.incomingAccount', '§ 228 Abs. 2 S. 1 SGB IX');
  return {
    subject: 'Ihre Wertmarke: Eigenbeteiligung',
    opening: [
      paragraph(
        `Sie haben ein Beiblatt mit Wertmarke für ${term} beantragt. Wir geben sie aus, sobald die Eigenbeteiligung von `,
        { bold: amount(context) },
        ' eingegangen ist (§ 228 Abs. 2 SGB IX).',
      ),
      ...(account
        ? [
            {
              kind: 'table',
              head: ['Überweisung', 'Angabe'],
              rows: [
                ['Empfänger', account.holder],
                ['IBAN', account.iban],
                ['Betrag', amount(context)],
                ['Verwendungszweck', `${state.caseId} Wertmarke`],
              ],
              widths: [2, 3],
            } as const,
          ]
        : []),
      paragraph(
        'Bitte überweisen Sie den Betrag',
        ...(payBy ? [' bis zum ', { bold: longDate(payBy) }] : []),
        '. Zahlen Sie nicht, geben wir keine Wertmarke aus; weitere Folgen hat das nicht.',
      ),
    ],
    notes: [freeOfCharge, begin(context)],
    plain: {
      what: [
        'Sie möchten eine Wert-Marke für Bus und Bahn.',
        `Die Wert-Marke gilt ${facts.number('months') === 6 ? 'ein halbes Jahr' : 'ein Jahr'}.`,
        `Sie kostet ${amount(context)}.`,
      ],
      can: [
        'Überweisen Sie uns das Geld.',
        'Dann bekommen Sie die Wert-Marke.',
        'Haben Sie wenig Geld, zum Beispiel Bürger-Geld?',
        'Dann schreiben Sie uns das.',
        'Dann ist die Wert-Marke umsonst.',
      ],
      until: payBy ? [`Überweisen Sie das Geld bis zum ${longDate(payBy)}.`] : [],
    },
  };
};

const freeOfCharge = paragraph(
  'Unentgeltlich ist die Wertmarke für Menschen, die blind oder hilflos sind (Merkzeichen Bl oder H), und für Menschen, die Leistungen ' +
    'zur Sicherung des Lebensunterhalts nach dem SGB II, dem Dritten oder Vierten Kapitel des SGB XII, dem SGB VIII oder dem SGB XIV ' +
    'erhalten, ferner für Kriegs- und Wehrdienstbeschädigte, die schon am 1. Oktober 1979 unentgeltlich zu befördern waren (§ 228 Abs. 4 ' +
    'SGB IX). Trifft das auf Sie zu, senden Sie uns bitte einen Nachweis.',
);

function begin({ state, facts }: CardContext) {
  const sheet = state.sheets.find(({ id }) => id === facts.text('sheet'));
  return paragraph(
    sheet?.wishedFrom
      ? `Sie gilt wie gewünscht ab dem Monat, in dem der ${longDate(sheet.wishedFrom)} liegt (§ 3a Abs. 2 SchwbAwV).`
      : 'Sie gilt ab dem Monat, der auf den Eingang von Antrag und Eigenbeteiligung folgt (§ 3a Abs. 2 S. 4 SchwbAwV).',
  );
}
