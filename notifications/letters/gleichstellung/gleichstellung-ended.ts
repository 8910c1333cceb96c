import type { End, GleichstellungState } from '../../../contracts/gleichstellung/messages';
import type { CivilDate } from '../../../rules/core/civil-date';
import type { LetterContent, LetterText } from '../content';
import { longDate, paragraph } from '../words';
import { applyAnew, applyAnewPlainly } from './case-words';

/** § 39 Abs. 2 SGB X: it has ended by itself; nothing is decided by this letter. */
export const gleichstellungEnded: LetterText<GleichstellungState> = ({ facts, letter }) => {
  const how = facts.needed(facts.text('how'), 'how', '§ 39 Abs. 2 SGB X') as Exclude<End, 'died'> | undefined;
  const on = facts.needed(facts.date('on'), 'on', '§ 39 Abs. 2 SGB X');
  const applied = letter.facts['applied'] === true;
  return ends[how ?? 'lapsed'](on, applied);
};

type Content = (on: CivilDate | undefined, applied: boolean) => LetterContent;

const ends: Record<Exclude<End, 'died'>, Content> = {
  lapsed: (on) => ({
    subject: 'Ihre Gleichstellung ist abgelaufen',
    opening: [
      paragraph(
        `Ihre Gleichstellung mit schwerbehinderten Menschen war befristet${on ? ` bis zum ${longDate(on)}` : ''}. Sie ist damit ` +
          'abgelaufen (§ 39 Abs. 2 SGB X). Die besonderen Regelungen gelten für Sie nicht mehr; die drei Monate des § 199 Abs. 2 S. 3 ' +
          'SGB IX gibt das Gesetz nur nach einem Widerruf.',
      ),
    ],
    notes: [
      paragraph(
        `Haben Sie vor dem Ablauf einen neuen Antrag gestellt, entscheiden wir darüber. ${applyAnew}`,
      ),
    ],
    plain: {
      what: [
        'Sie waren gleichgestellt.',
        ...(on ? [`Das galt bis zum ${longDate(on)}.`] : []),
        'Jetzt gilt der Schutz nicht mehr.',
      ],
      can: applyAnewPlainly,
    },
  }),
  'condition-occurred': (on) => ({
    subject: 'Ihre Gleichstellung besteht nicht mehr',
    opening: [
      paragraph(
        `Ihre Gleichstellung mit schwerbehinderten Menschen stand unter einer auflösenden Bedingung. Diese ist${on ? ` am ${longDate(on)}` : ''} ` +
          'eingetreten; damit hat die Gleichstellung geendet (§ 32 Abs. 2 Nr. 2, § 39 Abs. 2 SGB X). Die besonderen Regelungen gelten für ' +
          'Sie nicht mehr; die drei Monate des § 199 Abs. 2 S. 3 SGB IX gibt das Gesetz nur nach einem Widerruf.',
      ),
    ],
    notes: [paragraph(`Ist das nicht richtig, melden Sie sich bitte sofort bei uns. ${applyAnew}`)],
    plain: {
      what: [
        'Sie waren gleichgestellt.',
        'Das galt nur, solange etwas Bestimmtes nicht passiert.',
        ...(on ? [`Am ${longDate(on)} ist es passiert.`] : []),
        'Jetzt gilt der Schutz nicht mehr.',
      ],
      can: ['Stimmt das nicht?', 'Dann sagen Sie uns das sofort.', ...applyAnewPlainly],
    },
  }),
  'severely-disabled': (on, applied) => ({
    subject: applied
      ? 'Ihr Antrag auf Gleichstellung hat sich erledigt'
      : 'Ihre Gleichstellung hat sich erledigt',
    opening: [
      paragraph(
        `Bei Ihnen ist${on ? ` ab dem ${longDate(on)}` : ''} ein Grad der Behinderung (GdB) von 50 oder mehr festgestellt. Sie sind damit ` +
          'schwerbehindert (§ 2 Abs. 2 SGB IX). ' +
          (applied
            ? 'Eine Gleichstellung brauchen Sie nicht mehr; Ihr Antrag hat sich erledigt, eine Entscheidung ergeht nicht.'
            : 'Ihre Gleichstellung hat sich erledigt (§ 39 Abs. 2 SGB X).'),
      ),
    ],
    notes: [
      paragraph(
        'Die besonderen Regelungen gelten für Sie weiter, jetzt auch der Zusatzurlaub (§ 208 SGB IX). Einen Schwerbehindertenausweis ' +
          'stellt Ihnen auf Antrag die Behörde aus, die den GdB festgestellt hat (§ 152 Abs. 5 SGB IX). Sinkt Ihr GdB später wieder ' +
          'unter 50, lebt die Gleichstellung nicht wieder auf: Stellen Sie dann bitte rechtzeitig einen neuen Antrag.',
      ),
    ],
    plain: {
      what: [
        'Ihr Grad der Behinderung ist jetzt 50 oder mehr.',
        'Sie sind jetzt schwerbehindert.',
        'Das ist mehr als eine Gleichstellung.',
        applied ? 'Ihren Antrag brauchen Sie nicht mehr.' : 'Die Gleichstellung brauchen Sie nicht mehr.',
        'Der Schutz am Arbeits-Platz gilt weiter.',
      ],
      can: [
        'Sie können einen Schwerbehinderten-Ausweis bekommen.',
        'Dafür stellen Sie einen Antrag bei dem Amt, das Ihre Behinderung geprüft hat.',
      ],
    },
  }),
  'status-lost': (on) => ({
    subject: 'Ihre Gleichstellung besteht nicht mehr',
    opening: [
      paragraph(
        `Sie haben${on ? ` seit dem ${longDate(on)}` : ''} in Deutschland weder Wohnsitz noch gewöhnlichen Aufenthalt noch einen ` +
          'Arbeitsplatz. Damit gelten die besonderen Regelungen für Sie nicht mehr (§ 2 Abs. 2, 3, § 199 Abs. 1 SGB IX).',
      ),
    ],
    notes: [paragraph(`Ist das nicht richtig, melden Sie sich bitte sofort bei uns. ${applyAnew}`)],
    plain: {
      what: [
        'Sie wohnen nicht mehr in Deutschland.',
        'Sie arbeiten auch nicht mehr in Deutschland.',
        'Deshalb gilt Ihre Gleichstellung nicht mehr.',
      ],
      can: ['Stimmt das nicht?', 'Dann sagen Sie uns das sofort.', ...applyAnewPlainly],
    },
  }),
};
