import type { CivilDate } from '../../../rules/core/civil-date';
import type { Block, Runs } from '../../pdf/document';
import type { LetterContent } from '../content';
import { longDate, paragraph, paragraphsOf } from '../words';
import type { InquiryContext } from './inquiry-case';

interface SilenceWords {
  begunOn: CivilDate;
  operative: readonly Runs[];
  /** What was asked for in vain. */
  asked: readonly Block[];
  /** What can still be done once the cooperation is made good: "die Feststellung nachträglich treffen". */
  later: string;
  notes?: readonly Block[];
  plain: readonly string[];
}

/** § 66 Abs. 1, 3 SGB I: refused without a look at the matter, until the cooperation is made good (§ 67 SGB I). */
export function refusedForSilence({ facts }: InquiryContext, words: SilenceWords): LetterContent {
  if (words.asked.length === 0) facts.missing('warning', '§ 66 Abs. 3 SGB I');
  return {
    subject: 'Bescheid: Versagung wegen fehlender Mitwirkung',
    opening: [
      paragraph(
        `Über Ihren Antrag, eingegangen am ${longDate(words.begunOn)}, können wir nicht in der Sache entscheiden, ` +
          'weil Ihre Mitwirkung fehlt (§ 66 SGB I).',
      ),
    ],
    operative: words.operative,
    reasons: [
      ...words.asked,
      ...paragraphsOf(facts.text('reasons') ?? ''),
      paragraph(
        'Wer eine Leistung beantragt, hat an der Aufklärung mitzuwirken (§§ 60 bis 62 SGB I). Fehlt die Mitwirkung und wird der ' +
          'Sachverhalt dadurch nur erheblich schwerer aufklärbar, können wir die Entscheidung in der Sache versagen, bis sie ' +
          'nachgeholt ist (§ 66 Abs. 1 SGB I). Auf diese Folge sind Sie schriftlich hingewiesen worden; die gesetzte Frist ist ' +
          'abgelaufen (§ 66 Abs. 3 SGB I).',
      ),
    ],
    notes: [
      paragraph(
        { bold: 'Sie können die Mitwirkung jederzeit nachholen' },
        `, auch nach Ablauf der Widerspruchsfrist. Dann prüfen wir Ihren Antrag weiter und können ${words.later} (§ 67 SGB I).`,
      ),
      ...(words.notes ?? []),
    ],
    remedy: 'widerspruch',
    plain: {
      what: [
        'Sie haben einen Antrag gestellt.',
        'Wir brauchten dafür etwas von Ihnen.',
        'Wir haben es nicht bekommen.',
        'Deshalb können wir Ihren Antrag nicht prüfen.',
        'Wir sagen jetzt Nein.',
        ...words.plain,
      ],
      can: [
        'Sie können noch mitmachen.',
        'Schicken Sie uns, was fehlt.',
        'Oder rufen Sie uns an.',
        'Dann prüfen wir Ihren Antrag weiter.',
      ],
    },
  };
}

/** What was asked for with the consequence named, and did not come by the day set. */
export function askedInVain({ state }: InquiryContext): Block[] {
  return state.inquiry.requests.flatMap(({ kind, status, what, consequence, consequenceNamedOn, lastDay }) =>
    kind === 'cooperation' && status !== 'answered' && consequence && consequenceNamedOn
      ? [
          paragraph(
            `Am ${longDate(consequenceNamedOn)} haben wir Sie gebeten mitzuwirken; die Frist dafür lief zuletzt bis zum ` +
              `${longDate(lastDay)}. Gefehlt hat: ${sentence(what)} Für den Fall, dass nichts eingeht, haben wir angekündigt: ${sentence(consequence)}`,
          ),
        ]
      : [],
  );
}

const sentence = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
