import type { GdbState } from '../../../contracts/gdb-determination/messages';
import type { LetterText } from '../content';
import { markName } from '../severe-disability/marks';
import { marksText } from '../severe-disability/matters';
import { paragraph } from '../words';
import type { GdbContext } from './decision-facts';

/** § 48 Abs. 1 SGB X: the review has found no essential change, so that nothing is decided. */
export const findingUnchanged: LetterText<GdbState> = (context) => {
  const { facts, state } = context;
  const gdb = facts.needed(facts.number('gdb', state.before?.gdb), 'gdb', '§ 152 Abs. 1 SGB IX');
  const marks = marksOf(context);
  return {
    subject: 'Ihre Feststellung bleibt, wie sie ist',
    opening: [
      paragraph(
        'Wir haben nachgeprüft, ob sich die Verhältnisse geändert haben, auf denen die Feststellung Ihrer Behinderung beruht. Eine ' +
          'wesentliche Änderung liegt nicht vor (§ 48 Abs. 1 SGB X).',
      ),
      paragraph(
        'Es bleibt bei einem Grad der Behinderung (GdB) von ',
        { bold: `${gdb ?? ''}` },
        marks.length === 0 ? '.' : ` und bei der Feststellung für ${marksText(marks)}.`,
      ),
    ],
    notes: [
      paragraph(
        'Sie brauchen nichts zu veranlassen. Verschlechtert sich Ihr Gesundheitszustand auf Dauer, können Sie jederzeit eine ' +
          'Neufeststellung beantragen.',
      ),
    ],
    plain: {
      what: [
        'Wir haben Ihre Behinderung noch einmal geprüft.',
        'Es bleibt alles so, wie es ist.',
        ...(gdb === undefined ? [] : [`Ihr Grad der Behinderung ist: ${gdb}.`]),
        ...marks.map((mark) => `Das Merk-Zeichen ${markName(mark)} behalten Sie.`),
      ],
      can: [
        'Sie müssen nichts tun.',
        'Geht es Ihnen später schlechter?',
        'Dann können Sie einen Antrag stellen.',
      ],
    },
  };
};

function marksOf({ letter, state }: GdbContext): string[] {
  const { marks } = letter.facts;
  return Array.isArray(marks) ? marks.map(String) : (state.before?.marks ?? []);
}
