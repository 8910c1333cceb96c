import type { Decided } from '../../../contracts/gleichstellung/messages';
import type { LetterContent } from '../content';
import { longDate, paragraph, paragraphsOf } from '../words';
import { applyAnew, applyAnewPlainly, type GleichstellungContext } from './case-words';

/** § 2 Abs. 3 SGB IX: not granted, with the reasons. */
export function refusalLetter(
  { facts, principal, state }: GleichstellungContext,
  decided: Decided | undefined,
): LetterContent {
  const { before, proceeding } = state;
  const gdb = decided?.gdb;
  return {
    subject: 'Bescheid: Ihr Antrag auf Gleichstellung wird abgelehnt',
    opening: [
      paragraph(`Über Ihren Antrag, eingegangen am ${longDate(proceeding.receivedOn)}, entscheiden wir so:`),
    ],
    operative: [
      `Der Antrag, ${principal.name} ${before ? 'weiter ' : ''}mit schwerbehinderten Menschen gleichzustellen, wird abgelehnt.`,
    ],
    reasons: [
      paragraph(
        'Gleichgestellt werden sollen Menschen mit einem festgestellten GdB von 30 oder 40, wenn sie ohne die Gleichstellung keinen ' +
          'geeigneten Arbeitsplatz erlangen oder behalten können (§ 2 Abs. 3, § 151 Abs. 2 S. 1 SGB IX).' +
          (gdb === undefined || gdb === 0
            ? ' Ein GdB ist bei Ihnen nicht festgestellt.'
            : ` Bei Ihnen ist ein GdB von ${gdb} festgestellt.`),
      ),
      ...paragraphsOf(facts.text('reasons') ?? ''),
    ],
    notes: [
      ...(before?.until
        ? [paragraph(`Die bisherige Gleichstellung gilt noch bis zum ${longDate(before.until)}.`)]
        : []),
      paragraph(`Ändern sich die Verhältnisse, können Sie wieder einen Antrag stellen. ${applyAnew}`),
    ],
    remedy: 'widerspruch',
    plain: {
      what: [
        'Sie haben einen Antrag gestellt.',
        'Wir haben Ihren Antrag geprüft.',
        'Wir sagen Nein zu Ihrem Antrag.',
        'Warum, steht in dem Brief.',
      ],
      can: ['Ändert sich etwas?', ...applyAnewPlainly],
    },
  };
}
