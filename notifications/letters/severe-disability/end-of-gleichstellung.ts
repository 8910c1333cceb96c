import type { LetterContent, LetterContext } from '../content';
import { longDate, paragraph, paragraphsOf } from '../words';

type Ground = 'gleichstellung-revoked' | 'gleichstellung-taken-back';

/** § 199 Abs. 2 SGB IX: a Gleichstellung is revoked, or taken back because it was wrong from the beginning (§ 45 SGB X). */
export function endOfGleichstellung(context: LetterContext, ground: Ground): LetterContent {
  const { facts, principal } = context;
  const revoked = ground === 'gleichstellung-revoked';
  const verb = revoked ? 'widerrufen' : 'zurückgenommen';
  const former = facts.date('formerDecisionOn');
  const heardOn = facts.date('heardOn');
  const effectiveOn = facts.date('effectiveOn');
  // A revocation takes effect by statute; from when a taking back does, the office has to say.
  if (!revoked) facts.needed(effectiveOn, 'effectiveOn', '§ 45 Abs. 1, 4 SGB X');
  const from = revoked || !effectiveOn ? '' : ` mit Wirkung ab dem ${longDate(effectiveOn)}`;
  return {
    subject: `Bescheid über ${revoked ? 'den Widerruf' : 'die Rücknahme'} der Gleichstellung`,
    opening: [paragraph('Wir haben geprüft, ob die Voraussetzungen Ihrer Gleichstellung vorliegen.')],
    operative: [
      `Die ${former ? `mit Bescheid vom ${longDate(former)} ausgesprochene ` : ''}Gleichstellung von ${principal.name} mit ` +
        `schwerbehinderten Menschen wird${from} ${verb}.`,
      ...(revoked
        ? [
            'Der Widerruf wird am Ende des dritten Kalendermonats nach Eintritt seiner Unanfechtbarkeit wirksam ' +
              '(§ 199 Abs. 2 S. 3 SGB IX).',
          ]
        : []),
    ],
    reasons: [
      ...paragraphsOf(facts.text('reasons') ?? ''),
      paragraph(
        revoked
          ? 'Der Widerruf ist zulässig, wenn die Voraussetzungen der Gleichstellung weggefallen sind (§ 199 Abs. 2 S. 2, ' +
              '§ 2 Abs. 3, § 151 Abs. 2 SGB IX).'
          : 'Ein begünstigender Verwaltungsakt, der von Anfang an rechtswidrig war, darf unter den Einschränkungen des § 45 ' +
              'Abs. 2 bis 4 SGB X zurückgenommen werden (§ 45 Abs. 1 SGB X).',
      ),
      ...(heardOn
        ? [paragraph(`Hierzu sind Sie am ${longDate(heardOn)} angehört worden (§ 24 Abs. 1 SGB X).`)]
        : []),
    ],
    notes: [
      paragraph(
        'Widerspruch und Klage haben aufschiebende Wirkung (§ 86a Abs. 1 SGG): Solange der Bescheid nicht unanfechtbar ist, ' +
          'bleibt es bei der Gleichstellung.',
      ),
    ],
    remedy: 'widerspruch',
    plain: {
      what: [
        'Sie sind schwerbehinderten Menschen gleichgestellt.',
        'Wir haben geprüft, ob das so bleibt.',
        'Wir haben entschieden: Die Gleichstellung endet.',
        ...(revoked
          ? [
              'Sie endet nicht sofort.',
              'Sie gilt noch mindestens 3 Monate.',
              'Die 3 Monate beginnen erst, wenn niemand mehr etwas gegen die Entscheidung tun kann.',
            ]
          : effectiveOn
            ? [`Sie gilt nicht mehr ab dem ${longDate(effectiveOn)}.`]
            : []),
      ],
      can: [],
    },
  };
}
