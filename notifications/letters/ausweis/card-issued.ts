import type { AusweisState } from '../../../contracts/ausweis/messages';
import type { Block } from '../../pdf/document';
import type { LetterText } from '../content';
import { freeTransport, markInPlainWords, markName, markTable } from '../severe-disability/marks';
import { listed, longDate, oneLine, paragraph } from '../words';
import { flag, marksIn, type CardContext } from './words';

/** § 152 Abs. 5 SGB IX, SchwbAwV: the card itself, what it shows, for how long, and what one does with it. */
export const cardIssued: LetterText<AusweisState> = (context) => {
  const { facts, findings } = context;
  const gdb = facts.needed(facts.number('gdb'), 'gdb', '§ 152 Abs. 5 S. 1 SGB IX');
  const until = facts.date('validUntil');
  const marks = marksIn(context);
  return {
    subject: 'Ihr Schwerbehindertenausweis',
    opening: [
      paragraph(
        `${because(facts.text('occasion'))} (§ 152 Abs. 5 SGB IX). Sie erhalten ihn mit diesem Schreiben.`,
      ),
      {
        kind: 'table',
        head: ['Angabe', 'Eintrag'],
        rows: rowsOf(context, gdb, marks),
        widths: [2, 3],
      },
      ...markTable(marks.map((mark) => [mark, 'liegt vor'] as const)),
    ],
    findings: findings.filter(
      ({ calculator, inputs }) =>
        ['card-validity', 'card-content'].includes(calculator) && isOf(context, inputs),
    ),
    notes: notesOf(context, marks),
    plain: {
      what: [
        'Sie bekommen einen Schwerbehinderten-Ausweis.',
        ...(gdb === undefined ? [] : [`In dem Ausweis steht Ihr Grad der Behinderung: ${gdb}.`]),
        ...marks.flatMap((mark) => [
          `In dem Ausweis steht auch: ${markName(mark)}.`,
          ...markInPlainWords(mark),
        ]),
        until ? `Der Ausweis gilt bis zum ${longDate(until)}.` : 'Der Ausweis gilt immer.',
      ],
      can: [
        'Prüfen Sie, ob alles stimmt.',
        'Stimmt etwas nicht?',
        'Dann schreiben Sie uns.',
        ...(flag(context, 'replaces') ? ['Schicken Sie uns den alten Ausweis zurück.'] : []),
        ...(freeTransport(marks)
          ? [
              'Sie können mit Bus und Bahn fahren, wenn Sie eine Wert-Marke haben.',
              'Die Wert-Marke bekommen Sie bei uns.',
            ]
          : []),
      ],
    },
  };
};

/** The findings of this very issue. */
function isOf({ letter }: CardContext, inputs: unknown): boolean {
  const { issuedOn, on } = inputs as { issuedOn?: string; on?: string };
  return (issuedOn ?? on) === letter.datedOn;
}

const occasions: Record<string, string> = {
  renewal: 'Wir haben Ihnen einen neuen Schwerbehindertenausweis ausgestellt',
  replacement: 'Wir haben Ihren Schwerbehindertenausweis ersetzt',
  exchange: 'Wir haben Ihren Schwerbehindertenausweis umgetauscht',
  correction:
    'Wir haben Ihren Schwerbehindertenausweis berichtigt, weil eine neue Feststellung unanfechtbar ist',
  protection: 'Wir haben Ihren Schwerbehindertenausweis bis zum Ende der Schutzfrist ausgestellt',
};

const because = (occasion = ''): string =>
  occasions[occasion] ?? 'Wir haben Ihnen einen Schwerbehindertenausweis ausgestellt';

function rowsOf(context: CardContext, gdb: number | undefined, marks: readonly string[]): string[][] {
  const { facts } = context;
  const [from, until] = [facts.date('validFrom'), facts.date('validUntil')];
  return [
    ['Nummer', facts.text('number') ?? ''],
    ['Grad der Behinderung', String(gdb ?? '')],
    ['Merkzeichen', marks.length > 0 ? marks.map(markName).join(', ') : 'keine'],
    ...(from ? [['gültig ab', longDate(from)]] : []),
    ['gültig bis', until ? longDate(until) : 'unbefristet'],
    ['Farbe', flag(context, 'orange') ? 'grün mit orangem Flächenaufdruck' : 'grün'],
    ...(flag(context, 'picture') ? [] : [['Lichtbild', 'Ohne Lichtbild gültig']]),
  ];
}

function notesOf(context: CardContext, marks: readonly string[]): Block[] {
  const { letterhead } = context;
  return [
    paragraph(
      'Bitte prüfen Sie die Angaben. Ändert sich etwas, das im Ausweis steht, teilen Sie uns dies unverzüglich mit. Der Ausweis ' +
        'bleibt Eigentum unserer Behörde und ist auf Aufforderung vorzulegen (Muster 1 der SchwbAwV).',
    ),
    ...(flag(context, 'companion')
      ? [
          paragraph(
            'Die Berechtigung zur Mitnahme einer Begleitperson ist nachgewiesen (§ 229 Abs. 2 SGB IX, § 3 Abs. 2 SchwbAwV). Verpflichtet ' +
              'dazu sind Sie nicht.',
          ),
        ]
      : []),
    ...(freeTransport(marks)
      ? [
          paragraph(
            `Mit ${travelMarks(marks)} können Sie den Nahverkehr unentgeltlich nutzen, wenn zum Ausweis ein Beiblatt mit gültiger ` +
              'Wertmarke gehört (§ 228 Abs. 1 SGB IX). Beiblatt und Wertmarke erhalten Sie auf Antrag bei uns; stattdessen ist ein ' +
              'Beiblatt für die Ermäßigung der Kraftfahrzeugsteuer möglich (§ 3a SchwbAwV).',
          ),
        ]
      : []),
    ...(flag(context, 'replaces')
      ? [
          paragraph(
            `Der bisherige Ausweis gilt nicht mehr. Bitte senden Sie ihn zurück an: ${oneLine(letterhead)}.`,
          ),
        ]
      : []),
    paragraph(
      'Geht der Ausweis verloren, melden Sie es uns bitte; Sie erhalten dann auf Antrag einen neuen. Er ist nur ' +
        'in Deutschland amtlicher Nachweis. Ihr Arbeitgeber kann ihn sehen wollen, nicht aber den Bescheid mit Ihren ' +
        'Gesundheitsstörungen.',
    ),
  ];
}

/** Those that open free local transport, in the dative. */
function travelMarks(marks: readonly string[]): string {
  const names = marks.filter((mark) => freeTransport([mark])).map(markName);
  return `${names.length === 1 ? 'dem' : 'den'} Merkzeichen ${listed(names)}`;
}
