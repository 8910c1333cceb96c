import type { Block, Runs } from '../../pdf/document';
import type { LetterContent } from '../content';
import { longDate, paragraph, paragraphsOf } from '../words';
import type { DecisionFacts, GdbContext } from './decision-facts';

/** § 66 Abs. 1, 3 SGB I: refused without a look at the matter, until the cooperation is made good (§ 67 SGB I). */
export function refusalForSilence(context: GdbContext, found: DecisionFacts): LetterContent {
  const { facts } = context;
  const asked = whatWasAsked(context);
  if (asked.length === 0) facts.missing('warning', '§ 66 Abs. 3 SGB I');
  return {
    subject: 'Bescheid: Versagung wegen fehlender Mitwirkung',
    opening: [
      paragraph(
        `Über Ihren Antrag, eingegangen am ${longDate(found.proceeding.begunOn)}, können wir nicht in der Sache entscheiden, ` +
          'weil Ihre Mitwirkung fehlt (§ 66 SGB I).',
      ),
    ],
    operative: operative(found),
    reasons: [
      ...asked,
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
        ', auch nach Ablauf der Widerspruchsfrist. Dann prüfen wir Ihren Antrag weiter und können die Feststellung nachträglich ' +
          'treffen (§ 67 SGB I).',
      ),
    ],
    remedy: 'widerspruch',
    plain: {
      what: [
        'Sie haben einen Antrag gestellt.',
        'Wir brauchten dafür etwas von Ihnen.',
        'Wir haben es nicht bekommen.',
        'Deshalb können wir Ihren Antrag nicht prüfen.',
        'Wir sagen jetzt Nein.',
        ...(found.before ? [`Ihr Grad der Behinderung bleibt: ${found.before.gdb}.`] : []),
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

function operative({ name, before }: DecisionFacts): Runs[] {
  const until = 'wegen fehlender Mitwirkung versagt, bis die Mitwirkung nachgeholt ist (§ 66 Abs. 1 SGB I).';
  if (!before) return [`Die Feststellung einer Behinderung von ${name} wird ${until}`];
  return [
    `Die Neufeststellung des Grades der Behinderung von ${name} wird ${until}`,
    `Es bleibt bei dem Grad der Behinderung (GdB) von ${before.gdb}.`,
  ];
}

/** What was asked for with the consequence named, and did not come by the day set; and appointments that were missed. */
function whatWasAsked({ state }: GdbContext): Block[] {
  const silent = state.inquiry.requests.flatMap(
    ({ kind, status, what, consequence, consequenceNamedOn, lastDay }) =>
      kind === 'cooperation' && status !== 'answered' && consequence && consequenceNamedOn
        ? [
            paragraph(
              `Am ${longDate(consequenceNamedOn)} haben wir Sie gebeten mitzuwirken; die Frist dafür lief zuletzt bis zum ` +
                `${longDate(lastDay)}. Gefehlt hat: ${sentence(what)} Für den Fall, dass nichts eingeht, haben wir angekündigt: ${sentence(consequence)}`,
            ),
          ]
        : [],
  );
  const missed = state.appointments.flatMap(({ status, warned, on, place }) =>
    status === 'missed' && warned
      ? [
          paragraph(
            `Zu der Untersuchung am ${longDate(on)} (${place}) sind Sie nicht erschienen. Auf die Folgen hatten wir Sie mit der ` +
              'Ladung hingewiesen.',
          ),
        ]
      : [],
  );
  return [...silent, ...missed];
}

const sentence = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
