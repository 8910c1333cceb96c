import type { DowngradeState } from '../../../contracts/downgrade-protection/messages';
import { findingOf } from '../case-facts';
import type { LetterText } from '../content';
import { longDate, paragraph } from '../words';
import { canBeGleichgestellt, gleichstellungNote, gleichstellungPlain } from '../severe-disability/matters';

/** § 199 SGB IX: the decision is final; until when the special rules go on. */
export const protectionBegins: LetterText<DowngradeState> = (context) => {
  const { facts, state } = context;
  const finalSince = facts.needed(facts.date('finalSince'), 'finalSince', '§ 199 SGB IX');
  const until = facts.needed(facts.date('protectedUntil'), 'protectedUntil', '§ 199 SGB IX');
  const gleichstellung = state.ground !== 'gdb-lowered';
  const gdb = facts.number('gdb', state.protection?.gdb ?? state.gdbAfter);
  const offer = !gleichstellung && canBeGleichgestellt(gdb);
  const hasCard = !gleichstellung && state.card !== undefined && !state.card.returnedOn;
  const status = gleichstellung ? 'gleichgestellte' : 'schwerbehinderte';
  return {
    subject: 'Mitteilung über das Ende des besonderen Schutzes',
    opening: [
      paragraph(
        `Der Bescheid über ${gleichstellung ? 'das Ende Ihrer Gleichstellung' : 'die Herabsetzung Ihres Grades der Behinderung'} ` +
          `ist ${finalSince ? `seit dem ${longDate(finalSince)} ` : ''}unanfechtbar.`,
      ),
      ...(until
        ? [
            paragraph(
              `Die besonderen Regelungen für ${status} Menschen gelten für Sie noch bis zum Ablauf des `,
              { bold: longDate(until) },
              ` (§ 199 Abs. ${gleichstellung ? '2 S. 3' : '1'} SGB IX).`,
            ),
          ]
        : []),
    ],
    findings: findingOf(context, 'status-protection', (value) => value['protectedUntil'] === until),
    notes: [
      paragraph(
        'Bis dahin bleiben insbesondere der besondere Kündigungsschutz (§ 168 SGB IX)' +
          `${gleichstellung ? '' : ', der Zusatzurlaub (§ 208 SGB IX)'} und die Anrechnung auf die Pflichtarbeitsplätze ` +
          '(§ 199 Abs. 3 SGB IX) bestehen.',
      ),
      ...(hasCard
        ? [
            paragraph(
              'Ihren Ausweis behalten Sie bis dahin. Danach wird er eingezogen (§ 152 Abs. 5 S. 4 SGB IX); wir schreiben Ihnen dann.',
            ),
          ]
        : []),
      ...(offer ? [paragraph(gleichstellungNote)] : []),
      paragraph(
        'Verschlimmert sich Ihre Behinderung, können Sie jederzeit eine neue Feststellung beantragen (§ 152 Abs. 1 SGB IX).',
      ),
    ],
    plain: {
      what: [
        gleichstellung ? 'Ihre Gleichstellung endet.' : 'Sie sind nicht mehr schwerbehindert.',
        'Gegen diese Entscheidung kann man nichts mehr tun.',
        ...(until ? [`Ihre besonderen Rechte haben Sie noch bis zum ${longDate(until)}.`] : []),
        'Ein Recht ist zum Beispiel: Ihr Chef darf Ihnen nicht einfach kündigen.',
        ...(hasCard ? ['So lange behalten Sie auch Ihren Ausweis.'] : []),
      ],
      can: [
        ...(offer ? gleichstellungPlain : []),
        'Wird Ihre Behinderung schlimmer?',
        'Dann können Sie einen neuen Antrag stellen.',
      ],
      until: until ? [`Ihre besonderen Rechte enden am ${longDate(until)}.`] : [],
    },
  };
};
