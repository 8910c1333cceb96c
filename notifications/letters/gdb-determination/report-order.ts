import type { GdbState } from '../../../contracts/gdb-determination/messages';
import { findingOf } from '../case-facts';
import type { LetterText } from '../content';
import { personIn } from '../inquiry/inquiry-case';
import { longDate, paragraph, paragraphsOf } from '../words';

/** § 17 Abs. 1, 2 SGB IX with § 152 Abs. 1 S. 3: an expert is asked, with the questions and the day of the law. */
export const reportOrder: LetterText<GdbState> = (context) => {
  const { facts, state, addressee } = context;
  const questions = facts.needed(facts.text('questions'), 'questions', '§ 17 Abs. 1 SGB IX');
  const lastDay = facts.needed(facts.date('lastDay'), 'lastDay', '§ 17 Abs. 2 S. 1 SGB IX');
  const person = personIn(state);
  return {
    subject: `Gutachtenauftrag: ${person}`,
    opening: [
      paragraph(
        'Für die Feststellung einer Behinderung (§ 152 SGB IX) beauftragen wir Sie mit einem Gutachten. Es geht um ',
        { bold: person },
        '.',
      ),
      { kind: 'heading', level: 2, text: 'Fragen' },
      ...paragraphsOf(questions ?? ''),
      paragraph(
        'Bitte erstatten Sie das Gutachten',
        ...(lastDay ? [' bis zum ', { bold: longDate(lastDay) }] : []),
        '. Das Gesetz gibt dafür zwei Wochen (§ 17 Abs. 2 S. 1 SGB IX).',
      ),
    ],
    findings: lastDay
      ? findingOf(
          context,
          'decision-target',
          ({ opinionBy, decideBy }) => opinionBy === lastDay && decideBy === null,
        )
      : [],
    notes: [
      paragraph(
        'Teilen Sie uns bitte sofort mit, wenn Sie den Auftrag nicht oder nicht rechtzeitig ausführen können, oder wenn etwas Ihre ' +
          'Unparteilichkeit in Zweifel ziehen könnte.',
      ),
      paragraph(
        'Bitte legen Sie dar, welche Beeinträchtigungen der Teilhabe vorliegen und seit wann, und bewerten Sie sie nach den ' +
          'Versorgungsmedizinischen Grundsätzen (Anlage zu § 2 VersMedV). Der Gesamt-GdB ist in einer Gesamtschau zu bilden, nicht ' +
          'durch Zusammenzählen (§ 152 Abs. 3 SGB IX).',
      ),
      paragraph(
        'Die Vergütung richtet sich nach dem Justizvergütungs- und -entschädigungsgesetz (§ 21 Abs. 3 S. 4 SGB X). Bitte fügen Sie ' +
          'Ihre Rechnung bei: Der Anspruch erlischt, wenn er nicht binnen drei Monaten geltend gemacht wird (§ 2 Abs. 1 JVEG).',
      ),
    ],
    plain: {
      what: [`Wir brauchen ein Gutachten von: ${addressee.name}.`],
      can: ['Die Fragen stehen in dem Brief.'],
      until: lastDay ? [`Das Gutachten soll spätestens am ${longDate(lastDay)} bei uns sein.`] : [],
    },
  };
};
