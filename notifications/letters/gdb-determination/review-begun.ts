import type { GdbState } from '../../../contracts/gdb-determination/messages';
import type { LetterText } from '../content';
import { longDate, paragraph } from '../words';

/** § 48 Abs. 1 SGB X: the office looks whether what was found still is so; nothing changes by that. */
export const reviewBegun: LetterText<GdbState> = ({ facts, state }) => {
  const on = facts.date('on');
  const { before } = state;
  return {
    subject: 'Wir prüfen Ihre Feststellung nach',
    opening: [
      paragraph(
        `Wir prüfen${on ? ` seit dem ${longDate(on)}` : ''}, ob sich die Verhältnisse geändert haben, auf denen die Feststellung Ihrer ` +
          'Behinderung beruht (§ 48 Abs. 1 SGB X). Anlass kann auch sein, dass eine Heilungsbewährung abgelaufen ist (Anlage zu § 2 ' +
          'VersMedV, Teil A Nr. 2).',
      ),
      paragraph(
        { bold: 'Durch diese Prüfung allein ändert sich nichts.' },
        before ? ` Es bleibt vorerst bei einem GdB von ${before.gdb}; Ihr Ausweis gilt weiter.` : '',
      ),
    ],
    notes: [
      paragraph(
        'Bitte teilen Sie uns mit, wie es Ihnen gesundheitlich geht und wer Sie behandelt, und senden Sie uns aktuelle Befunde, wenn Sie ' +
          'welche haben (§ 60 Abs. 1 SGB I).',
      ),
      paragraph('Wollen wir etwas zu Ihren Ungunsten ändern, hören wir Sie vorher an (§ 24 Abs. 1 SGB X).'),
    ],
    plain: {
      what: [
        'Wir prüfen Ihre Behinderung noch einmal.',
        'Wir wollen wissen: Geht es Ihnen besser oder schlechter?',
        'Jetzt ändert sich noch nichts.',
        ...(before ? [`Ihr Grad der Behinderung bleibt: ${before.gdb}.`] : []),
        'Wollen wir etwas ändern? Dann fragen wir Sie vorher.',
      ],
      can: [
        'Schreiben Sie uns: Wie geht es Ihnen?',
        'Schreiben Sie uns: Zu welchen Ärzten gehen Sie?',
        'Schicken Sie uns neue Papiere vom Arzt.',
      ],
    },
  };
};
