import type { ReclaimState } from '../../../contracts/overpayment-reclaim/messages';
import { civilDate, type CivilDate } from '../../../rules/core/civil-date';
import { findingOf } from '../case-facts';
import type { LetterText } from '../content';
import { longDate, paragraph } from '../words';
import { amount, howToPay, howToPayPlain, type ReclaimContext } from './words';

interface Part {
  dueOn: CivilDate;
  cents: number;
}

/** § 76 Abs. 2 Nr. 1 SGB IV: what is owed is paid in monthly parts, as long as they come. */
export const instalmentsGranted: LetterText<ReclaimState> = (context) => {
  const { facts } = context;
  const open = facts.needed(facts.number('openCents'), 'openCents', '§ 33 Abs. 1 SGB X') ?? 0;
  const most = facts.number('endsAfterMissed') ?? 2;
  const parts = partsOf(context);
  const [first] = parts;
  facts.needed(first, 'instalments', '§ 33 Abs. 1 SGB X');
  const whenMissed =
    most === 1 ? 'eine Rate nicht rechtzeitig eingeht' : `${most} Raten nicht rechtzeitig eingegangen sind`;
  return {
    subject: 'Ratenzahlung der Erstattung',
    opening: [paragraph('Wir haben geprüft, ob Sie den Betrag in Teilen zahlen können.')],
    operative: [
      [
        'Die Erstattung, von der noch ',
        { bold: amount(open) },
        ' offen sind, können Sie in den Raten zahlen, die unter „Hinweise“ stehen.',
      ],
      `Die Ratenzahlung endet, sobald ${whenMissed}; der ganze Rest ist dann fällig.`,
      'Zinsen werden nicht erhoben.',
    ],
    reasons: [
      paragraph(
        'Die sofortige Zahlung wäre für Sie mit erheblichen Härten verbunden, und der Anspruch wird durch die Raten nicht gefährdet ' +
          '(§ 76 Abs. 2 Nr. 1 SGB IV).',
      ),
    ],
    findings: findingOf(context, 'instalment-plan', (value) => sameParts(value['instalments'], parts)),
    notes: [
      {
        kind: 'table',
        head: ['Rate', 'fällig am', 'Betrag'],
        rows: parts.map(({ dueOn, cents }, index) => [`${index + 1}`, longDate(dueOn), amount(cents)]),
        widths: [1, 3, 3],
      },
      ...howToPay(context),
      paragraph('Ändern sich Ihre Verhältnisse, schreiben Sie uns bitte, bevor eine Rate ausbleibt.'),
    ],
    plain: {
      what: [
        'Sie müssen uns Geld zurückzahlen.',
        `Es sind noch: ${amount(open)}.`,
        'Sie dürfen in Teilen zahlen.',
        'Ein Teil heißt: Rate.',
        ...(first ? [`Eine Rate ist: ${amount(first.cents)}.`, 'Sie zahlen jeden Monat eine Rate.'] : []),
        'In dem Brief steht: Wann Sie welche Rate zahlen.',
      ],
      can: [
        ...howToPayPlain(context),
        'Können Sie eine Rate nicht zahlen?',
        'Dann schreiben Sie uns vorher.',
        'Sonst müssen Sie alles auf einmal zahlen.',
      ],
      until: first ? [`Zahlen Sie die erste Rate bis zum ${longDate(first.dueOn)}.`] : [],
    },
  };
};

function partsOf({ letter }: ReclaimContext): Part[] {
  const given = letter.facts['instalments'];
  if (!Array.isArray(given)) return [];
  return (given as Part[]).map(({ dueOn, cents }) => ({ dueOn: civilDate(dueOn, 'dueOn'), cents }));
}

function sameParts(found: unknown, parts: readonly Part[]): boolean {
  return JSON.stringify(found) === JSON.stringify(parts);
}
