import type { AusweisState } from '../../../contracts/ausweis/messages';
import type { LetterText } from '../content';
import { longDate, paragraph } from '../words';

/** § 3a Abs. 2 S. 5 SchwbAwV: with the token the sheet ends; another one is given out on application. */
export const tokenExpires: LetterText<AusweisState> = ({ facts }) => {
  const until = facts.needed(facts.date('validUntil'), 'validUntil', '§ 3a Abs. 2 S. 3 SchwbAwV');
  return {
    subject: 'Ihre Wertmarke läuft bald ab',
    opening: [
      paragraph(
        'Ihre Wertmarke gilt noch',
        ...(until ? [' bis zum ', { bold: longDate(until) }] : []),
        '. Danach ist das Beiblatt ungültig (§ 3a Abs. 2 S. 5 SchwbAwV).',
      ),
      paragraph(
        'Eine neue erhalten Sie auf Antrag; ein formloses Schreiben genügt. Bitte geben Sie an, ob sie für ein ganzes oder ein halbes ' +
          'Jahr gelten soll und ab welchem Monat.',
      ),
    ],
    notes: [
      paragraph(
        'Zu zahlen ist der Betrag, der bei der Ausgabe der neuen Wertmarke gilt (§ 228 Abs. 2 SGB IX). Ist sie für Sie unentgeltlich, ' +
          'legen Sie bitte einen aktuellen Nachweis bei.',
      ),
    ],
    plain: {
      what: [
        'Sie haben eine Wert-Marke für Bus und Bahn.',
        ...(until ? [`Die Wert-Marke gilt nur noch bis zum ${longDate(until)}.`] : []),
      ],
      can: [
        'Möchten Sie eine neue Wert-Marke?',
        'Dann schreiben Sie uns.',
        'Schreiben Sie uns auch: für ein Jahr oder für ein halbes Jahr.',
      ],
      until: until ? [`Schreiben Sie uns vor dem ${longDate(until)}.`] : [],
    },
  };
};
