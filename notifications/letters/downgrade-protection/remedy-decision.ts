import type { DowngradeState } from '../../../contracts/downgrade-protection/messages';
import type { Runs } from '../../pdf/document';
import { contestedDecision, decidedGdb, noticeOf, objectionOf, rulingsOf } from '../case-facts';
import type { LetterContext, LetterText } from '../content';
import { longDate, paragraph, paragraphsOf } from '../words';
import { marksIn, marksText } from './matters';

type Context = LetterContext<DowngradeState>;

/** §§ 85 Abs. 1, 86 SGG: the office meets the objection, in full or in part. */
export const remedyDecision: LetterText<DowngradeState> = (context) => {
  const { facts, principal, state } = context;
  const notice = facts.needed(noticeOf(context), 'notice', '§ 33 Abs. 1 SGB X');
  facts.needed(facts.text('reasons'), 'reasons', '§ 35 Abs. 1 SGB X');
  const full = notice?.kind !== 'partial-remedy';
  const contested = facts.needed(contestedDecision(state), 'contested', '§ 33 Abs. 1 SGB X');
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
    operative: [...changes(context, full, against), ...(full ? [costs] : [])],
    reasons: paragraphsOf(facts.text('reasons') ?? ''),
    notes: full
      ? [
          paragraph(
            'Damit ist Ihr Widerspruch erledigt. ',
            'Den Ausweis dürfen Sie behalten oder erhalten ihn berichtigt zurück.',
          ),
        ]
      : [
          paragraph(
            'Dieser Bescheid wird Gegenstand des laufenden Widerspruchsverfahrens (§ 86 SGG). Ein neuer Widerspruch ist nicht ' +
              'nötig. Soweit wir Ihrem Widerspruch nicht abgeholfen haben, wird über ihn noch entschieden; bis dahin bleibt ' +
              'seine aufschiebende Wirkung bestehen (§ 86a Abs. 1 SGG).',
          ),
        ],
    plain: plain(context, full),
  };
};

/** § 63 Abs. 1, 3 SGB X: as far as the objection succeeds, its necessary costs are paid. */
const costs =
  'Die zur zweckentsprechenden Rechtsverfolgung notwendigen Aufwendungen im Widerspruchsverfahren werden auf Antrag ' +
  'erstattet (§ 63 Abs. 1 SGB X).';

function changes(context: Context, full: boolean, against: string): Runs[] {
  const gdb = decidedGdb(context) ?? (full ? context.state.gdbBefore : undefined);
  const lifted = Object.entries(rulingsOf(context))
    .filter(([, ruling]) => ruling === 'lifted')
    .map(([matter]) => matter);
  const marks = marksIn(lifted);
  const sentences: Runs[] = [
    full
      ? `Der Bescheid${against} wird aufgehoben, soweit er angefochten ist.`
      : `Der Bescheid${against} wird geändert.`,
  ];
  const aboutGdb = 'gdb' in rulingsOf(context);
  if (aboutGdb && gdb !== undefined) {
    const word = gdb === context.state.gdbBefore ? 'weiterhin ' : '';
    sentences.push([
      `Der Grad der Behinderung (GdB) von ${context.principal.name} beträgt ${word}`,
      { bold: `${gdb}` },
      '.',
    ]);
  }
  if (marks.length > 0)
    sentences.push(`Die gesundheitlichen Voraussetzungen für ${marksText(marks)} liegen weiterhin vor.`);
  if (lifted.includes('gleichstellung')) sentences.push('Die Gleichstellung besteht fort.');
  return sentences;
}

function plain(context: Context, full: boolean) {
  const gdb = decidedGdb(context) ?? (full ? context.state.gdbBefore : undefined);
  return {
    what: [
      'Sie haben Widerspruch eingelegt.',
      full ? 'Sie haben recht bekommen.' : 'Sie haben zum Teil recht bekommen.',
      ...('gdb' in rulingsOf(context) && gdb !== undefined ? [`Ihr Grad der Behinderung ist: ${gdb}.`] : []),
      ...(full ? [] : ['Den Rest prüfen wir noch. Bis dahin ändert sich für Sie nichts.']),
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
