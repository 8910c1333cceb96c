import type { DowngradeState } from '../../../contracts/downgrade-protection/messages';
import type { Runs } from '../../pdf/document';
import { contestedDecision, decidedGdb, noticeOf, objectionOf, rulingsOf } from '../case-facts';
import type { LetterContext, LetterText } from '../content';
import { costsOf } from '../remedies/costs';
import { longDate, paragraph, paragraphsOf } from '../words';
import { marksIn, marksText } from './matters';

type Context = LetterContext<DowngradeState>;

/** § 85 Abs. 2, 3 SGG: the decision on the objection, with reasons, costs and the way to court. */
export const objectionDecision: LetterText<DowngradeState> = (context) => {
  const { facts, principal, state } = context;
  facts.needed(noticeOf(context), 'notice', '§ 33 Abs. 1 SGB X');
  facts.needed(facts.text('reasons'), 'reasons', '§ 85 Abs. 3 S. 1 SGG');
  const contested = facts.needed(contestedDecision(state), 'contested', '§ 85 Abs. 3 SGG');
  const objection = objectionOf(context, principal.id);
  return {
    subject: 'Widerspruchsbescheid',
    issuedBy: 'objection-office',
    opening: [
      paragraph(
        `Auf den Widerspruch von ${principal.name}${objection ? `, eingegangen am ${longDate(objection.receivedOn)},` : ''} ` +
          `gegen den Bescheid${contested ? ` vom ${longDate(contested.decidedOn)}` : ''} ergeht diese Entscheidung ` +
          '(§ 85 Abs. 2 SGG):',
      ),
    ],
    operative: operative(context),
    reasons: paragraphsOf(facts.text('reasons') ?? ''),
    remedy: 'klage',
    plain: plain(context),
  };
};

function operative(context: Context): Runs[] {
  const rulings = Object.entries(rulingsOf(context));
  const gdb = decidedGdb(context);
  const contested = contestedDecision(context.state);
  const decision = `Der Bescheid${contested ? ` vom ${longDate(contested.decidedOn)}` : ''}`;
  if (noticeOf(context)?.inadmissible === true)
    return ['Der Widerspruch wird als unzulässig zurückgewiesen.', costsOf(context, false)];
  const better = rulings.filter(([, ruling]) => ruling === 'lifted' || ruling === 'changed');
  if (better.length === 0) return ['Der Widerspruch wird zurückgewiesen.', costsOf(context, false)];
  const sentences: Runs[] = [];
  if (gdb !== undefined)
    sentences.push([
      `${decision} wird geändert. `,
      'Der Grad der Behinderung (GdB) beträgt ',
      { bold: `${gdb}` },
      '.',
    ]);
  const lifted = better.filter(([, ruling]) => ruling === 'lifted').map(([matter]) => matter);
  const marks = marksIn(lifted);
  if (lifted.includes('gdb'))
    sentences.push(`${decision} wird hinsichtlich des Grades der Behinderung aufgehoben.`);
  if (marks.length > 0)
    sentences.push(`${decision} wird aufgehoben, soweit er ${marksText(marks)} entzieht.`);
  if (lifted.includes('gleichstellung')) sentences.push(`${decision} wird aufgehoben.`);
  if (rulings.some(([, ruling]) => ruling !== 'lifted'))
    sentences.push('Im Übrigen wird der Widerspruch zurückgewiesen.');
  return [...sentences, costsOf(context, true)];
}

function plain(context: Context) {
  const rulings = Object.values(rulingsOf(context));
  const gdb = decidedGdb(context);
  const inadmissible = noticeOf(context)?.inadmissible === true;
  const success = rulings.some((ruling) => ruling !== 'upheld') && !inadmissible;
  return {
    what: [
      'Sie haben Widerspruch eingelegt.',
      'Wir haben alles noch einmal geprüft.',
      ...(inadmissible ? ['Ihr Widerspruch war nicht zulässig. Zum Beispiel: Er war zu spät.'] : []),
      success ? 'Sie haben zum Teil recht bekommen.' : 'Es bleibt bei unserer Entscheidung.',
      ...(success && gdb !== undefined ? [`Ihr Grad der Behinderung ist: ${gdb}.`] : []),
    ],
    can: [],
  };
}
