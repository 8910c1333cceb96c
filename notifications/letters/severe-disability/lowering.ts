import { severelyDisabledFrom } from '../../../contracts/severe-disability';
import type { CivilDate } from '../../../rules/core/civil-date';
import type { Block, Runs } from '../../pdf/document';
import type { PlainContent } from '../content';
import { longDate, paragraph } from '../words';
import { markName } from './marks';
import { canBeGleichgestellt, gleichstellungNote, gleichstellungPlain, marksText } from './matters';

/** What a decision takes away. */
export interface Lowering {
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly marks: readonly string[];
  /** From when: of itself from the announcement on (§ 39 Abs. 1 SGB X). */
  readonly from: string;
}

export function fromWhen(effectiveOn: CivilDate | undefined): string {
  return effectiveOn ? `ab dem ${longDate(effectiveOn)}` : 'ab der Bekanntgabe dieses Bescheides';
}

/** `former` names the day of the decision that is changed, as in " vom 14. April 2021". */
export function loweringSentences(
  name: string,
  { before, after, marks, from }: Lowering,
  former: string,
): Runs[] {
  const sentences: Runs[] = [`Der Bescheid${former} über die bisherige Feststellung wird ${from} geändert.`];
  if (after !== undefined) {
    const was = before === undefined ? '' : ` (bisher ${before})`;
    sentences.push([
      `Der Grad der Behinderung (GdB) von ${name} beträgt ${from} `,
      { bold: String(after) },
      `${was}.`,
    ]);
  }
  return [...sentences, ...lostMarks({ marks, from })];
}

export function lostMarks({ marks, from }: Pick<Lowering, 'marks' | 'from'>): string[] {
  if (marks.length === 0) return [];
  return [`Die gesundheitlichen Voraussetzungen für ${marksText(marks)} liegen ${from} nicht mehr vor.`];
}

export function loweringComparison({ before, after, marks }: Lowering): Block[] {
  const rows = [
    ...(before === undefined || after === undefined
      ? []
      : [['Grad der Behinderung', `${before}`, `${after}`]]),
    ...marks.map((mark) => [`Merkzeichen ${markName(mark)}`, 'ja', 'nein']),
  ];
  if (rows.length === 0) return [];
  return [{ kind: 'table', head: ['Feststellung', 'bisher', 'künftig'], rows, widths: [3, 1, 1] }];
}

export function heardText(heardOn: CivilDate | undefined): Block[] {
  if (!heardOn) return [];
  return [
    paragraph(
      `Zu der beabsichtigten Entscheidung sind Sie am ${longDate(heardOn)} angehört worden (§ 24 Abs. 1 SGB X).`,
    ),
  ];
}

/** Whether the person ceases to be severely disabled by it; who was not before loses no status. */
function losesStatus({ before, after }: Lowering): boolean {
  const was = before === undefined || before >= severelyDisabledFrom;
  return was && after !== undefined && after < severelyDisabledFrom;
}

const keepsStatus = ({ after }: Lowering): boolean => after === undefined || after >= severelyDisabledFrom;

export const suspensiveNote = paragraph(
  'Widerspruch und Klage haben aufschiebende Wirkung (§ 86a Abs. 1 SGG): Solange der Bescheid nicht unanfechtbar ist, ' +
    'bleibt es bei der bisherigen Feststellung.',
);

const protectionNote = paragraph(
  'Die besonderen Regelungen für schwerbehinderte Menschen gelten für Sie noch bis zum Ende des dritten Kalendermonats ' +
    'nach Eintritt der Unanfechtbarkeit dieses Bescheides (§ 199 Abs. 1 SGB IX). So lange behalten Sie Ihren Ausweis; ' +
    'danach wird er eingezogen (§ 152 Abs. 5 S. 4 SGB IX). Das genaue Datum teilen wir Ihnen mit, sobald es feststeht.',
);

export function loweringNotes(change: Lowering, protection: Block = protectionNote): Block[] {
  if (keepsStatus(change)) {
    return [
      suspensiveNote,
      paragraph(
        'Sie bleiben ein schwerbehinderter Mensch (§ 2 Abs. 2 SGB IX). Ihr Ausweis wird berichtigt, sobald diese ' +
          'Feststellung unanfechtbar ist (§ 152 Abs. 5 S. 5 SGB IX).',
      ),
    ];
  }
  return [
    suspensiveNote,
    ...(losesStatus(change) ? [protection] : []),
    ...(canBeGleichgestellt(change.after) ? [paragraph(gleichstellungNote)] : []),
  ];
}

const protectionPlain = [
  'Ihre Rechte enden aber nicht sofort.',
  'Sie behalten Ihre Rechte und Ihren Ausweis noch mindestens 3 Monate.',
  'Die 3 Monate beginnen erst, wenn niemand mehr etwas gegen die Entscheidung tun kann.',
  'Wir schreiben Ihnen dann das genaue Datum.',
];

export function loweringPlain(
  change: Lowering,
  protection: readonly string[] = protectionPlain,
): PlainContent {
  const { before, after, marks } = change;
  const status = losesStatus(change)
    ? ['Mit weniger als 50 sind Sie nicht mehr schwerbehindert.', ...protection]
    : keepsStatus(change)
      ? ['Sie bleiben schwerbehindert.']
      : [];
  return {
    what: [
      'Wir haben Ihre Behinderung neu geprüft.',
      ...(after === undefined ? [] : [`Ihr Grad der Behinderung ist jetzt: ${after}.`]),
      ...(before === undefined ? [] : [`Vorher war er: ${before}.`]),
      ...marks.map((mark) => `Das Merk-Zeichen ${markName(mark)} bekommen Sie nicht mehr.`),
      ...status,
    ],
    can: canBeGleichgestellt(after) ? gleichstellungPlain : [],
  };
}
