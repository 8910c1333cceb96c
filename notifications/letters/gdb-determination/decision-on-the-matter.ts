import type { Result } from '../../../contracts/gdb-determination/messages';
import type { Block, Runs } from '../../pdf/document';
import { rulingsOf } from '../case-facts';
import type { LetterContent } from '../content';
import { loweringNotes } from '../severe-disability/lowering';
import { marksText } from '../severe-disability/matters';
import { longDate, paragraph } from '../words';
import {
  takesAway,
  fromDay,
  gdbSentence,
  lostFrom,
  ofFormer,
  type DecisionFacts,
  type GdbContext,
} from './decision-facts';
import { hints } from './hints';
import { plainDecision } from './plain-decision';
import { joining, joinsContest, reservation } from './in-parts';
import { needHearing } from '../inquiry/heard';
import { reasonsOf } from './reasons';

/** § 152 SGB IX, § 48 SGB X: GdB and Merkzeichen found, refused, changed or left as they are. */
export function decisionOnTheMatter(context: GdbContext, found: DecisionFacts): LetterContent {
  const { decided, before } = found;
  if (before) context.facts.needed(found.former, 'formerDecisionOn', '§ 33 Abs. 1 SGB X');
  if (takesAway(decided)) needHearing(context);
  const lowering = takesAway(decided)
    ? loweringNotes({ before: before?.gdb, after: decided.gdb, marks: decided.marksLost, from: '' })
    : [];
  return {
    subject: subjectOf(found),
    opening: [paragraph(openingOf(found))],
    operative: operativeOf(context, found),
    reasons: reasonsOf(context, found),
    notes: [...lowering, ...hints(found), ...inPart(context, found), ...joining(context, ofFormer(found))],
    ...(joinsContest(context) ? {} : { remedy: 'widerspruch' as const }),
    plain: plainDecision(found),
  };
}

function subjectOf({ proceeding, decided, before }: DecisionFacts): string {
  if (decided.gdb === undefined) return 'Bescheid über gesundheitliche Merkmale';
  if (proceeding.occasion === 'past-error') return 'Bescheid über Ihren Überprüfungsantrag';
  if (decided.result === 'refused' || decided.result === 'change-refused')
    return `Bescheid über Ihren Antrag auf ${before ? 'Neufeststellung' : 'Feststellung'} des Grades der Behinderung`;
  return `Bescheid über die ${before ? 'Neufeststellung' : 'Feststellung'} des Grades der Behinderung`;
}

function openingOf({ proceeding, former, before }: DecisionFacts): string {
  const { occasion, begunOn } = proceeding;
  const received = `Auf Ihren Antrag, eingegangen am ${longDate(begunOn)},`;
  const of = ofFormer({ former });
  if (occasion === 'review')
    return (
      'Wir haben von Amts wegen geprüft, ob sich die Verhältnisse geändert haben, auf denen die bisherige Feststellung' +
      `${of} beruht (§ 48 Abs. 1 SGB X, § 152 SGB IX).`
    );
  if (occasion === 'past-error')
    return `${received} haben wir geprüft, ob der Bescheid${of} von Anfang an unrichtig war (§ 44 SGB X).`;
  if (before)
    return `${received} haben wir geprüft, ob die bisherige Feststellung${of} zu ändern ist (§ 48 Abs. 1 SGB X, § 152 SGB IX).`;
  return (
    `${received} haben wir geprüft, ob und in welchem Grad eine Behinderung vorliegt und ob gesundheitliche Merkmale ` +
    'festzustellen sind (§ 152 Abs. 1, 4 SGB IX).'
  );
}

function operativeOf(context: GdbContext, found: DecisionFacts): Runs[] {
  const { decided } = found;
  const lead: Record<Result, (found: DecisionFacts) => Runs[]> = {
    found: firstFinding,
    raised: changedFinding,
    lowered: changedFinding,
    changed: changedFinding,
    refused,
    'change-refused': changeRefused,
    'refused-cooperation': () => [],
    'taken-back': () => [],
  };
  return [
    ...lead[decided.result](found),
    ...marks(context, found),
    ...earlierDate(context, found),
    ...reservation(found.parts),
  ];
}

