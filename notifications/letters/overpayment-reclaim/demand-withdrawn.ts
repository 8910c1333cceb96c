import type { ReclaimState } from '../../../contracts/overpayment-reclaim/messages';
import { contestedDecision } from '../case-facts';
import type { LetterText } from '../content';
import { longDate, paragraph, paragraphsOf } from '../words';
import { amount } from './words';

/** § 44 SGB X: the demand was wrong; it is taken back in whole or in part, though nothing could be done against it any more. */
export const demandWithdrawn: LetterText<ReclaimState> = (context) => {
  const { facts, state } = context;
  const former = facts.needed(facts.number('formerCents'), 'formerCents', '§ 33 Abs. 1 SGB X') ?? 0;
  const left = facts.number('demandedCents') ?? 0;
  const contested = contestedDecision(context);
  const demand = `Der Erstattungsbescheid${contested ? ` vom ${longDate(contested.decidedOn)}` : ''}`;
  const back = Math.max(0, state.account.paidCents - left);
  return {
    subject:
      left > 0 ? 'Teilweise Rücknahme des Erstattungsbescheides' : 'Rücknahme des Erstattungsbescheides',
    opening: [paragraph('Wir haben den Erstattungsbescheid überprüft (§ 44 SGB X).')],
    operative: [
      left > 0
        ? [
            `${demand} wird zurückgenommen, soweit er mehr als `,
            { bold: amount(left) },
            ` verlangt (bisher ${amount(former)}).`,
          ]
        : `${demand} über ${amount(former)} wird zurückgenommen.`,
    ],
    reasons: paragraphsOf(facts.needed(facts.text('reasons'), 'reasons', '§ 35 Abs. 1 SGB X') ?? ''),
    notes: [
      paragraph(
        back > 0
          ? `Was Sie zu viel gezahlt haben (${amount(back)}), erhalten Sie zurück.`
          : left > 0
            ? 'Für den Rest gilt, was wir Ihnen geschrieben haben.'
            : 'Sie müssen nichts zahlen.',
      ),
    ],
    plain: {
      what: [
        'Wir wollten Geld von Ihnen zurück haben.',
        'Das war falsch.',
        left > 0 ? `Sie müssen nur noch zurückzahlen: ${amount(left)}.` : 'Sie müssen nichts zurückzahlen.',
        ...(back > 0 ? [`Wir zahlen Ihnen zurück: ${amount(back)}.`] : []),
      ],
      can: ['Sie müssen nichts tun.', 'Heben Sie den Brief gut auf.'],
    },
  };
};
