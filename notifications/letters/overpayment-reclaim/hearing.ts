import type { LetterText } from '../content';
import type { ReclaimState } from '../../../contracts/overpayment-reclaim/messages';
import { findingOf } from '../case-facts';
import { longDate, paragraph, paragraphsOf } from '../words';
import { amount, groundOfDemand, whatWasPaid } from './words';

/** § 24 Abs. 1 SGB X: what is intended, on which facts, and until when one can comment on them. */
export const hearing: LetterText<ReclaimState> = (context) => {
  const { facts, state } = context;
  const { overpayment } = state;
  const lastDay = facts.needed(facts.date('lastDay'), 'lastDay', '§ 24 Abs. 1 SGB X');
  const reasons = facts.needed(facts.text('reasons', state.reasons), 'reasons', '§ 24 Abs. 1 SGB X');
  return {
    subject: 'Anhörung zur Erstattung zu viel gezahlter Leistungen',
    opening: [
      paragraph(
        'Wir beabsichtigen, von Ihnen die Erstattung von ',
        { bold: amount(overpayment.cents) },
        ' zu verlangen (§ 50 SGB X). Bevor wir darüber entscheiden, geben wir Ihnen Gelegenheit, sich zu äußern (§ 24 Abs. 1 SGB X).',
      ),
      paragraph('Dieses Schreiben ist noch keine Entscheidung: Sie müssen jetzt nichts zahlen.'),
    ],
    reasons: [...whatWasPaid(overpayment), ...paragraphsOf(reasons ?? ''), groundOfDemand(overpayment)],
    findings: findingOf(context, 'hearing-period', (value) => value['lastDay'] === lastDay),
    notes: [
      ...(lastDay
        ? [
            paragraph(
              'Bitte äußern Sie sich bis zum ',
              { bold: longDate(lastDay) },
              '. Danach entscheiden wir nach dem, was wir wissen.',
            ),
          ]
        : []),
      paragraph(
        'Wichtig sind besonders Tatsachen, die wir noch nicht kennen: etwa ob Sie wussten, dass Ihnen die Leistung nicht zustand, ob ' +
          'Sie sie verbraucht haben, und was eine Rückzahlung für Sie bedeuten würde. Sie können die Akten einsehen (§ 25 SGB X).',
      ),
    ],
    plain: {
      what: [
        'Wir haben Ihnen Geld gezahlt.',
        'Wir glauben: Das war zu viel.',
        `Zu viel waren: ${amount(overpayment.cents)}.`,
        'Wir wollen das Geld vielleicht zurück haben.',
        'Wir haben das noch nicht entschieden.',
        'Sie müssen jetzt noch nichts zahlen.',
      ],
      can: [
        'Sie können uns Ihre Meinung schreiben.',
        'Zum Beispiel: Warum Sie das Geld behalten wollen.',
        'Oder: Warum Sie nicht zahlen können.',
        'Schicken Sie uns auch Papiere dazu.',
        'Sie können auch zu uns kommen.',
        'Danach entscheiden wir.',
      ],
      until: lastDay ? [`Schreiben Sie uns bis zum ${longDate(lastDay)}.`] : [],
    },
  };
};
