import type { GdbState } from '../../../contracts/gdb-determination/messages';
import type { Block } from '../../pdf/document';
import type { LetterText } from '../content';
import { inShort } from '../inquiry/inquiry-case';
import { longDate, paragraph } from '../words';
import type { GdbContext } from './decision-facts';

/** §§ 62, 65, 66 Abs. 3 SGB I: when and where somebody is examined, and what follows if nobody comes. */
export const examinationAppointment: LetterText<GdbState> = (context) => {
  const { facts } = context;
  const on = facts.needed(facts.date('on'), 'on', '§ 62 SGB I');
  const place = facts.needed(facts.text('place'), 'place', '§ 62 SGB I');
  const time = facts.text('time');
  const at = time === undefined ? '' : `, ${time} Uhr`;
  return {
    subject: 'Einladung zur ärztlichen Untersuchung',
    opening: [
      paragraph(
        'Um über den Grad Ihrer Behinderung entscheiden zu können, brauchen wir eine ärztliche Untersuchung (§ 62 SGB I).',
      ),
      paragraph(
        'Bitte kommen Sie ',
        ...(on ? ['am ', { bold: `${longDate(on)}${at}` }] : []),
        ' hierher: ',
        { bold: place ?? '' },
        '.',
      ),
      ...consequence(context),
    ],
    notes: [
      paragraph(
        'Können Sie nicht kommen, sagen Sie bitte vorher ab und nennen Sie den Grund; wir vereinbaren einen anderen Tag. Der Termin ' +
          'gilt auch dann, wenn er auf einen Samstag, Sonntag oder Feiertag fällt (§ 26 Abs. 5 SGB X).',
      ),
      paragraph(
        'Notwendige Auslagen und Verdienstausfall ersetzen wir auf Antrag in angemessenem Umfang (§ 65a Abs. 1 SGB I). Brauchen Sie ' +
          'Begleitung, eine Übersetzung in Gebärdensprache oder einen barrierefreien Zugang, sagen Sie uns das bitte vorher.',
      ),
      paragraph(
        'Untersuchungen, die Ihnen schaden könnten, die erheblich schmerzen oder in Ihre körperliche Unversehrtheit erheblich ' +
          'eingreifen, können Sie ablehnen (§ 65 Abs. 2 SGB I).',
      ),
    ],
    plain: {
      what: [
        'Ein Arzt oder eine Ärztin soll Sie untersuchen.',
        ...(on
          ? [`Die Untersuchung ist am ${longDate(on)}${time === undefined ? '' : ` um ${time} Uhr`}.`]
          : []),
        ...inShort('Die Untersuchung ist hier:', place, ['Der Ort steht in dem Brief.']),
        ...(facts.text('consequence')
          ? [
              'Kommen Sie nicht und sagen nicht ab?',
              'Dann haben Sie einen Nachteil.',
              ...inShort('Der Nachteil ist:', facts.text('consequence'), [
                'Der Nachteil steht in dem Brief.',
              ]),
            ]
          : []),
      ],
      can: [
        'Kommen Sie bitte zu der Untersuchung.',
        'Können Sie nicht kommen?',
        'Dann rufen Sie uns vorher an.',
        'Kostet Sie die Fahrt Geld?',
        'Schreiben Sie uns, dann bekommen Sie Geld zurück.',
        'Brauchen Sie Hilfe bei dem Termin?',
        'Sagen Sie uns das vorher.',
      ],
      until: on ? [`Der Termin ist am ${longDate(on)}.`] : [],
    },
  };
};

/** § 66 Abs. 3 SGB I: nothing can be refused later that was not announced here. */
function consequence({ facts }: GdbContext): Block[] {
  const named = facts.text('consequence');
  if (named === undefined) return [];
  return [
    { kind: 'heading', level: 2, text: 'Wenn Sie ohne wichtigen Grund nicht kommen' },
    { kind: 'paragraph', text: [{ bold: named.trim() }] },
    paragraph(
      'Das dürfen wir, wenn wir den Sachverhalt ohne die Untersuchung nur erheblich schwerer aufklären können ' +
        '(§ 66 Abs. 1, 3 SGB I). Die Untersuchung können Sie später nachholen; dann prüfen wir weiter (§ 67 SGB I).',
    ),
  ];
}
