import type { GleichstellungState } from '../../../contracts/gleichstellung/messages';
import type { LetterText } from '../content';
import { longDate, paragraph } from '../words';

/** § 151 Abs. 2 S. 3 SGB IX, § 14 SGB I: it ends by itself, and an application before that leaves no gap. */
export const limitApproaching: LetterText<GleichstellungState> = ({ facts }) => {
  const until = facts.needed(facts.date('until'), 'until', '§ 151 Abs. 2 S. 3 SGB IX');
  return {
    subject: 'Ihre Gleichstellung endet bald',
    opening: [
      paragraph(
        'Ihre Gleichstellung mit schwerbehinderten Menschen ist befristet',
        ...(until ? [' bis zum ', { bold: longDate(until) }] : []),
        '. Mit diesem Tag endet sie von selbst; ein neuer Bescheid ergeht dazu nicht.',
      ),
      paragraph(
        'Danach gelten die besonderen Regelungen, vor allem der Kündigungsschutz, für Sie nicht mehr. Die drei Monate, für die sie nach ' +
          'einem Widerruf weitergelten (§ 199 Abs. 2 S. 3 SGB IX), gibt das Gesetz bei bloßem Zeitablauf nicht.',
      ),
    ],
    notes: [
      paragraph(
        { bold: 'Brauchen Sie die Gleichstellung weiter, stellen Sie bitte vorher einen neuen Antrag' },
        ', auch mündlich oder telefonisch. Sie wirkt ab dem Tag, an dem der Antrag eingeht (§ 151 Abs. 2 S. 2 SGB IX); so entsteht keine ' +
          'Lücke, auch wenn wir erst später entscheiden.',
      ),
    ],
    plain: {
      what: [
        'Sie sind gleichgestellt.',
        ...(until ? [`Das gilt nur bis zum ${longDate(until)}.`] : ['Das gilt nur noch kurze Zeit.']),
        'Danach gilt der Schutz nicht mehr.',
        'Er endet von allein.',
      ],
      can: [
        'Brauchen Sie den Schutz weiter?',
        'Dann stellen Sie einen neuen Antrag.',
        'Sie können uns dafür auch anrufen.',
        'Dann gibt es keine Lücke.',
      ],
      until: until ? [`Der Antrag soll spätestens am ${longDate(until)} bei uns sein.`] : [],
    },
  };
};
