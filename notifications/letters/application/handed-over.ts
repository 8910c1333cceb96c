import type { CaseState } from '../../../contracts/case/state';
import type { LetterContext, LetterText } from '../content';
import { inShort } from '../inquiry/inquiry-case';
import { longDate, paragraph } from '../words';
import { ownPeriods, periodRows, type RunningPeriod } from './running-periods';

/** § 2 Abs. 2 SGB X: after a move another body goes on with what is there. */
export const handedOverOf =
  <State extends CaseState>(procedure: string): LetterText<State> =>
  (context) => {
    const { facts } = context;
    const to = facts.needed(facts.text('to'), 'to', '§ 2 Abs. 2 SGB X');
    const on = facts.needed(facts.date('on'), 'on', '§ 2 Abs. 2 SGB X');
    const periods = ownPeriods(runningOf(context));
    return {
      subject: 'Ihr Verfahren führt eine andere Behörde weiter',
      opening: [
        paragraph(
          `Weil sich die Zuständigkeit geändert hat, haben wir das Verfahren ${procedure} ` +
            `${on ? `am ${longDate(on)} ` : ''}abgegeben an: `,
          { bold: to ?? '' },
          ' (§ 2 Abs. 2 SGB X). Dorthin geht auch die Akte.',
        ),
        paragraph(
          'Ihr Antrag bleibt gestellt, und was Sie bei uns eingereicht haben, zählt weiter. Einen neuen Antrag brauchen Sie nicht zu ' +
            'stellen.',
        ),
        ...(periods.length === 0
          ? []
          : [
              paragraph('Diese Fristen laufen für Sie weiter; antworten Sie bitte der neuen Behörde:'),
              {
                kind: 'table',
                head: ['Frist', 'endet am'],
                rows: periodRows(periods),
                widths: [3, 2],
              } as const,
            ]),
      ],
      plain: {
        what: [
          'Ein anderes Amt arbeitet jetzt an Ihrem Antrag.',
          ...inShort('Das Amt heißt:', to, ['Der Name von dem Amt steht in dem Brief.']),
          'Ihre Papiere sind auch dort.',
          'Ihr Antrag gilt weiter.',
        ],
        can: [
          'Sie müssen keinen neuen Antrag stellen.',
          'Haben Sie Fragen zu dem Antrag?',
          'Dann fragen Sie das andere Amt.',
        ],
        until: periods.map(({ name, lastDay }) => `${name}: bis zum ${longDate(lastDay)}.`),
      },
    };
  };

function runningOf({ letter }: LetterContext): RunningPeriod[] {
  const { running } = letter.facts;
  return Array.isArray(running) ? (running as RunningPeriod[]) : [];
}
