import type { GleichstellungState } from '../../../contracts/gleichstellung/messages';
import type { LetterText } from '../content';
import { longDate, paragraph } from '../words';
import { span } from './case-words';

/** What was applied for while another proceeding had not come to its end, and is there by that. */
export const applicationSettled: LetterText<GleichstellungState> = ({ facts, state }) => {
  const receivedOn = facts.needed(facts.date('receivedOn'), 'receivedOn', '§ 151 Abs. 2 SGB IX');
  const { granted } = state;
  return {
    subject: 'Ihr Antrag auf Gleichstellung hat sich erledigt',
    opening: [
      paragraph(
        `Ihr Antrag auf Gleichstellung ist ${receivedOn ? `am ${longDate(receivedOn)} ` : ''}bei uns eingegangen, als ein früheres Verfahren noch nicht ` +
          'abgeschlossen war. Das ist es jetzt: Sie sind mit schwerbehinderten Menschen gleichgestellt' +
          `${granted ? ` (${span(granted.from, granted.until)})` : ''}, ohne Befristung. Mehr kann dieser Antrag nicht bringen: `,
        { bold: 'Er hat sich erledigt, und eine Entscheidung ergeht darüber nicht.' },
      ),
    ],
    notes: [paragraph('Ist das nicht richtig, melden Sie sich bitte bei uns.')],
    plain: {
      what: [
        'Sie haben einen Antrag gestellt.',
        'Wir haben aber noch etwas anderes geprüft.',
        'Das ist jetzt fertig: Sie sind gleichgestellt.',
        'Den Antrag brauchen Sie nicht mehr.',
      ],
      can: ['Sie müssen nichts tun.', 'Stimmt etwas nicht?', 'Dann sagen Sie uns das.'],
    },
  };
};
