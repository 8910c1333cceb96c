import type { GleichstellungState } from '../../../contracts/gleichstellung/messages';
import type { LetterText } from '../content';
import { longDate, paragraph } from '../words';
import { span } from './case-words';

/** What was applied for while an earlier application was contested, and is there by the end of that. */
export const applicationSettled: LetterText<GleichstellungState> = ({ facts, state }) => {
  const receivedOn = facts.needed(facts.date('receivedOn'), 'receivedOn', '§ 151 Abs. 2 SGB IX');
  const { granted } = state;
  return {
    subject: 'Ihr neuer Antrag auf Gleichstellung hat sich erledigt',
    opening: [
      paragraph(
        `Ihr neuer Antrag auf Gleichstellung ist ${receivedOn ? `am ${longDate(receivedOn)} ` : ''}bei uns eingegangen, als das Verfahren über ` +
          'den früheren Antrag noch nicht zu Ende war. Darin sind Sie inzwischen mit schwerbehinderten Menschen gleichgestellt worden' +
          `${granted ? ` (${span(granted.from, granted.until)})` : ''}, ohne Befristung. Mehr kann der neue Antrag nicht bringen: `,
        { bold: 'Er hat sich erledigt, und eine Entscheidung ergeht darüber nicht.' },
      ),
    ],
    notes: [paragraph('Ist das nicht richtig, melden Sie sich bitte bei uns.')],
    plain: {
      what: [
        'Sie haben noch einmal einen Antrag gestellt.',
        'Ihr erster Antrag hat aber Erfolg gehabt.',
        'Sie sind gleichgestellt.',
        'Den neuen Antrag brauchen Sie nicht mehr.',
      ],
      can: ['Sie müssen nichts tun.', 'Stimmt etwas nicht?', 'Dann sagen Sie uns das.'],
    },
  };
};
