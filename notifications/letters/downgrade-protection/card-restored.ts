import type { DowngradeState } from '../../../contracts/downgrade-protection/messages';
import type { LetterText } from '../content';
import { longDate, paragraph } from '../words';

/** § 152 Abs. 5 SGB IX: a card that came back while the status goes on is issued again. */
export const cardRestored: LetterText<DowngradeState> = ({ facts }) => {
  const returnedOn = facts.needed(facts.date('returnedOn'), 'returnedOn', '§ 152 Abs. 5 SGB IX');
  const number = facts.text('cardNumber');
  return {
    subject: 'Ihr Schwerbehindertenausweis wird wieder ausgestellt',
    opening: [
      paragraph(
        `Sie haben uns ${returnedOn ? `am ${longDate(returnedOn)} ` : ''}Ihren Schwerbehindertenausweis` +
          `${number ? ` Nr. ${number}` : ''} zurückgegeben. Sie haben jedoch weiterhin Anspruch auf ihn: Der gesetzliche Schutz ` +
          'schwerbehinderter Menschen besteht für Sie fort.',
      ),
      paragraph(
        'Wir stellen Ihnen den Ausweis wieder aus (§ 152 Abs. 5 SGB IX). Sie müssen nichts veranlassen.',
      ),
    ],
    notes: [
      paragraph('Bis Sie ihn erhalten, können Sie den fortbestehenden Schutz mit diesem Schreiben belegen.'),
    ],
    plain: {
      what: [
        ...(returnedOn ? [`Sie haben uns am ${longDate(returnedOn)} Ihren Ausweis zurückgegeben.`] : []),
        'Sie sind aber weiter schwerbehindert.',
        'Sie bekommen wieder einen Ausweis.',
      ],
      can: ['Sie müssen nichts tun.', 'Heben Sie den Brief gut auf. Er hilft Ihnen, bis der Ausweis da ist.'],
    },
  };
};
