import { claimMatter, type ReclaimState } from '../../../contracts/overpayment-reclaim/messages';
import type { Runs } from '../../pdf/document';
import { noticeOf } from '../case-facts';
import type { LetterText } from '../content';
import { longDate, paragraph, paragraphsOf } from '../words';
import {
  amount,
  easier,
  easierPlain,
  groundOfDemand,
  howToPay,
  howToPayPlain,
  suspended,
  whatWasPaid,
  type ReclaimContext,
} from './words';

/** § 50 Abs. 3 SGB X: the demand, with its sum, its ground, its due day and the account to which it is paid. */
export const decision: LetterText<ReclaimState> = (context) => {
  const { facts, state } = context;
  facts.needed(noticeOf(context), 'notice', '§ 33 Abs. 1 SGB X');
  facts.needed(facts.text('reasons'), 'reasons', '§ 35 Abs. 1 SGB X');
  const cents = facts.needed(demandedIn(context), 'values.erstattung', '§ 50 Abs. 3 S. 1 SGB X');
  const dueOn = facts.date('dueOn');
  return {
    subject: 'Erstattungsbescheid',
    opening: [
      paragraph(
        'Wir haben Ihnen mehr gezahlt, als Ihnen zusteht. Deshalb ergeht diese Entscheidung (§ 50 Abs. 3 SGB X):',
      ),
    ],
    operative: operative(cents, dueOn === undefined ? undefined : longDate(dueOn)),
    reasons: [
      ...whatWasPaid(state.overpayment),
      ...paragraphsOf(facts.text('reasons') ?? ''),
      groundOfDemand(state.overpayment),
      paragraph(heard(context)),
    ],
    notes: [...howToPay(context), paragraph(suspended), paragraph(easier)],
    remedy: 'widerspruch',
    plain: {
      what: [
        'Wir haben Ihnen Geld gezahlt.',
        'Das war zu viel.',
        ...(cents === undefined ? [] : [`Sie müssen Geld zurückzahlen: ${amount(cents)}.`]),
      ],
      can: [
        ...howToPayPlain(context),
        ...easierPlain,
        'Legen Sie Widerspruch ein? Dann müssen Sie erst einmal nicht zahlen.',
      ],
      until: dueOn
        ? [`Zahlen Sie bis zum ${longDate(dueOn)}.`]
        : [
            'Sie müssen nicht sofort zahlen.',
            'Erst muss die Zeit für den Widerspruch vorbei sein.',
            'Danach haben Sie 1 Monat Zeit zum Zahlen.',
          ],
    },
  };
};

export function demandedIn({ facts }: ReclaimContext): number | undefined {
  const cents = facts.record('values')[claimMatter];
  return typeof cents === 'number' ? cents : undefined;
}

function operative(cents: number | undefined, dueOn: string | undefined): Runs[] {
  return [
    ...(cents === undefined ? [] : [['Sie haben ', { bold: amount(cents) }, ' zu erstatten.']]),
    dueOn
      ? [
          'Der Betrag ist bis zum ',
          { bold: dueOn },
          ' zu zahlen; wird dieser Bescheid erst danach unanfechtbar, innerhalb eines Monats nach diesem Tag.',
        ]
      : 'Der Betrag ist innerhalb eines Monats zu zahlen, nachdem dieser Bescheid unanfechtbar geworden ist.',
  ];
}

function heard({ facts, state }: ReclaimContext): string {
  const { omitted, statements } = state.hearing;
  if (omitted !== undefined) return `Von einer Anhörung haben wir abgesehen (§ 24 Abs. 2 SGB X): ${omitted}`;
  const heardOn = facts.needed(facts.date('heardOn'), 'heardOn', '§ 24 Abs. 1 SGB X');
  const when = heardOn ? ` am ${longDate(heardOn)}` : '';
  return statements.length > 0
    ? `Sie sind${when} angehört worden (§ 24 Abs. 1 SGB X); was Sie dazu vorgetragen haben, haben wir berücksichtigt.`
    : `Sie sind${when} angehört worden (§ 24 Abs. 1 SGB X).`;
}
