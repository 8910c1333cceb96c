import type { LetterText } from '../content';
import { findingOf } from '../case-facts';
import { languageName } from '../language-name';
import { longDate, oneLine, paragraph } from '../words';

/** § 19 Abs. 2 to 4 SGB X: until when the translation is wanted, and what follows for the day of what was submitted. */
export const translationRequest: LetterText = (context) => {
  const { facts, letter, letterhead } = context;
  const submittedOn = facts.needed(facts.date('submittedOn'), 'submittedOn', '§ 19 Abs. 4 SGB X');
  const lastDay = facts.needed(facts.date('lastDay'), 'lastDay', '§ 19 Abs. 2 S. 1 SGB X');
  const name = languageName(facts.text('language') ?? '');
  const until = lastDay ? `bis zum ${longDate(lastDay)}` : '';
  const certified = letter.facts['certified'] === true;
  return {
    subject: 'Ihr Schreiben in fremder Sprache: bitte eine Übersetzung vorlegen',
    opening: [
      paragraph(
        `${submittedOn ? `Am ${longDate(submittedOn)} ist` : 'Es ist'} ein Schreiben von Ihnen eingegangen, das wir nicht verstehen ` +
          `können (Sprache: ${name}). Die Amtssprache ist Deutsch (§ 19 Abs. 1 S. 1 SGB X).`,
      ),
      paragraph('Bitte legen Sie ', { bold: `${until} eine Übersetzung` }, ' vor (§ 19 Abs. 2 S. 1 SGB X).'),
      ...(certified
        ? [
            paragraph(
              'Sie muss beglaubigt oder von einer öffentlich bestellten oder beeidigten Person angefertigt sein (§ 19 Abs. 2 S. 2 SGB X).',
            ),
          ]
        : []),
    ],
    findings: lastDay ? findingOf(context, 'period', (value) => value['lastDay'] === lastDay) : [],
    notes: [
      paragraph(
        'Kommt die Übersetzung innerhalb dieser Frist, zählt Ihr Schreiben von dem Tag an, an dem es bei uns eingegangen ist. ' +
          'Kommt sie später, zählt erst der Tag, an dem die Übersetzung eingeht; dadurch können Fristen versäumt sein und ' +
          'Leistungen später beginnen (§ 19 Abs. 4 SGB X).',
      ),
      paragraph(
        'Fristen, in denen wir tätig werden müssen, beginnen erst, wenn uns die Übersetzung vorliegt (§ 19 Abs. 3 SGB X). ' +
          'Kommt keine Übersetzung, können wir sie beschaffen und dafür Ersatz verlangen (§ 19 Abs. 2 S. 3 SGB X).',
      ),
    ],
    plain: {
      what: ['Sie haben uns geschrieben.', `Die Sprache ist: ${name}.`, 'Wir verstehen diese Sprache nicht.'],
      can: [
        'Lassen Sie Ihr Schreiben ins Deutsche übersetzen.',
        ...(certified ? ['Ein anerkannter Übersetzer muss das machen.'] : []),
        'Schicken Sie uns die Übersetzung.',
        `Unsere Adresse ist: ${oneLine(letterhead)}.`,
      ],
      until: lastDay
        ? [
            `Die Übersetzung muss am ${longDate(lastDay)} bei uns sein.`,
            'Dann gilt der Tag, an dem Ihr Schreiben kam.',
            'Kommt sie später?',
            'Dann gilt der spätere Tag.',
            'Das kann für Sie schlechter sein.',
          ]
        : [],
    },
  };
};
