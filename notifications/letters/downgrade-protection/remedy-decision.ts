import type { DowngradeState } from '../../../contracts/downgrade-protection/messages';
import type { Runs } from '../../pdf/document';
import { decidedGdb, rulingsOf } from '../case-facts';
import type { LetterContext } from '../content';
import { remedyDecisionOf } from '../remedies/remedy-decision';
import { marksIn, marksText } from '../severe-disability/matters';

type Context = LetterContext<DowngradeState>;

export const remedyDecision = remedyDecisionOf<DowngradeState>({
  changes,
  afterFull: () => ['Den Ausweis dürfen Sie behalten oder erhalten ihn berichtigt zurück.'],
  suspended: () => true,
  plain: (context, full) => {
    const gdb = gdbNow(context, full);
    return 'gdb' in rulingsOf(context) && gdb !== undefined ? [`Ihr Grad der Behinderung ist: ${gdb}.`] : [];
  },
});

const gdbNow = (context: Context, full: boolean): number | undefined =>
  decidedGdb(context) ?? (full ? context.state.gdbBefore : undefined);

function changes(context: Context, full: boolean, against: string): Runs[] {
  const gdb = gdbNow(context, full);
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
