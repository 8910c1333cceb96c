import type { Matter, Ruling } from '../../../contracts/remedies/state';
import type { Runs } from '../../pdf/document';
import { contestedDecision, noticeOf, objectionOf, rulingsOf, type RemedyCaseState } from '../case-facts';
import type { LetterContext, LetterText } from '../content';
import { longDate, paragraph, paragraphsOf } from '../words';
import { costsOfDecision } from './costs';

/** What a procedure says where an objection has had some success. */
export interface ObjectionWords<State extends RemedyCaseState> {
  /** By which norm who decides on it decides, if not by § 85 Abs. 2 SGG alone. */
  norm?: string;
  /** What becomes of the decision; `decision` names it: "Der Bescheid vom 11. Mai 2026". */
  changes(context: LetterContext<State>, better: ReadonlyMap<Matter, Ruling>, decision: string): Runs[];
  /** The same in Leichte Sprache. */
  plain(context: LetterContext<State>): string[];
}

/** § 85 Abs. 2, 3 SGG: the decision on the objection, with reasons, costs and the way to court. */
export function objectionDecisionOf<State extends RemedyCaseState>(
  words: ObjectionWords<State>,
): LetterText<State> {
  return (context) => {
    const { facts, principal } = context;
    facts.needed(noticeOf(context), 'notice', '§ 33 Abs. 1 SGB X');
    facts.needed(facts.text('reasons'), 'reasons', '§ 85 Abs. 3 S. 1 SGG');
    const contested = facts.needed(contestedDecision(context), 'contested', '§ 85 Abs. 3 SGG');
    const objection = objectionOf(context, principal.id);
    return {
      subject: 'Widerspruchsbescheid',
      issuedBy: 'objection-office',
      opening: [
        paragraph(
          `Auf den Widerspruch von ${principal.name}${objection ? `, eingegangen am ${longDate(objection.receivedOn)},` : ''} ` +
            `gegen den Bescheid${contested ? ` vom ${longDate(contested.decidedOn)}` : ''} ergeht diese Entscheidung ` +
            `(${words.norm ?? '§ 85 Abs. 2 SGG'}):`,
        ),
      ],
      operative: operative(context, words),
      reasons: paragraphsOf(facts.text('reasons') ?? ''),
      remedy: 'klage',
      plain: plain(context, words),
    };
  };
}

function operative<State extends RemedyCaseState>(
  context: LetterContext<State>,
  words: ObjectionWords<State>,
): Runs[] {
  if (noticeOf(context)?.inadmissible === true)
    return ['Der Widerspruch wird als unzulässig zurückgewiesen.', costsOfDecision(context, false)];
  const rulings = Object.entries(rulingsOf(context));
  const better = new Map(rulings.filter(([, ruling]) => ruling === 'lifted' || ruling === 'changed'));
  if (better.size === 0) return ['Der Widerspruch wird zurückgewiesen.', costsOfDecision(context, false)];
  const contested = contestedDecision(context);
  const decision = `Der Bescheid${contested ? ` vom ${longDate(contested.decidedOn)}` : ''}`;
  const rest = rulings.some(([, ruling]) => ruling !== 'lifted')
    ? ['Im Übrigen wird der Widerspruch zurückgewiesen.']
    : [];
  return [...words.changes(context, better, decision), ...rest, costsOfDecision(context, true)];
}

function plain<State extends RemedyCaseState>(context: LetterContext<State>, words: ObjectionWords<State>) {
  const rulings = Object.values(rulingsOf(context));
  const inadmissible = noticeOf(context)?.inadmissible === true;
  const success = rulings.some((ruling) => ruling !== 'upheld') && !inadmissible;
  return {
    what: [
      'Sie haben Widerspruch eingelegt.',
      'Wir haben alles noch einmal geprüft.',
      ...(inadmissible ? ['Ihr Widerspruch war nicht zulässig. Zum Beispiel: Er war zu spät.'] : []),
      success ? 'Sie haben zum Teil recht bekommen.' : 'Es bleibt bei unserer Entscheidung.',
      ...(success ? words.plain(context) : []),
    ],
    can: [],
  };
}
