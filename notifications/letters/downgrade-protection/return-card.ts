import type { DowngradeState } from '../../../contracts/downgrade-protection/messages';
import type { LetterText } from '../content';
import { longDate, oneLine, paragraph } from '../words';

const because: Record<string, string> = {
  'protection-ended':
    'Die Schutzfrist nach der Herabsetzung Ihres Grades der Behinderung ist abgelaufen (§ 199 Abs. 1 SGB IX).',
  'status-lost':
    'Die Voraussetzungen des Schutzes schwerbehinderter Menschen sind weggefallen (§ 199 Abs. 1 SGB IX).',
  gleichgestellt:
    'Sie sind nun schwerbehinderten Menschen gleichgestellt; einen Ausweis gibt es dafür nicht (§ 151 Abs. 3, § 152 Abs. 5 SGB IX).',
};

/** § 152 Abs. 5 S. 4 SGB IX: the card is collected when the protection is over. */
export const returnCard: LetterText<DowngradeState> = ({ facts, letterhead }) => {
  const returnBy = facts.needed(facts.date('returnBy'), 'returnBy', '§ 26 Abs. 2 SGB X');
  const outcome = facts.needed(facts.text('outcome'), 'outcome', '§ 35 Abs. 1 SGB X') ?? '';
  const number = facts.text('cardNumber');
  const card = `Ihren Schwerbehindertenausweis${number ? ` Nr. ${number}` : ''}`;
  return {
    subject: 'Rückgabe Ihres Schwerbehindertenausweises',
    opening: [
      paragraph(
        because[outcome] ?? 'Der gesetzliche Schutz schwerbehinderter Menschen ist für Sie erloschen.',
      ),
      paragraph(
        `Wir ziehen ${card} deshalb ein (§ 152 Abs. 5 S. 4 SGB IX). Bitte senden oder bringen Sie ihn `,
        ...(returnBy ? ['bis zum ', { bold: longDate(returnBy) }, ' '] : []),
        `zurück an: ${oneLine(letterhead)}.`,
      ),
    ],
    notes: [
      paragraph(
        'Gehört zu dem Ausweis ein Beiblatt, senden Sie es bitte mit. Für eine Wertmarke, die noch länger gilt, kann auf Antrag ' +
          'ein Teil des Preises erstattet werden (§ 228 Abs. 3 SGB IX).',
      ),
      paragraph('Haben Sie den Ausweis verloren, teilen Sie uns dies bitte mit.'),
    ],
    plain: {
      what: [
        'Sie haben einen Schwerbehinderten-Ausweis.',
        'Der Ausweis gilt nicht mehr.',
        'Wir brauchen den Ausweis zurück.',
      ],
      can: [
        'Schicken Sie uns den Ausweis.',
        'Oder bringen Sie ihn zu uns.',
        `Unsere Adresse ist: ${oneLine(letterhead)}.`,
        'Haben Sie den Ausweis verloren?',
        'Dann schreiben Sie uns das.',
      ],
      until: returnBy ? [`Der Ausweis soll spätestens am ${longDate(returnBy)} bei uns sein.`] : [],
    },
  };
};
