import type { AusweisState } from '../../../contracts/ausweis/messages';
import type { LetterText } from '../content';
import { longDate, oneLine, paragraph } from '../words';
import { bringItPlainly, flag, numbered } from './words';

const because: Record<string, string> = {
  'protection-ended':
    'Die Schutzfrist nach der Herabsetzung Ihres Grades der Behinderung ist abgelaufen (§ 199 Abs. 1 SGB IX).',
  residence:
    'Sie haben in Deutschland weder Wohnsitz oder gewöhnlichen Aufenthalt noch einen Arbeitsplatz; damit sind die Voraussetzungen des ' +
    'Schutzes weggefallen (§ 2 Abs. 2, § 199 Abs. 1 SGB IX).',
  permit:
    'Ihr Aufenthalt in Deutschland ist nicht mehr rechtmäßig; damit sind die Voraussetzungen des Schutzes weggefallen (§ 2 Abs. 2, § 199 ' +
    'Abs. 1 SGB IX).',
  other:
    'Die Voraussetzungen des Schutzes schwerbehinderter Menschen sind weggefallen (§ 199 Abs. 1 SGB IX).',
};

/** § 152 Abs. 5 S. 4 SGB IX: the card is taken in as soon as the protection is over. */
export const returnRequest: LetterText<AusweisState> = (context) => {
  const { facts, letterhead } = context;
  const returnBy = facts.needed(facts.date('returnBy'), 'returnBy', '§ 26 Abs. 2 SGB X');
  const why = facts.needed(facts.text('because'), 'because', '§ 35 Abs. 1 SGB X') ?? 'other';
  return {
    subject: 'Rückgabe Ihres Schwerbehindertenausweises',
    opening: [
      paragraph(because[why] ?? because['other'] ?? ''),
      paragraph(
        `Wir ziehen ${numbered('Ihren Schwerbehindertenausweis', facts.text('number'))} deshalb ein (§ 152 Abs. 5 S. 4 SGB IX). Bitte senden ` +
          'oder bringen Sie ihn ',
        ...(returnBy ? ['bis zum ', { bold: longDate(returnBy) }, ' '] : []),
        `zurück an: ${oneLine(letterhead)}.`,
      ),
    ],
    notes: [
      ...(flag(context, 'sheets')
        ? [
            paragraph(
              'Senden Sie das Beiblatt bitte mit; es gilt nur zusammen mit dem Ausweis. Für eine Wertmarke für ein Jahr wird auf Antrag ' +
                'die Hälfte des Preises erstattet, wenn sie im ersten halben Jahr zurückkommt (§ 228 Abs. 3 SGB IX).',
            ),
          ]
        : []),
      paragraph(
        'Sind Sie nicht einverstanden, oder haben Sie den Ausweis verloren, teilen Sie uns dies bitte in derselben Zeit mit. Kommt der ' +
          'Ausweis nicht, können wir seine Rückgabe anordnen (§ 51 SGB X).',
      ),
    ],
    plain: {
      what: [
        'Sie haben einen Schwerbehinderten-Ausweis.',
        'Der Ausweis gilt nicht mehr.',
        'Wir brauchen den Ausweis zurück.',
      ],
      can: [
        ...bringItPlainly(letterhead),
        'Haben Sie den Ausweis verloren?',
        'Oder denken Sie: Der Ausweis gilt doch noch?',
        'Dann schreiben Sie uns das.',
      ],
      until: returnBy ? [`Der Ausweis soll spätestens am ${longDate(returnBy)} bei uns sein.`] : [],
    },
  };
};
