import type { DowngradeState } from '../../../contracts/downgrade-protection/messages';
import type { Matter, Ruling } from '../../../contracts/remedies/state';
import type { Runs } from '../../pdf/document';
import { decidedGdb } from '../case-facts';
import type { LetterContext } from '../content';
import { objectionDecisionOf } from '../remedies/objection-decision';
import { marksIn, marksText } from '../severe-disability/matters';

type Context = LetterContext<DowngradeState>;

export const objectionDecision = objectionDecisionOf<DowngradeState>({
  changes,
  plain: (context) => {
    const gdb = decidedGdb(context);
    return gdb === undefined ? [] : [`Ihr Grad der Behinderung ist: ${gdb}.`];
  },
});

function changes(context: Context, better: ReadonlyMap<Matter, Ruling>, decision: string): Runs[] {
  const gdb = decidedGdb(context);
  const sentences: Runs[] = [];
  if (gdb !== undefined)
    sentences.push([
      `${decision} wird geändert. `,
      'Der Grad der Behinderung (GdB) beträgt ',
      { bold: `${gdb}` },
      '.',
    ]);
  const lifted = [...better].filter(([, ruling]) => ruling === 'lifted').map(([matter]) => matter);
  const marks = marksIn(lifted);
  if (lifted.includes('gdb'))
    sentences.push(`${decision} wird hinsichtlich des Grades der Behinderung aufgehoben.`);
  if (marks.length > 0)
    sentences.push(`${decision} wird aufgehoben, soweit er ${marksText(marks)} entzieht.`);
  if (lifted.includes('gleichstellung')) sentences.push(`${decision} wird aufgehoben.`);
  return sentences;
}
