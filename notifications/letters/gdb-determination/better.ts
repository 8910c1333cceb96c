import type { Matter, Ruling } from '../../../contracts/remedies/state';
import { severelyDisabledFrom } from '../../../contracts/severe-disability';
import type { Runs } from '../../pdf/document';
import { decidedGdb } from '../case-facts';
import { liftedClauses } from '../clauses/lifted';
import { markName } from '../severe-disability/marks';
import { marksIn, marksText } from '../severe-disability/matters';
import { longDate } from '../words';
import { contestedFacts, fromDay, gdbSentence, takesAway, type GdbContext } from './decision-facts';

export type Better = ReadonlyMap<Matter, Ruling>;

/** The GdB after a success: the value set, or what was in force before it was lowered. */
function gdbNow(context: GdbContext, better: Better): number | undefined {
  const set = decidedGdb(context);
  if (set !== undefined || better.get('gdb') !== 'lifted') return set;
  if (contestedFacts(context)?.result === 'refused-cooperation') return undefined;
  return context.facts.needed(context.state.before?.gdb, 'values.gdb', '§ 33 Abs. 1 SGB X');
}

/** What a success of the objection leaves of the decision, sentence by sentence; `decision` names it with its day. */
export function betterSentences(context: GdbContext, better: Better, decision: string): Runs[] {
  const contested = contestedFacts(context);
  if (contested?.result === 'refused-cooperation')
    return [
      `${decision} über die Versagung wird aufgehoben.`,
      'Über den Antrag wird in der Sache entschieden.',
    ];
  const { state, principal } = context;
  const gdb = gdbNow(context, better);
  const restored = takesAway(contested) && decidedGdb(context) === undefined;
  const earlier = better.has('earlier-date') ? state.proceeding.earlierFrom : undefined;
  const from = fromDay(earlier ?? contested?.from);
  const same = gdb === state.before?.gdb;
  const lifted = marksIn([...better.keys()]);
  const stays = lifted.filter((mark) => contested?.marksLost.includes(mark));
  const granted = lifted.filter((mark) => !stays.includes(mark));
  return [
    restored ? `${decision} wird aufgehoben, soweit er angefochten ist.` : `${decision} wird geändert.`,
    ...(gdb === undefined ? [] : [gdbSentence({ name: principal.name, gdb, from, same })]),
    ...(granted.length > 0
      ? [`Die gesundheitlichen Voraussetzungen für ${marksText(granted)} liegen ${from} vor.`]
      : []),
    ...(stays.length > 0
      ? [`Die gesundheitlichen Voraussetzungen für ${marksText(stays)} liegen weiterhin vor.`]
      : []),
    ...(earlier ? [`Die Feststellung gilt bereits ab dem ${longDate(earlier)}.`] : []),
    ...liftedClauses(context, better, 'gdb').map(({ formal }) => formal),
  ];
}

/** The same in Leichte Sprache. */
export function betterPlainly(context: GdbContext, better: Better): string[] {
  const contested = contestedFacts(context);
  if (contested?.result === 'refused-cooperation') return ['Wir prüfen jetzt Ihren Antrag.'];
  const gdb = gdbNow(context, better);
  const earlier = better.has('earlier-date') ? context.state.proceeding.earlierFrom : undefined;
  return [
    ...(gdb === undefined ? [] : [`Ihr Grad der Behinderung ist: ${gdb}.`]),
    ...marksIn([...better.keys()]).map((mark) =>
      contested?.marksLost.includes(mark)
        ? `Das Merk-Zeichen ${markName(mark)} behalten Sie.`
        : `Sie bekommen das Merk-Zeichen ${markName(mark)}.`,
    ),
    ...(earlier ? [`Das gilt schon ab dem ${longDate(earlier)}.`] : []),
    ...liftedClauses(context, better, 'gdb').map(({ plain }) => plain),
  ];
}

/** What follows where the office has met the objection in full. */
export function afterSuccess(context: GdbContext, better: Better): string[] {
  const contested = contestedFacts(context);
  if (contested?.result === 'refused-cooperation')
    return ['Wir setzen die Prüfung Ihres Antrags fort; einen neuen Antrag brauchen Sie nicht zu stellen.'];
  const gdb = gdbNow(context, better) ?? contested?.gdb ?? 0;
  if (gdb < severelyDisabledFrom) return [];
  if ((context.state.before?.gdb ?? 0) >= severelyDisabledFrom)
    return [
      'Ihren Schwerbehindertenausweis behalten Sie, oder er wird berichtigt (§ 152 Abs. 5 S. 5 SGB IX).',
    ];
  return ['Einen Schwerbehindertenausweis stellen wir Ihnen auf Antrag aus (§ 152 Abs. 5 SGB IX).'];
}
