import type { Runs } from '../../pdf/document';
import { decidedGdb, noticeOf, rulingsOf } from '../case-facts';
import type { LetterContent } from '../content';
import { nothingOfItsOwn, rulingInWords, rulingPlainly } from '../remedies/carried-out';
import { markName } from '../severe-disability/marks';
import { marksIn, marksText } from '../severe-disability/matters';
import { longDate, paragraph, paragraphsOf } from '../words';
import { fromDay, gdbSentence, type GdbContext } from './decision-facts';

/** §§ 101, 105, 141 SGG: what was ruled or agreed in court, carried out; to be contested only as far as it goes beyond that. */
export function implementingDecision(context: GdbContext): LetterContent {
  const { facts, principal } = context;
  const carried = noticeOf(context)?.says?.carriesOut;
  facts.needed(carried, 'carriesOut', '§ 33 Abs. 1 SGB X');
  facts.needed(facts.text('reasons'), 'reasons', '§ 35 Abs. 1 SGB X');
  const from = facts.date('effectiveOn');
  const gdb = decidedGdb(context);
  const { granted, refused } = marksOf(context);
  const adds = Object.keys(rulingsOf(context)).length > 0;
  const condition = 'Die gesundheitlichen Voraussetzungen für';
  const operative: Runs[] = [
    ...(gdb === undefined ? [] : [gdbSentence({ name: principal.name, gdb, from: fromDay(from) })]),
    ...(granted.length > 0 ? [`${condition} ${marksText(granted)} liegen ${fromDay(from)} vor.`] : []),
    ...(refused.length > 0 ? [`${condition} ${marksText(refused)} liegen nicht vor.`] : []),
  ];
  return {
    subject: 'Ausführungsbescheid',
    opening: [paragraph(`In Ausführung ${rulingInWords(carried)} stellen wir fest:`)],
    operative:
      operative.length > 0
        ? operative
        : ['Der angefochtene Bescheid wird aufgehoben, soweit er angefochten war.'],
    reasons: paragraphsOf(facts.text('reasons') ?? ''),
    notes: [adds ? paragraph(onlyWhatItAdds) : nothingOfItsOwn],
    ...(adds ? { remedy: 'widerspruch' as const } : {}),
    plain: {
      what: [
        rulingPlainly(carried),
        'Das führen wir jetzt aus.',
        ...(gdb === undefined ? [] : [`Ihr Grad der Behinderung ist: ${gdb}.`]),
        ...(from === undefined ? [] : [`Das gilt ab dem ${longDate(from)}.`]),
        ...granted.map((mark) => `Sie bekommen das Merk-Zeichen ${markName(mark)}.`),
        ...refused.map((mark) => `Das Merk-Zeichen ${markName(mark)} bekommen Sie nicht.`),
      ],
      can: adds
        ? ['Der Streit vor Gericht ist zu Ende.', 'Aber manches haben wir jetzt neu entschieden.']
        : ['Sie müssen nichts mehr tun.'],
    },
  };
}

const onlyWhatItAdds =
  'Dieser Bescheid kann nur angefochten werden, soweit er über das hinausgeht, was vor Gericht entschieden oder vereinbart worden ist. Im ' +
  'Übrigen ist der Streit abgeschlossen (§§ 101, 141 SGG).';

function marksOf(context: GdbContext): { granted: string[]; refused: string[] } {
  const { state, facts } = context;
  const own = state.decided.find(({ notice }) => notice === facts.text('notice'));
  const ruling = noticeOf(context)?.says?.carriesOut?.ruling;
  const ruled = state.remedies.notices.find(({ id }) => id === ruling)?.rulings ?? {};
  const won = marksIn(Object.keys(ruled).filter((matter) => ruled[matter] === 'lifted'));
  return { granted: [...won, ...(own?.marksGranted ?? [])], refused: own?.marksRefused ?? [] };
}
