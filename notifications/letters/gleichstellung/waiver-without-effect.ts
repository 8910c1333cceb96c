import type { GleichstellungState } from '../../../contracts/gleichstellung/messages';
import type { LetterText } from '../content';
import { longDate, paragraph } from '../words';

/** § 199 Abs. 2 SGB IX: it ends by revocation or taking back; a declaration does not end it. */
export const waiverWithoutEffect: LetterText<GleichstellungState> = ({ facts }) => {
  const on = facts.needed(facts.date('receivedOn'), 'receivedOn', '§ 199 Abs. 2 SGB IX');
  return {
    subject: 'Ihre Erklärung zur Gleichstellung',
    opening: [
      paragraph(
        `Sie haben${on ? ` mit einer Erklärung, die am ${longDate(on)} bei uns eingegangen ist,` : ''} auf Ihre Gleichstellung ` +
          'verzichtet. Das Gesetz sieht einen solchen Verzicht nicht vor: Die Gleichstellung endet durch Widerruf oder Rücknahme ' +
          '(§ 199 Abs. 2 SGB IX) oder mit dem Ende einer Befristung. ',
        { bold: 'Sie besteht deshalb weiter.' },
      ),
    ],
    notes: [
      paragraph(
        'Ihre Rechte daraus brauchen Sie nicht in Anspruch zu nehmen, und Ihrem Arbeitgeber müssen Sie nichts mitteilen. Liegen die ' +
          'Voraussetzungen nicht mehr vor, teilen Sie uns das bitte mit; dann prüfen wir einen Widerruf.',
      ),
    ],
    plain: {
      what: [
        'Sie wollen nicht mehr gleichgestellt sein.',
        'Das geht nicht so einfach.',
        'Sie bleiben gleichgestellt.',
        'Sie müssen das aber niemandem sagen.',
      ],
      can: ['Hat sich bei Ihrer Arbeit etwas geändert?', 'Dann sagen Sie uns das.'],
    },
  };
};
