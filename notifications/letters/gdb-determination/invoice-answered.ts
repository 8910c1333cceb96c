import type { GdbState } from '../../../contracts/gdb-determination/messages';
import { euros } from '../../../rules/core/money';
import type { LetterText } from '../content';
import { personIn } from '../inquiry/inquiry-case';
import { longDate, paragraph, paragraphsOf } from '../words';

/** § 21 Abs. 3 S. 4 SGB X: an invoice that is not paid, or not in full, is answered with the reason. */
export const invoiceAnswered: LetterText<GdbState> = ({ facts, state }) => {
  const number = facts.needed(facts.text('number'), 'number', '§ 21 Abs. 3 S. 4 SGB X');
  const receivedOn = facts.date('receivedOn');
  const cents = facts.number('cents');
  const approved = facts.number('approvedCents');
  const reason = facts.needed(facts.text('reason'), 'reason', '§ 35 Abs. 1 SGB X');
  const arrived = receivedOn ? `, bei uns eingegangen am ${longDate(receivedOn)},` : '';
  const over = cents === undefined ? '' : ` über ${euros(cents)}`;
  const result =
    approved === undefined
      ? 'begleichen wir nicht.'
      : `begleichen wir in Höhe von ${euros(approved)}. Darüber hinaus zahlen wir nicht.`;
  return {
    subject: `Ihre Rechnung ${number ?? ''}`.trim(),
    opening: [
      paragraph(
        `Ihre Rechnung ${number ?? ''}${over}${arrived} betrifft `,
        { bold: personIn(state) },
        `. Diese Rechnung ${result}`,
      ),
      ...paragraphsOf(reason ?? ''),
    ],
    notes: [
      paragraph(
        'Die Vergütung richtet sich nach dem Justizvergütungs- und -entschädigungsgesetz (§ 21 Abs. 3 S. 4 SGB X). Halten Sie unsere ' +
          'Prüfung für unrichtig, teilen Sie uns dies bitte mit den Gründen mit; die Vergütung kann gerichtlich festgesetzt ' +
          'werden (§ 4 Abs. 1 JVEG).',
      ),
    ],
    plain: {
      what: [
        'Sie haben uns eine Rechnung geschickt.',
        approved === undefined ? 'Wir bezahlen die Rechnung nicht.' : 'Wir bezahlen einen Teil der Rechnung.',
      ],
      can: ['Denken Sie, das ist falsch?', 'Dann schreiben Sie uns.'],
    },
  };
};
