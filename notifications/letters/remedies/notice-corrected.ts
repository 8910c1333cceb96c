import type { LetterText } from '../content';
import { longDate, paragraph, paragraphsOf } from '../words';

/** § 38 SGB X: what the decision says wrongly, what it has to say, and that nothing else changes. */
export const noticeCorrected: LetterText = ({ facts }) => {
  const decidedOn = facts.needed(facts.date('decidedOn'), 'decidedOn', '§ 38 SGB X');
  const wrong = facts.needed(facts.text('wrong'), 'wrong', '§ 38 SGB X') ?? '';
  const right = facts.needed(facts.text('right'), 'right', '§ 38 SGB X') ?? '';
  const ofDay = decidedOn ? ` vom ${longDate(decidedOn)}` : '';
  return {
    subject: `Berichtigung unseres Bescheides${ofDay}`,
    opening: [
      paragraph(`In unserem Bescheid${ofDay} ist etwas offenbar unrichtig. Wir berichtigen es (§ 38 SGB X).`),
      paragraph('Im Bescheid steht: ', { bold: `„${wrong}“` }),
      paragraph('Richtig heißt es: ', { bold: `„${right}“` }),
      ...paragraphsOf(facts.text('reasons') ?? ''),
      paragraph('Bitte bewahren Sie dieses Schreiben zusammen mit dem Bescheid auf.'),
    ],
    notes: [
      paragraph(
        'Im Übrigen bleibt der Bescheid, wie er ist. Durch die Berichtigung beginnt keine neue Frist für Widerspruch oder Klage; ' +
          'die im Bescheid genannte Frist gilt weiter.',
      ),
      paragraph(
        'Wir können verlangen, dass Sie uns den Bescheid vorlegen, damit wir die Berichtigung darauf vermerken (§ 38 S. 3 SGB X).',
      ),
    ],
    plain: {
      what: [
        'In unserem Bescheid war ein Fehler.',
        `Dort steht: ${wrong}`,
        `Richtig ist: ${right}`,
        'Sonst ändert sich nichts.',
      ],
      can: ['Heben Sie diesen Brief gut auf.', 'Legen Sie ihn zu dem Bescheid.'],
      until: ['Es gibt keine neue Frist.', 'Es gilt die Frist aus dem Bescheid.'],
    },
  };
};