function firstFinding({ name, decided, proceeding, former, from }: DecisionFacts): Runs[] {
  const wrong =
    proceeding.occasion === 'past-error'
      ? [`Der Bescheid${ofFormer({ former })} wird zurückgenommen (§ 44 SGB X).`]
      : [];
  if (decided.gdb === undefined) return wrong;
  return [...wrong, gdbSentence({ name, gdb: decided.gdb, from: fromDay(from) })];
}

function changedFinding({ name, decided, before, former, from, proceeding }: DecisionFacts): Runs[] {
  const same = decided.gdb === undefined || decided.gdb === before?.gdb;
  const verb =
    proceeding.occasion === 'past-error'
      ? 'zurückgenommen, soweit er hinter der folgenden Feststellung zurückbleibt'
      : 'geändert';
  return [
    `Der Bescheid${ofFormer({ former })} über die bisherige Feststellung wird ${verb}.`,
    gdbSentence({
      name,
      gdb: decided.gdb ?? before?.gdb,
      from: fromDay(from),
      same,
      ...(same || !before ? {} : { before: before.gdb }),
    }),
  ];
}

function refused({ name, proceeding }: DecisionFacts): Runs[] {
  return [
    `Der Antrag, eingegangen am ${longDate(proceeding.begunOn)}, wird abgelehnt.`,
    `Bei ${name} liegt keine Behinderung mit einem Grad der Behinderung (GdB) von wenigstens 20 vor.`,
  ];
}

function changeRefused({ name, proceeding, before, former }: DecisionFacts): Runs[] {
  const kind =
    proceeding.occasion === 'past-error'
      ? `auf Überprüfung des Bescheides${ofFormer({ former })}`
      : 'auf Neufeststellung';
  const marksToo =
    before && before.marks.length > 0 ? ` und bei der Feststellung für ${marksText(before.marks)}` : '';
  return [
    `Der Antrag ${kind}, eingegangen am ${longDate(proceeding.begunOn)}, wird abgelehnt.`,
    [
      `Es bleibt bei dem Grad der Behinderung (GdB) von ${name} von `,
      { bold: `${before?.gdb ?? ''}` },
      `${marksToo}.`,
    ],
  ];
}

function marks(context: GdbContext, found: DecisionFacts): Runs[] {
  const { marksGranted, marksRefused, marksLost, result } = found.decided;
  const condition = 'Die gesundheitlichen Voraussetzungen für';
  const applied =
    result === 'refused' || result === 'change-refused' ? '' : ' Insoweit wird der Antrag abgelehnt.';
  return [
    ...(marksGranted.length > 0
      ? [`${condition} ${marksText(marksGranted)} liegen ${fromDay(found.from)} vor.`]
      : []),
    ...(marksLost.length > 0
      ? [`${condition} ${marksText(marksLost)} liegen ${lostFrom(found, context)} nicht mehr vor.`]
      : []),
    ...(marksRefused.length > 0
      ? [`${condition} ${marksText(marksRefused)} liegen nicht vor.${applied}`]
      : []),
  ];
}

/** § 152 Abs. 1 S. 2 SGB IX: an earlier day was asked for and is not found. */
function earlierDate(context: GdbContext, { from }: DecisionFacts): string[] {
  if (!('earlier-date' in rulingsOf(context)) || from === undefined) return [];
  return [`Eine Feststellung für die Zeit vor dem ${longDate(from)} wird abgelehnt.`];
}

/** § 77 SGG: what is not contested becomes binding while the rest is pending. */
function inPart(context: GdbContext, { decided }: DecisionFacts): Block[] {
  if (Object.keys(rulingsOf(context)).length < 2 || decided.result === 'refused') return [];
  return [
    paragraph(
      'Sie können auch nur einen Teil dieser Entscheidung anfechten, zum Beispiel ein einzelnes Merkzeichen. Der Teil, den ' +
        'Sie nicht anfechten, wird unanfechtbar (§ 77 SGG).',
    ),
  ];
}
