import type { Block, Runs } from '../../pdf/document';
import type { LetterContent } from '../content';
import { hearingText, needHearing } from '../inquiry/heard';
import { loweringComparison, loweringNotes, loweringPlain, lostMarks } from '../severe-disability/lowering';
import { longDate, paragraph, paragraphsOf } from '../words';
import { fromDay, gdbSentence, ofFormer, type DecisionFacts, type GdbContext } from './decision-facts';
import { impairmentsOf } from './reasons';

const least = 20;

/** § 45 SGB X: a finding that was wrong from the beginning, and in the person's favour, is taken back. */
export function takingBack(context: GdbContext, found: DecisionFacts): LetterContent {
  const { facts } = context;
  const { decided, before, former, from } = found;
  facts.needed(former, 'formerDecisionOn', '§ 33 Abs. 1 SGB X');
  needHearing(context);
  const change = {
    before: before?.gdb,
    after: decided.gdb,
    marks: decided.marksLost,
    from: fromDay(from),
  };
  return {
    subject: 'Bescheid über die Rücknahme der bisherigen Feststellung',
    opening: [
      paragraph(
        `Wir haben geprüft, ob die bisherige Feststellung${ofFormer({ former })} von Anfang an unrichtig war (§ 45 SGB X).`,
      ),
    ],
    operative: operative(found),
    reasons: [
      ...loweringComparison(change),
      ...impairmentsOf(found),
      ...paragraphsOf(facts.text('reasons') ?? ''),
      ...law,
      ...hearingText(context),
    ],
    notes: loweringNotes(change, protection),
    remedy: 'widerspruch',
    plain: {
      ...loweringPlain(change, protectionPlain),
      what: [
        'Unser alter Bescheid war falsch.',
        ...(former ? [`Der alte Bescheid ist vom ${longDate(former)}.`] : []),
        'Deshalb nehmen wir ihn zurück.',
        ...loweringPlain(change, protectionPlain).what.slice(1),
      ],
    },
  };
}

function operative({ name, decided, before, former, from }: DecisionFacts): Runs[] {
  const back = `Der Bescheid${ofFormer({ former })} wird mit Wirkung ${fromDay(from)} zurückgenommen`;
  if ((decided.gdb ?? 0) < least)
    return [
      `${back}.`,
      `Bei ${name} liegt keine Behinderung mit einem Grad der Behinderung (GdB) von wenigstens ${least} vor.`,
    ];
  return [
    `${back}, soweit er über die folgende Feststellung hinausgeht.`,
    gdbSentence({
      name,
      gdb: decided.gdb,
      from: fromDay(from),
      ...(before === undefined ? {} : { before: before.gdb }),
    }),
    ...lostMarks({ marks: decided.marksLost, from: fromDay(from) }),
  ];
}

const law: Block[] = [
  paragraph(
    'Ein begünstigender Bescheid, der von Anfang an rechtswidrig ist, darf zurückgenommen werden, soweit Ihr Vertrauen in ' +
      'seinen Bestand nicht schutzwürdig ist. Dabei ist Ihr Interesse gegen das öffentliche Interesse an der Rücknahme ' +
      'abzuwägen (§ 45 Abs. 1, 2 SGB X). Das ist in der Regel nur innerhalb von zwei Jahren nach der Bekanntgabe des alten ' +
      'Bescheides zulässig, in den Fällen des § 45 Abs. 3 S. 3 SGB X innerhalb von zehn Jahren.',
  ),
];

/** The law gives the three months to a GdB that lessens; of one that was never there it does not speak. */
const protection: Block = paragraph(
  'Ob und wie lange die besonderen Regelungen für schwerbehinderte Menschen danach noch gelten, richtet sich nach § 199 Abs. 1 ' +
    'SGB IX. Wir teilen es Ihnen mit, sobald dieser Bescheid unanfechtbar ist. So lange behalten Sie Ihren Ausweis.',
);

const protectionPlain = [
  'Wir schreiben Ihnen noch, wie lange Ihre Rechte gelten.',
  'Bis dahin behalten Sie Ihren Ausweis.',
];
