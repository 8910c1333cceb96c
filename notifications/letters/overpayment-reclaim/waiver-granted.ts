import type { ReclaimState } from '../../../contracts/overpayment-reclaim/messages';
import type { LetterText } from '../content';
import { paragraph } from '../words';
import { amount } from './words';

/** § 76 Abs. 2 Nr. 3 SGB IV: to collect it would be inequitable in this case. */
export const waiverGranted: LetterText<ReclaimState> = ({ facts }) => {
  const waived = facts.needed(facts.number('waivedCents'), 'waivedCents', '§ 33 Abs. 1 SGB X') ?? 0;
  const open = facts.number('openCents') ?? 0;
  return {
    subject: 'Erlass der Erstattung',
    opening: [paragraph('Wir haben geprüft, ob Ihnen die Zahlung erlassen werden kann.')],
    operative: [
      ['Von der Erstattung werden Ihnen ', { bold: amount(waived) }, ' erlassen.'],
      open > 0 ? ['Zu zahlen bleiben ', { bold: amount(open) }, '.'] : 'Zu zahlen ist nichts mehr.',
    ],
    reasons: [
      paragraph('Die Einziehung wäre nach Lage Ihres Einzelfalles unbillig (§ 76 Abs. 2 Nr. 3 SGB IV).'),
    ],
    plain: {
      what: [
        'Sie müssen uns Geld zurückzahlen.',
        `Davon schenken wir Ihnen: ${amount(waived)}.`,
        'Das nennt man: Erlass.',
        open > 0 ? `Zahlen müssen Sie noch: ${amount(open)}.` : 'Sie müssen nichts mehr zahlen.',
      ],
      can:
        open > 0
          ? ['Zahlen Sie den Rest, wie wir es Ihnen geschrieben haben.']
          : ['Sie müssen nichts tun.', 'Heben Sie den Brief gut auf.'],
    },
  };
};
