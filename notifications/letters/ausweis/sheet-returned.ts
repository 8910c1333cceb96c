import type { AusweisState } from '../../../contracts/ausweis/messages';
import type { LetterText } from '../content';
import { longDate, paragraph } from '../words';
import { amount } from './words';

/** § 228 Abs. 3 SGB IX, § 3a Abs. 4 SchwbAwV: the sheet is back, and what comes of its price. */
export const sheetReturned: LetterText<AusweisState> = (context) => {
  const { facts } = context;
  const on = facts.needed(facts.date('returnedOn'), 'returnedOn', '§ 3a Abs. 4 S. 3 SchwbAwV');
  const refund = (facts.number('cents') ?? 0) > 0;
  return {
    subject: 'Ihr Beiblatt ist zurückgegeben',
    opening: [
      paragraph(
        `Ihr Beiblatt ist ${on ? `am ${longDate(on)} ` : ''}bei uns eingegangen. Seit diesem Tag gilt es nicht mehr.`,
      ),
      ...(refund
        ? [
            paragraph(
              'Für die Wertmarke erstatten wir Ihnen die Hälfte des Preises: ',
              { bold: amount(context) },
              ' (§ 228 Abs. 3 S. 1 SGB IX).',
            ),
          ]
        : []),
    ],
    notes: refund
      ? [paragraph('Kennen wir Ihre Bankverbindung noch nicht, teilen Sie uns diese bitte mit.')]
      : [],
    plain: {
      what: [
        'Sie haben uns das Bei-Blatt zurückgegeben.',
        'Das Bei-Blatt gilt nicht mehr.',
        ...(refund ? [`Sie bekommen ${amount(context)} zurück.`] : []),
      ],
      can: refund
        ? ['Kennen wir Ihre Konto-Nummer?', 'Wenn nicht: Schreiben Sie uns Ihre Konto-Nummer.']
        : ['Sie müssen nichts tun.'],
    },
  };
};
