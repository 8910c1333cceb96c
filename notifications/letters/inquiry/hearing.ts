import type { Intention } from '../../../contracts/inquiry/state';
import { severelyDisabledFrom } from '../../../contracts/severe-disability';
import type { Block } from '../../pdf/document';
import type { LetterText, PlainContent } from '../content';
import { markName } from '../severe-disability/marks';
import { marksIn, marksText } from '../severe-disability/matters';
import { longDate, paragraph, paragraphsOf } from '../words';
import type { InquiryCaseState, InquiryContext } from './inquiry-case';

/** § 24 Abs. 1 SGB X: what the office means to take, on which facts, and until when one can speak to them. */
export const hearing: LetterText<InquiryCaseState> = (context) => {
  const { facts } = context;
  const about = facts.needed(facts.text('about'), 'about', '§ 24 Abs. 1 SGB X');
  const lastDay = facts.needed(facts.date('lastDay'), 'lastDay', '§ 26 Abs. 2 SGB X');
  const intended = intentions(context);
  if (intended.length === 0) facts.missing('intends', '§ 24 Abs. 1 SGB X');
  return {
    subject: 'Anhörung: Sie können sich äußern, bevor wir entscheiden',
    opening: [
      paragraph(
        'Wir beabsichtigen, eine Entscheidung zu treffen, die für Sie ungünstiger ist als die bisherige. Vorher haben Sie ' +
          'Gelegenheit, sich zu den Tatsachen zu äußern, auf die es dafür ankommt (§ 24 Abs. 1 SGB X).',
      ),
      { kind: 'heading', level: 2, text: 'Das beabsichtigen wir' },
      { kind: 'list', items: intended },
      { kind: 'heading', level: 2, text: 'Darauf stützen wir uns' },
      ...paragraphsOf(about ?? ''),
      { kind: 'heading', level: 2, text: 'So können Sie sich äußern' },
      paragraph(
        'Sie können uns schreiben oder bei uns vorsprechen',
        ...(lastDay ? [', bis zum ', { bold: longDate(lastDay) }] : []),
        '. Neue Befunde und andere Unterlagen können Sie beifügen. Sie müssen sich nicht äußern; dann entscheiden wir nach ' +
          'dem, was wir bis dahin wissen.',
      ),
    ],
    notes: notes(context),
    plain: plain(context),
  };
};

const intendsOf = ({ facts }: InquiryContext): Intention => facts.record('intends');

/** Whether the person would cease to be severely disabled by it. */
function wouldLoseStatus({ state }: InquiryContext, { gdb }: Intention): boolean {
  const before = state.before?.gdb ?? 0;
  return gdb !== undefined && before >= severelyDisabledFrom && gdb < severelyDisabledFrom;
}

const others: Record<string, { formal: string; plain: string }> = {
  gleichstellung: {
    formal: 'Die Gleichstellung mit schwerbehinderten Menschen soll enden.',
    plain: 'Ihre Gleichstellung soll enden.',
  },
  einziehung: {
    formal: 'Die Rückgabe des Schwerbehindertenausweises soll angeordnet werden (§ 152 Abs. 5 S. 4 SGB IX).',
    plain: 'Sie sollen Ihren Ausweis zurückgeben.',
  },
  erstattung: {
    formal: 'Geleistete Zahlungen sollen zu erstatten sein.',
    plain: 'Sie sollen Geld zurück-zahlen.',
  },
};

function intentions(context: InquiryContext): string[] {
  const { gdb, takes = [] } = intendsOf(context);
  const before = context.state.before?.gdb;
  const marks = marksIn(takes);
  return [
    ...(gdb === undefined
      ? []
      : [
          `Der Grad der Behinderung (GdB) soll künftig ${gdb} betragen${before === undefined ? '' : ` (bisher ${before})`}.`,
        ]),
    ...(marks.length === 0
      ? []
      : [
          `Die gesundheitlichen Voraussetzungen für ${marksText(marks)} sollen nicht mehr festgestellt sein.`,
        ]),
    ...takes.flatMap((matter) => others[matter]?.formal ?? []),
  ];
}

function notes(context: InquiryContext): Block[] {
  return [
    paragraph('Bis zu einer Entscheidung ändert sich nichts.'),
    ...(wouldLoseStatus(context, intendsOf(context))
      ? [
          paragraph(
            'Mit einem GdB unter 50 wären Sie nicht mehr schwerbehindert. Auch dann endet der Schutz nicht sofort, sondern erst ' +
              'mit dem dritten Kalendermonat, nachdem die Entscheidung unanfechtbar geworden ist (§ 199 Abs. 1 SGB IX).',
          ),
        ]
      : []),
    paragraph(
      'Sie können vorher die Akten einsehen, auch die ärztlichen Stellungnahmen (§ 25 SGB X), und sich durch jemanden ' +
        'vertreten lassen (§ 13 SGB X). Reicht die Zeit nicht, melden Sie sich bitte; wir können die Frist verlängern ' +
        '(§ 26 Abs. 7 SGB X).',
    ),
  ];
}

function plain(context: InquiryContext): PlainContent {
  const intended = intendsOf(context);
  const { gdb, takes = [] } = intended;
  const lastDay = context.facts.date('lastDay');
  const before = context.state.before?.gdb;
  return {
    what: [
      'Wir wollen etwas ändern.',
      ...(gdb === undefined ? [] : [`Ihr Grad der Behinderung soll dann sein: ${gdb}.`]),
      ...(gdb === undefined || before === undefined ? [] : [`Jetzt ist er: ${before}.`]),
      ...(wouldLoseStatus(context, intended) ? ['Dann sind Sie nicht mehr schwerbehindert.'] : []),
      ...marksIn(takes).map((mark) => `Das Merk-Zeichen ${markName(mark)} sollen Sie nicht mehr bekommen.`),
      ...takes.flatMap((matter) => others[matter]?.plain ?? []),
      'Wir haben aber noch nichts entschieden.',
      'Noch ändert sich nichts.',
      'Warum wir das wollen, steht in dem Brief.',
    ],
    can: [
      'Sie können uns Ihre Meinung sagen.',
      'Schreiben Sie uns.',
      'Oder kommen Sie zu uns.',
      'Sie können uns neue Papiere vom Arzt schicken.',
      'Sie dürfen lesen, was wir über Sie aufgeschrieben haben.',
      'Sie müssen uns nicht antworten.',
    ],
    until: lastDay ? [`Antworten Sie uns bitte bis zum ${longDate(lastDay)}.`] : [],
  };
}
