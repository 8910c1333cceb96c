import type { CaseState } from '../../../contracts/case/state';
import type { Block } from '../../pdf/document';
import type { LetterContext, LetterText } from '../content';
import { longDate, paragraph } from '../words';
import { ownPeriods, periodRows } from './running-periods';

/** The procedure goes on; what was left of a period begins to run on the day after. */
export const resumedOf =
  <State extends CaseState>(procedure: string): LetterText<State> =>
  (context) => {
    const { facts } = context;
    const on = facts.needed(facts.date('on'), 'on', '§ 9 SGB X');
    const periods = periodsOf(context);
    return {
      subject: 'Ihr Verfahren geht weiter',
      opening: [
        paragraph(`Wir setzen das Verfahren ${procedure} ${on ? `am ${longDate(on)} ` : ''}fort.`),
        ...table(periods),
      ],
      plain: {
        what: ['Die Pause ist vorbei.', 'Wir arbeiten weiter an Ihrem Antrag.'],
        can:
          periods.length === 0
            ? ['Sie müssen jetzt nichts tun.']
            : ['Wir haben Sie vor der Pause um etwas gebeten.', 'Antworten Sie uns bitte.'],
        until: periods.map(({ lastDay }) => `Die neue Zeit geht bis zum ${longDate(lastDay)}.`),
      },
    };
  };

function periodsOf({ state, principal }: LetterContext) {
  const open = state.deadlines.filter(
    ({ status, concerns }) => status === 'open' && (concerns === undefined || concerns === principal.id),
  );
  return ownPeriods(open.filter(({ type }) => type !== 'examination'));
}

function table(periods: ReturnType<typeof periodsOf>): Block[] {
  if (periods.length === 0) return [];
  return [
    paragraph('Was von Ihren Fristen noch übrig war, läuft jetzt weiter. Sie enden an diesen Tagen:'),
    { kind: 'table', head: ['Frist', 'endet am'], rows: periodRows(periods), widths: [3, 2] },
  ];
}
