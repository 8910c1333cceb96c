import type { ReclaimState } from '../../../contracts/overpayment-reclaim/messages';
import { contestedDecision, noticeOf, objectionOf } from '../case-facts';
import type { LetterText } from '../content';
import { longDate, paragraph, paragraphsOf } from '../words';
import { demandedIn } from './decision';
import { amount } from './words';

/** §§ 85 Abs. 1, 86 SGG: the office meets the objection against its demand, in full or in part. */
export const remedyDecision: LetterText<ReclaimState> = (context) => {
  const { facts, principal } = context;
  const notice = facts.needed(noticeOf(context), 'notice', '§ 33 Abs. 1 SGB X');
  facts.needed(facts.text('reasons'), 'reasons', '§ 35 Abs. 1 SGB X');
  const full = notice?.kind !== 'partial-remedy';
  const cents = full
    ? undefined
    : facts.needed(demandedIn(context), 'values.erstattung', '§ 50 Abs. 3 SGB X');
  const contested = facts.needed(contestedDecision(context), 'contested', '§ 33 Abs. 1 SGB X');
  const against = contested ? ` vom ${longDate(contested.decidedOn)}` : '';
  const objection = objectionOf(context, principal.id);
  return {
    subject: full ? 'Abhilfebescheid' : 'Teilabhilfebescheid',
    opening: [
      paragraph(
        `Auf Ihren Widerspruch${objection ? `, eingegangen am ${longDate(objection.receivedOn)},` : ''} gegen den ` +
          `Erstattungsbescheid${against} helfen wir ${full ? 'ab' : 'teilweise ab'} (§ 85 Abs. 1 SGG).`,
      ),
    ],
    operative: full
      ? [
          `Der Erstattungsbescheid${against} wird aufgehoben.`,
          'Die zur zweckentsprechenden Rechtsverfolgung notwendigen Aufwendungen im Widerspruchsverfahren werden auf Antrag ' +
            'erstattet (§ 63 Abs. 1 SGB X).',
        ]
      : [
          [
            `Der Erstattungsbescheid${against} wird geändert. Sie haben nur noch `,
            { bold: amount(cents ?? 0) },
            ' zu erstatten.',
          ],
        ],
    reasons: paragraphsOf(facts.text('reasons') ?? ''),
    notes: [
      paragraph(
        full
          ? 'Damit ist Ihr Widerspruch erledigt. Sie müssen nichts zahlen; was Sie schon gezahlt haben, erhalten Sie zurück.'
          : 'Dieser Bescheid wird Gegenstand des laufenden Widerspruchsverfahrens (§ 86 SGG). Ein neuer Widerspruch ist nicht nötig. ' +
              'Soweit wir Ihrem Widerspruch nicht abgeholfen haben, wird über ihn noch entschieden; bis dahin müssen Sie nicht ' +
              'zahlen (§ 86a Abs. 1 SGG).',
      ),
    ],
    plain: {
      what: [
        'Sie haben Widerspruch eingelegt.',
        full ? 'Sie haben recht bekommen.' : 'Sie haben zum Teil recht bekommen.',
        ...(cents === undefined
          ? ['Sie müssen nichts zurückzahlen.']
          : [
              `Sie sollen jetzt nur noch zurückzahlen: ${amount(cents)}.`,
              'Den Rest prüfen wir noch.',
              'Bis dahin müssen Sie nicht zahlen.',
            ]),
      ],
      can: full
        ? [
            'Sie müssen nichts mehr tun.',
            'Hat Sie der Widerspruch Geld gekostet?',
            'Schreiben Sie uns.',
            'Wir prüfen, was wir zahlen.',
          ]
        : [
            'Sie müssen keinen neuen Widerspruch einlegen.',
            'Sie können uns weiter Gründe und Papiere schicken.',
          ],
    },
  };
};
