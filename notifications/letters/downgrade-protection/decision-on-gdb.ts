import type { DowngradeState } from '../../../contracts/downgrade-protection/messages';
import type { Block, Runs } from '../../pdf/document';
import { decidedGdb, rulingsOf } from '../case-facts';
import type { LetterContent, LetterContext } from '../content';
import { longDate, paragraph, paragraphsOf } from '../words';
import {
  canBeGleichgestellt,
  gleichstellungNote,
  gleichstellungPlain,
  marksIn,
  marksText,
  severelyDisabledFrom,
} from './matters';

type Context = LetterContext<DowngradeState>;

interface Lowering {
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly marks: readonly string[];
  /** From when: of itself from the announcement on (§ 39 Abs. 1 SGB X). */
  readonly from: string;
}

/** § 48 Abs. 1 SGB X with § 152 SGB IX: the GdB is lowered. */
export function lowering(context: Context): LetterContent {
  const { facts, state, principal } = context;
  const effectiveOn = facts.date('effectiveOn');
  const change: Lowering = {
    before: facts.needed(facts.number('gdbBefore', state.gdbBefore), 'gdbBefore', '§ 33 Abs. 1 SGB X'),
    after: facts.needed(decidedGdb(context), 'values.gdb', '§ 33 Abs. 1 SGB X'),
    marks: marksIn(Object.keys(rulingsOf(context))),
    from: effectiveOn ? `ab dem ${longDate(effectiveOn)}` : 'ab der Bekanntgabe dieses Bescheides',
  };
  const former = facts.date('formerDecisionOn');
  return {
    subject: 'Bescheid über die Neufeststellung des Grades der Behinderung',
    opening: [
      paragraph(
        'Wir haben geprüft, ob sich die Verhältnisse geändert haben, auf denen die bisherige Feststellung ',
        former ? `vom ${longDate(former)} ` : '',
        'beruht (§ 48 Abs. 1 S. 1 SGB X, § 152 SGB IX).',
      ),
    ],
    operative: operative(principal.name, change, former ? ` vom ${longDate(former)}` : ''),
    reasons: reasons(context, change),
    notes: notes(change),
    remedy: 'widerspruch',
    plain: plain(change),
  };
}

function operative(name: string, { before, after, marks, from }: Lowering, former: string): Runs[] {
  const sentences: Runs[] = [`Der Bescheid${former} über die bisherige Feststellung wird ${from} geändert.`];
  if (after !== undefined) {
    const was = before === undefined ? '' : ` (bisher ${before})`;
    sentences.push([
      `Der Grad der Behinderung (GdB) von ${name} beträgt ${from} `,
      { bold: String(after) },
      `${was}.`,
    ]);
  }
  if (marks.length > 0) {
    sentences.push(
      `Die gesundheitlichen Voraussetzungen für ${marksText(marks)} liegen ${from} nicht mehr vor.`,
    );
  }
  return sentences;
}

function reasons({ facts }: Context, { before, after, marks }: Lowering): Block[] {
  const heardOn = facts.date('heardOn');
  const rows = [
    ...(before === undefined || after === undefined
      ? []
      : [['Grad der Behinderung', `${before}`, `${after}`]]),
    ...marks.map((mark) => [`Merkzeichen ${mark}`, 'ja', 'nein']),
  ];
  return [
    ...(rows.length > 0
      ? [{ kind: 'table', head: ['Feststellung', 'bisher', 'künftig'], rows, widths: [3, 1, 1] } as const]
      : []),
    ...paragraphsOf(facts.text('reasons') ?? ''),
    paragraph(
      'Soweit sich die Verhältnisse, die beim Erlass eines Verwaltungsaktes mit Dauerwirkung vorgelegen haben, wesentlich ' +
        'ändern, ist er mit Wirkung für die Zukunft aufzuheben (§ 48 Abs. 1 S. 1 SGB X). Beim GdB ist eine Änderung um ' +
        'wenigstens 10 wesentlich (Anlage zu § 2 VersMedV, Teil A Nr. 7 Buchst. a).',
    ),
    ...(heardOn
      ? [
          paragraph(
            `Zu der beabsichtigten Entscheidung sind Sie am ${longDate(heardOn)} angehört worden (§ 24 Abs. 1 SGB X).`,
          ),
        ]
      : []),
  ];
}

/** Whether the person ceases to be severely disabled by it. */
function losesStatus({ after }: Lowering): boolean {
  return after !== undefined && after < severelyDisabledFrom;
}

function notes(change: Lowering): Block[] {
  const suspended = paragraph(
    'Widerspruch und Klage haben aufschiebende Wirkung (§ 86a Abs. 1 SGG): Solange der Bescheid nicht unanfechtbar ist, ' +
      'bleibt es bei der bisherigen Feststellung.',
  );
  if (!losesStatus(change)) {
    return [
      suspended,
      paragraph(
        'Sie bleiben ein schwerbehinderter Mensch (§ 2 Abs. 2 SGB IX). Ihr Ausweis wird berichtigt, sobald diese ' +
          'Feststellung unanfechtbar ist (§ 152 Abs. 5 S. 5 SGB IX).',
      ),
    ];
  }
  return [
    suspended,
    paragraph(
      'Die besonderen Regelungen für schwerbehinderte Menschen gelten für Sie noch bis zum Ende des dritten Kalendermonats ' +
        'nach Eintritt der Unanfechtbarkeit dieses Bescheides (§ 199 Abs. 1 SGB IX). So lange behalten Sie Ihren Ausweis; ' +
        'danach wird er eingezogen (§ 152 Abs. 5 S. 4 SGB IX). Das genaue Datum teilen wir Ihnen mit, sobald es feststeht.',
    ),
    ...(canBeGleichgestellt(change.after) ? [paragraph(gleichstellungNote)] : []),
  ];
}

function plain(change: Lowering) {
  const { before, after, marks } = change;
  return {
    what: [
      'Wir haben Ihre Behinderung neu geprüft.',
      ...(after === undefined ? [] : [`Ihr Grad der Behinderung ist jetzt: ${after}.`]),
      ...(before === undefined ? [] : [`Vorher war er: ${before}.`]),
      ...marks.map((mark) => `Das Merk-Zeichen ${mark} bekommen Sie nicht mehr.`),
      ...(losesStatus(change)
        ? [
            'Mit weniger als 50 sind Sie nicht mehr schwerbehindert.',
            'Ihre Rechte enden aber nicht sofort.',
            'Sie behalten Ihre Rechte und Ihren Ausweis noch mindestens 3 Monate.',
            'Die 3 Monate beginnen erst, wenn niemand mehr etwas gegen die Entscheidung tun kann.',
            'Wir schreiben Ihnen dann das genaue Datum.',
          ]
        : ['Sie bleiben schwerbehindert.']),
    ],
    can: canBeGleichgestellt(after) ? gleichstellungPlain : [],
  };
}
