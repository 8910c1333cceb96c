import type { LetterText } from '../content';
import { findingOf, trackOf, type RemedyCaseState } from '../case-facts';
import { widerspruchForm } from '../remedy-law';
import { longDate, oneLine, paragraph } from '../words';

/** § 84 Abs. 1 SGG: an objection without form keeps no period; how and until when it can be made good. */
export const objectionFormless: LetterText<RemedyCaseState> = (context) => {
  const { facts, principal, letterhead, date } = context;
  const receivedOn = facts.needed(facts.date('receivedOn'), 'receivedOn', '§ 84 SGG');
  const lastDay = facts.date('lastDay', trackOf(context, principal.id)?.lastDay);
  const running = lastDay !== undefined && lastDay >= date;
  return {
    subject: 'Ihr Widerspruch: die vorgeschriebene Form fehlt',
    opening: [
      paragraph(
        `${receivedOn ? `Am ${longDate(receivedOn)} ist` : 'Es ist'} Ihr Widerspruch als einfache E-Mail eingegangen. ` +
          'Eine einfache E-Mail erfüllt die vorgeschriebene Form nicht und wahrt die Frist nicht.',
      ),
      paragraph(
        `Bitte holen Sie die Form nach. Der Widerspruch ist ${widerspruchForm.at(date)} einzureichen (§ 84 Abs. 1 SGG): `,
        { bold: oneLine(letterhead) },
        '.',
      ),
      ...(running
        ? [
            paragraph(
              'Die Frist läuft bis zum ',
              { bold: longDate(lastDay) },
              '. Bis dahin muss er eingegangen sein.',
            ),
          ]
        : []),
      ...(lastDay && !running
        ? [
            paragraph(
              `Die Frist endete am ${longDate(lastDay)}. Waren Sie ohne Verschulden verhindert, sie einzuhalten, können Sie ` +
                'innerhalb eines Monats nach Wegfall des Hindernisses Wiedereinsetzung beantragen (§ 67 SGG).',
            ),
          ]
        : []),
      ...(lastDay ? [] : [paragraph('Die Frist ergibt sich aus der Rechtsbehelfsbelehrung des Bescheides.')]),
    ],
    findings: lastDay ? findingOf(context, 'remedy-period', (value) => value['lastDay'] === lastDay) : [],
    plain: {
      what: [
        'Sie haben uns eine E-Mail geschrieben.',
        'Sie wollen Widerspruch einlegen.',
        'Eine einfache E-Mail reicht dafür nicht.',
      ],
      can: [
        'Schreiben Sie den Widerspruch auf Papier.',
        'Unterschreiben Sie das Papier.',
        'Schicken Sie es uns mit der Post.',
        'Oder kommen Sie zu uns.',
        'Dann schreiben wir den Widerspruch für Sie auf.',
        `Unsere Adresse ist: ${oneLine(letterhead)}.`,
      ],
      until: running
        ? [`Der Widerspruch muss spätestens am ${longDate(lastDay)} bei uns sein.`]
        : lastDay
          ? [
              `Die Zeit war am ${longDate(lastDay)} vorbei.`,
              'Hatten Sie keine Schuld daran?',
              'Schreiben Sie uns bald.',
            ]
          : ['Wie viel Zeit Sie haben, steht in dem Bescheid.'],
    },
  };
};
