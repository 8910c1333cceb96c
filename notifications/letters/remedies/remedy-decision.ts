import { contestedDecision, noticeOf, objectionOf, type RemedyCaseState } from '../case-facts';
import type { LetterContext, LetterText } from '../content';
import type { Runs } from '../../pdf/document';
import { longDate, paragraph, paragraphsOf } from '../words';
import { costsOfFullRemedy } from './costs';

/** What a procedure says where its office meets an objection. */
export interface RemedyWords<State extends RemedyCaseState> {
  /** What becomes of the decision, sentence by sentence; `against` is its day, as in " vom 11. Mai 2026". */
  changes(context: LetterContext<State>, full: boolean, against: string): Runs[];
  /** What follows from a full remedy, beside that the objection is settled. */
  afterFull?(context: LetterContext<State>): string[];
  /** Whether the decision takes something away, so that the objection suspends it (§ 86a Abs. 1 SGG). */
  suspended(context: LetterContext<State>): boolean;
  /** What is different now, in Leichte Sprache. */
  plain(context: LetterContext<State>, full: boolean): string[];
}

/** §§ 85 Abs. 1, 86 SGG: the office meets the objection, in full or in part. */
export function remedyDecisionOf<State extends RemedyCaseState>(
  words: RemedyWords<State>,
): LetterText<State> {
  return (context) => {
    const { facts, principal } = context;
    const notice = facts.needed(noticeOf(context), 'notice', '§ 33 Abs. 1 SGB X');
    facts.needed(facts.text('reasons'), 'reasons', '§ 35 Abs. 1 SGB X');
    const full = notice?.kind !== 'partial-remedy';
    const contested = facts.needed(contestedDecision(context), 'contested', '§ 33 Abs. 1 SGB X');
    const against = contested ? ` vom ${longDate(contested.decidedOn)}` : '';
    const objection = objectionOf(context, principal.id);
    return {
      subject: full ? 'Abhilfebescheid' : 'Teilabhilfebescheid',
      opening: [
        paragraph(
          `Auf Ihren Widerspruch${objection ? ` vom ${longDate(objection.receivedOn)}` : ''} gegen den Bescheid${against} ` +
            `helfen wir ${full ? 'ab' : 'teilweise ab'} (§ 85 Abs. 1 SGG).`,
        ),
      ],
      operative: [...words.changes(context, full, against), ...(full ? [costsOfFullRemedy] : [])],
      reasons: paragraphsOf(facts.text('reasons') ?? ''),
      notes: full
        ? [
            paragraph(
              ['Damit ist Ihr Widerspruch erledigt.', ...(words.afterFull?.(context) ?? [])].join(' '),
            ),
          ]
        : [stillPending(words.suspended(context))],
      plain: plain(words.plain(context, full), full, words.suspended(context)),
    };
  };
}

function stillPending(suspended: boolean) {
  return paragraph(
    'Dieser Bescheid wird Gegenstand des laufenden Widerspruchsverfahrens (§ 86 SGG). Ein neuer Widerspruch ist nicht ' +
      'nötig. Soweit wir Ihrem Widerspruch nicht abgeholfen haben, wird über ihn noch entschieden' +
      (suspended ? '; bis dahin bleibt seine aufschiebende Wirkung bestehen (§ 86a Abs. 1 SGG).' : '.'),
  );
}

function plain(different: readonly string[], full: boolean, suspended: boolean) {
  const rest = suspended
    ? 'Den Rest prüfen wir noch. Bis dahin ändert sich für Sie nichts.'
    : 'Den Rest prüfen wir noch.';
  return {
    what: [
      'Sie haben Widerspruch eingelegt.',
      full ? 'Sie haben recht bekommen.' : 'Sie haben zum Teil recht bekommen.',
      ...different,
      ...(full ? [] : [rest]),
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
  };
}
