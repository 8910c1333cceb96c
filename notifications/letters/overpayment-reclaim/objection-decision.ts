import { claimMatter, type ReclaimState } from '../../../contracts/overpayment-reclaim/messages';
import type { Runs } from '../../pdf/document';
import { contestedDecision, noticeOf, objectionOf, rulingsOf } from '../case-facts';
import type { LetterText } from '../content';
import { costsOfDecision } from '../remedies/costs';
import { longDate, paragraph, paragraphsOf } from '../words';
import { demandedIn } from './decision';
import { amount, type ReclaimContext } from './words';

/** § 85 Abs. 2, 3 SGG: the decision on the objection, with reasons, costs and the way to court. */
export const objectionDecision: LetterText<ReclaimState> = (context) => {
  const { facts, principal, state } = context;
  facts.needed(noticeOf(context), 'notice', '§ 33 Abs. 1 SGB X');
  facts.needed(facts.text('reasons'), 'reasons', '§ 85 Abs. 3 S. 1 SGG');
  const contested = facts.needed(contestedDecision(context), 'contested', '§ 85 Abs. 3 SGG');
  const objection = objectionOf(context, principal.id);
  const better = isBetter(context);
  return {
    subject: 'Widerspruchsbescheid',
    issuedBy: 'objection-office',
    opening: [
      paragraph(
        `Auf den Widerspruch von ${principal.name}${objection ? `, eingegangen am ${longDate(objection.receivedOn)},` : ''} ` +
          `gegen den Erstattungsbescheid${contested ? ` vom ${longDate(contested.decidedOn)}` : ''} ergeht diese Entscheidung ` +
          '(§ 85 Abs. 2 SGG):',
      ),
    ],
    operative: [...operative(context), costsOfDecision(context, better)],
    reasons: paragraphsOf(facts.text('reasons') ?? ''),
    notes: [
      paragraph(
        'Die Klage hat aufschiebende Wirkung (§ 86a Abs. 1 SGG): Bis zu ihrer Entscheidung müssen Sie nicht zahlen.',
      ),
    ],
    remedy: 'klage',
    plain: {
      what: [
        'Sie haben Widerspruch eingelegt.',
        'Wir haben alles noch einmal geprüft.',
        ...(noticeOf(context)?.inadmissible === true
          ? ['Ihr Widerspruch war nicht zulässig. Zum Beispiel: Er war zu spät.']
          : []),
        better ? 'Sie haben zum Teil recht bekommen.' : 'Es bleibt bei unserer Entscheidung.',
        `Sie sollen zurückzahlen: ${amount(demandedIn(context) ?? state.account.demandedCents)}.`,
      ],
      can: ['Klagen Sie? Dann müssen Sie erst einmal nicht zahlen.'],
    },
  };
};

function isBetter(context: ReclaimContext): boolean {
  return rulingsOf(context)[claimMatter] !== 'upheld' && noticeOf(context)?.inadmissible !== true;
}

function operative(context: ReclaimContext): Runs[] {
  if (noticeOf(context)?.inadmissible === true)
    return ['Der Widerspruch wird als unzulässig zurückgewiesen.'];
  const cents = demandedIn(context);
  if (!isBetter(context) || cents === undefined) return ['Der Widerspruch wird zurückgewiesen.'];
  return [
    ['Der Erstattungsbescheid wird geändert: Zu erstatten sind ', { bold: amount(cents) }, '.'],
    'Im Übrigen wird der Widerspruch zurückgewiesen.',
  ];
}
