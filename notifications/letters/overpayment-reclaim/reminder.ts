import type { ReclaimState } from '../../../contracts/overpayment-reclaim/messages';
import type { LetterContent, LetterText } from '../content';
import { longDate, paragraph } from '../words';
import { amount, easier, easierPlain, howToPay, howToPayPlain, type ReclaimContext } from './words';

/** § 66 SGB X: what was due has not come in, the whole or one instalment of it. */
export const reminder: LetterText<ReclaimState> = (context) =>
  context.facts.number('instalment') === undefined ? ofTheWhole(context) : ofAnInstalment(context);

const crossed = 'Hat sich dieses Schreiben mit Ihrer Zahlung gekreuzt, ist es gegenstandslos.';

function ofTheWhole(context: ReclaimContext): LetterContent {
  const { facts } = context;
  const open = facts.needed(facts.number('openCents'), 'openCents', '§ 66 SGB X') ?? 0;
  const payBy = facts.needed(facts.date('payBy'), 'payBy', '§ 66 SGB X');
  const dueOn = facts.date('dueOn');
  const failedOn = facts.date('planFailedOn');
  const since = failedOn
    ? `Vereinbarte Raten sind ausgeblieben; die Ratenzahlung ist deshalb seit dem ${longDate(failedOn)} beendet, und der ganze Rest ist fällig.`
    : dueOn
      ? `Die Erstattung war am ${longDate(dueOn)} fällig.`
      : 'Die Erstattung ist fällig.';
  return {
    subject: (facts.number('no') ?? 1) > 1 ? 'Weitere Zahlungserinnerung' : 'Zahlungserinnerung',
    opening: [
      paragraph(`${since} Offen sind noch `, { bold: amount(open) }, '.'),
      ...(payBy ? [paragraph('Bitte zahlen Sie bis zum ', { bold: longDate(payBy) }, '.')] : []),
    ],
    notes: [
      ...howToPay(context),
      paragraph(easier),
      paragraph(`Zahlen Sie nicht, kann die Forderung vollstreckt werden (§ 66 SGB X). ${crossed}`),
    ],
    plain: {
      what: [
        'Sie müssen uns Geld zurückzahlen.',
        ...(failedOn
          ? ['Sie haben Raten nicht gezahlt.', 'Deshalb müssen Sie jetzt alles zahlen.']
          : ['Das Geld ist noch nicht bei uns.']),
        `Es fehlen noch: ${amount(open)}.`,
      ],
      can: [
        ...howToPayPlain(context),
        ...easierPlain,
        'Haben Sie schon gezahlt?',
        'Dann müssen Sie nichts tun.',
      ],
      until: payBy ? [`Zahlen Sie bis zum ${longDate(payBy)}.`] : [],
    },
  };
}

function ofAnInstalment(context: ReclaimContext): LetterContent {
  const { facts } = context;
  const cents = facts.needed(facts.number('cents'), 'cents', '§ 76 Abs. 2 Nr. 1 SGB IV') ?? 0;
  const dueOn = facts.needed(facts.date('dueOn'), 'dueOn', '§ 76 Abs. 2 Nr. 1 SGB IV');
  const no = facts.number('instalment');
  return {
    subject: 'Erinnerung: Ihre Rate ist nicht eingegangen',
    opening: [
      paragraph(
        `Ihre ${no}. Rate über `,
        { bold: amount(cents) },
        ` ${dueOn ? `war am ${longDate(dueOn)} fällig und ` : ''}ist nicht vollständig bei uns eingegangen. Bitte holen Sie die Zahlung umgehend nach.`,
      ),
    ],
    notes: [
      ...howToPay(context),
      paragraph(
        'Bleiben weitere Raten aus, endet die Ratenzahlung, und der ganze Rest wird fällig. Haben sich Ihre Verhältnisse geändert, ' +
          `schreiben Sie uns bitte, damit wir über andere Raten sprechen können. ${crossed}`,
      ),
    ],
    plain: {
      what: [
        'Sie zahlen uns Geld in Teilen zurück.',
        'Ein Teil heißt: Rate.',
        `Ihre ${no}. Rate ist nicht ganz bei uns angekommen.`,
        `Die Rate ist: ${amount(cents)}.`,
      ],
      can: [
        'Zahlen Sie die Rate jetzt.',
        ...howToPayPlain(context),
        'Können Sie die Raten nicht mehr zahlen?',
        'Dann schreiben Sie uns bald.',
        'Sonst müssen Sie alles auf einmal zahlen.',
      ],
      until: dueOn ? [`Die Rate sollte am ${longDate(dueOn)} bei uns sein.`, 'Bitte zahlen Sie sofort.'] : [],
    },
  };
}
