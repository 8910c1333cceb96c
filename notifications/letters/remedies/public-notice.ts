import type { LetterText } from '../content';
import { noticeOf, type RemedyCaseState } from '../case-facts';
import { longDate, oneLine, paragraph } from '../words';

/** § 10 Abs. 2 VwZG: what hangs out says where the decision can be fetched and what follows, and nothing of what it decides. */
export const publicNotice: LetterText<RemedyCaseState> = (context) => {
  const { facts, state, principal, letterhead } = context;
  const decidedOn = facts.needed(
    facts.date('decidedOn', noticeOf(context)?.decidedOn),
    'decidedOn',
    '§ 10 Abs. 2 S. 3 Nr. 3 VwZG',
  );
  facts.needed(principal.address, `parties.${principal.id}.address`, '§ 10 Abs. 2 S. 3 Nr. 2 VwZG');
  const ofDay = decidedOn ? ` vom ${longDate(decidedOn)}` : '';
  const place = oneLine(letterhead);
  return {
    subject: 'Benachrichtigung über eine öffentliche Zustellung',
    posted: true,
    opening: [
      paragraph(
        `Für ${principal.name}, zuletzt wohnhaft wie oben angegeben, liegt ein Schriftstück${ofDay} mit dem Aktenzeichen ` +
          `${state.caseId} bereit. Es wird hiermit öffentlich zugestellt (§ 10 VwZG).`,
      ),
      paragraph('Das Schriftstück kann hier eingesehen und abgeholt werden: ', { bold: place }, '.'),
    ],
    notes: [
      paragraph(
        'Durch die öffentliche Zustellung können Fristen in Gang gesetzt werden, nach deren Ablauf Rechtsverluste drohen können.',
      ),
      paragraph(
        'Das Schriftstück gilt als zugestellt, wenn seit dem Tag der Bekanntmachung dieser Benachrichtigung zwei Wochen ' +
          'vergangen sind (§ 10 Abs. 2 S. 6 VwZG).',
      ),
    ],
    plain: {
      what: [
        `Hier geht es um: ${principal.name}.`,
        'Wir haben einen Brief für diese Person.',
        'Wir wissen nicht, wo die Person wohnt.',
        'Oder die Post kommt bei ihr nicht an.',
        'Darum hängen wir dieses Blatt aus.',
      ],
      can: ['Sind Sie diese Person?', 'Holen Sie den Brief bei uns ab.', `Unsere Adresse ist: ${place}.`],
      until: [
        'Das Blatt hängt 2 Wochen.',
        'Danach gilt der Brief als angekommen.',
        'Dann läuft vielleicht eine Frist.',
        'Nach der Frist können Sie Rechte verlieren.',
        'Kommen Sie darum bald.',
      ],
    },
  };
};
