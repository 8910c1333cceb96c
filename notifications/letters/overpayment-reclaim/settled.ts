import type { ReclaimState } from '../../../contracts/overpayment-reclaim/messages';
import type { LetterText } from '../content';
import { paragraph } from '../words';
import { amount } from './words';

/** The reclaim is over: all has been paid, or nothing is demanded. */
export const settled: LetterText<ReclaimState> = ({ facts, state }) => {
  const outcome = facts.needed(facts.text('outcome'), 'outcome', '§ 50 SGB X');
  const overpaid = amount(facts.number('overpaidCents') ?? state.overpayment.cents);
  const dropped = outcome === 'dropped';
  const credit = facts.number('creditCents') ?? 0;
  const back =
    credit > 0 ? [`Was Sie darüber hinaus gezahlt haben (${amount(credit)}), zahlen wir Ihnen zurück.`] : [];
  return {
    subject: dropped ? 'Wir verlangen keine Erstattung' : 'Ihre Erstattung ist erledigt',
    opening: [
      paragraph(
        dropped
          ? `Wir haben geprüft, ob Sie ${overpaid} zu erstatten haben. Wir sehen davon ab.`
          : 'Ihre Zahlungen sind bei uns eingegangen. Zu erstatten ist nichts mehr (§ 50 SGB X).',
      ),
      ...back.map((sentence) => paragraph(sentence)),
    ],
    plain: {
      what: [
        ...(dropped
          ? ['Wir haben geprüft: Müssen Sie Geld zurückzahlen?', 'Nein. Sie müssen nichts zurückzahlen.']
          : ['Ihr Geld ist bei uns angekommen.', 'Sie haben alles bezahlt.']),
        ...(credit > 0 ? [`Sie haben zu viel bezahlt. Wir zahlen Ihnen zurück: ${amount(credit)}.`] : []),
      ],
      can: ['Sie müssen nichts mehr tun.', 'Heben Sie den Brief gut auf.'],
    },
  };
};
