import type { ReclaimState } from '../../../contracts/overpayment-reclaim/messages';
import type { LetterText } from '../content';
import { longDate, paragraph } from '../words';
import { amount, howToPay, howToPayPlain } from './words';

/** § 76 Abs. 2 Nr. 1 SGB IV: what is owed need not be paid before a later day. */
export const deferralGranted: LetterText<ReclaimState> = (context) => {
  const { facts } = context;
  const open = facts.needed(facts.number('openCents'), 'openCents', '§ 33 Abs. 1 SGB X') ?? 0;
  const until = facts.needed(facts.date('until'), 'until', '§ 33 Abs. 1 SGB X');
  return {
    subject: 'Stundung der Erstattung',
    opening: [paragraph('Wir haben geprüft, ob die Zahlung aufgeschoben werden kann.')],
    operative: [
      [
        'Die Erstattung, von der noch ',
        { bold: amount(open) },
        ' offen sind, wird ',
        ...(until ? ['bis zum ', { bold: longDate(until) }, ' '] : []),
        'gestundet.',
      ],
      'Zinsen werden nicht erhoben.',
    ],
    reasons: [
      paragraph(
        'Die sofortige Zahlung wäre für Sie mit erheblichen Härten verbunden, und der Anspruch wird durch die Stundung nicht gefährdet ' +
          '(§ 76 Abs. 2 Nr. 1 SGB IV).',
      ),
    ],
    notes: [
      ...howToPay(context),
      paragraph(
        'Ändern sich Ihre Verhältnisse wesentlich, teilen Sie uns dies bitte mit. Früher zahlen dürfen Sie jederzeit.',
      ),
    ],
    plain: {
      what: [
        'Sie müssen uns Geld zurückzahlen.',
        `Es sind noch: ${amount(open)}.`,
        'Sie dürfen später zahlen.',
        'Das nennt man: Stundung.',
      ],
      can: [
        'Sie können auch früher zahlen.',
        ...howToPayPlain(context),
        'Haben Sie dann immer noch nicht genug Geld?',
        'Schreiben Sie uns vorher.',
      ],
      until: until ? [`Sie haben Zeit bis zum ${longDate(until)}.`] : [],
    },
  };
};
