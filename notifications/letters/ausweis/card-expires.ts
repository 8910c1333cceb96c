import type { AusweisState } from '../../../contracts/ausweis/messages';
import type { LetterText } from '../content';
import { longDate, paragraph } from '../words';
import { numbered } from './words';

/** § 6 Abs. 2 SchwbAwV: a card ends; it is not extended, a new one is issued on application. */
export const cardExpires: LetterText<AusweisState> = ({ facts }) => {
  const until = facts.needed(facts.date('validUntil'), 'validUntil', '§ 6 Abs. 2 SchwbAwV');
  return {
    subject: 'Ihr Schwerbehindertenausweis läuft bald ab',
    opening: [
      paragraph(
        `${numbered('Ihr Schwerbehindertenausweis', facts.text('number'))} gilt noch`,
        ...(until ? [' bis zum ', { bold: longDate(until) }] : []),
        '.',
      ),
      paragraph(
        'Ausweise werden nicht mehr verlängert. Möchten Sie weiter einen Ausweis haben, beantragen Sie bitte rechtzeitig einen neuen; ' +
          'ein formloses Schreiben genügt (§ 152 Abs. 5 S. 1 SGB IX).',
      ),
    ],
    notes: [
      paragraph(
        'Was über Ihre Behinderung festgestellt ist, gilt auch ohne Ausweis weiter; nachweisen lässt es sich mit ihm am einfachsten. ' +
          'Legen Sie ein neues Lichtbild bei, wenn das bisherige Sie nicht mehr erkennen lässt.',
      ),
    ],
    plain: {
      what: [
        'Sie haben einen Schwerbehinderten-Ausweis.',
        ...(until ? [`Der Ausweis gilt nur noch bis zum ${longDate(until)}.`] : []),
        'Danach brauchen Sie einen neuen Ausweis.',
      ],
      can: [
        'Möchten Sie einen neuen Ausweis?',
        'Dann schreiben Sie uns.',
        'Ihr Grad der Behinderung gilt auch ohne Ausweis.',
      ],
      until: until ? [`Schreiben Sie uns vor dem ${longDate(until)}.`] : [],
    },
  };
};
