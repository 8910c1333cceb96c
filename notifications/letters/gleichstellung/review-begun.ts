import type { GleichstellungState } from '../../../contracts/gleichstellung/messages';
import type { LetterText } from '../content';
import { longDate, paragraph } from '../words';

/** § 199 Abs. 2 S. 2 SGB IX, § 45 SGB X: the office looks whether the conditions are there; nothing changes by that. */
export const reviewBegun: LetterText<GleichstellungState> = ({ facts }) => {
  const on = facts.date('on');
  return {
    subject: 'Wir prüfen Ihre Gleichstellung',
    opening: [
      paragraph(
        `Wir prüfen${on ? ` seit dem ${longDate(on)}` : ''}, ob die Voraussetzungen Ihrer Gleichstellung mit schwerbehinderten Menschen ` +
          'vorliegen (§ 2 Abs. 3, § 199 Abs. 2 S. 2 SGB IX).',
      ),
      paragraph(
        { bold: 'Durch diese Prüfung allein ändert sich nichts.' },
        ' Ihre Gleichstellung besteht weiter.',
      ),
    ],
    notes: [
      paragraph(
        'Bitte teilen Sie uns mit, was sich an Ihrem Arbeitsplatz und an Ihrem GdB geändert hat (§ 60 Abs. 1 SGB I). Wollen wir etwas zu ' +
          'Ihren Ungunsten ändern, hören wir Sie vorher an (§ 24 Abs. 1 SGB X).',
      ),
    ],
    plain: {
      what: [
        'Sie sind gleichgestellt.',
        'Wir prüfen, ob das so bleibt.',
        'Jetzt ändert sich noch nichts.',
        'Wollen wir etwas ändern? Dann fragen wir Sie vorher.',
      ],
      can: [
        'Schreiben Sie uns: Was ist bei Ihrer Arbeit anders?',
        'Schreiben Sie uns: Ist Ihr Grad der Behinderung anders?',
      ],
    },
  };
};
