import { printedIban } from '../../../contracts/payments/iban';
import type { Letterhead } from '../../../contracts/case/letterhead';
import type {
  Overpayment,
  ReclaimGround,
  ReclaimState,
} from '../../../contracts/overpayment-reclaim/messages';
import { euros } from '../../../rules/core/money';
import type { Block } from '../../pdf/document';
import type { LetterContext } from '../content';
import { longDate, paragraph } from '../words';

export type ReclaimContext = LetterContext<ReclaimState>;

/** 120000 → "1.200,00 Euro". */
export const amount = (cents: number): string => euros(cents).replace(' EUR', ' Euro');

/** By which provision the ground fell away, as a sentence about the former decision goes on. */
const fellAway: Record<ReclaimGround, [verb: string, norm: string]> = {
  'withdrawn-44': ['zurückgenommen', '§ 44 SGB X'],
  'withdrawn-45': ['zurückgenommen', '§ 45 SGB X'],
  'revoked-46': ['widerrufen', '§ 46 SGB X'],
  'revoked-47': ['widerrufen', '§ 47 SGB X'],
  'lifted-48': ['aufgehoben', '§ 48 SGB X'],
  'corrected-38': ['berichtigt', '§ 38 SGB X'],
  'without-decision': ['', '§ 50 Abs. 2 SGB X'],
};

/** The provision on which the demand rests (§ 50 SGB X). */
export function groundOfDemand({ ground }: Overpayment): Block {
  if (ground === 'without-decision') {
    return paragraph(
      'Leistungen, die ohne Verwaltungsakt zu Unrecht erbracht worden sind, sind zu erstatten; die §§ 45 und 48 SGB X gelten ' +
        'entsprechend (§ 50 Abs. 2 SGB X).',
    );
  }
  if (ground === 'corrected-38') {
    return paragraph(
      'Soweit ein Verwaltungsakt wegen einer offenbaren Unrichtigkeit berichtigt worden ist, sind bereits erbrachte Leistungen zu ' +
        'erstatten (§ 38, § 50 Abs. 1, 5 SGB X).',
    );
  }
  return paragraph(
    'Soweit ein Verwaltungsakt aufgehoben worden ist, sind bereits erbrachte Leistungen zu erstatten (§ 50 Abs. 1 S. 1 SGB X).',
  );
}

/** Which payment it was, and by which decision its ground fell away. */
export function whatWasPaid({
  benefit,
  cents,
  paidOn,
  from,
  to,
  ground,
  grantedOn,
  liftedOn,
}: Overpayment): Block[] {
  const day = paidOn ? `am ${longDate(paidOn)} ` : '';
  const time =
    from && to
      ? ` für die Zeit vom ${longDate(from)} bis zum ${longDate(to)}`
      : from
        ? ` für die Zeit ab dem ${longDate(from)}`
        : '';
  const paid = `Wir haben Ihnen ${day}die Leistung „${benefit}“${time} gezahlt. Zu viel gezahlt sind davon ${amount(cents)}.`;
  const [verb, norm] = fellAway[ground];
  if (ground === 'without-decision') {
    return [paragraph(`${paid} Einen Bescheid, auf dem die Zahlung beruht, gibt es nicht.`)];
  }
  const former = grantedOn
    ? `Der Bescheid vom ${longDate(grantedOn)}, auf dem sie beruht, `
    : 'Der Bescheid, auf dem sie beruht, ';
  const by = liftedOn ? `mit Bescheid vom ${longDate(liftedOn)} ` : '';
  return [
    paragraph(paid),
    paragraph(`${former}ist ${by}${verb} worden, soweit die Leistung zu hoch war (${norm}).`),
  ];
}

/** Where to pay, and what to write on it; an office that has not said its account is told so. */
export function howToPay({ facts, letterhead, state }: ReclaimContext): Block[] {
  const { incomingAccount } = letterhead;
  facts.needed(incomingAccount, 'office.letterhead.incomingAccount', '§ 50 Abs. 3 SGB X');
  if (!incomingAccount)
    return [paragraph(`Bitte geben Sie bei der Zahlung das Aktenzeichen ${state.caseId} an.`)];
  const rows = accountRows(incomingAccount, state.caseId);
  const table: Block = { kind: 'table', head: ['Angabe', 'für die Überweisung'], rows, widths: [2, 5] };
  return [{ kind: 'together', blocks: [paragraph('Bitte überweisen Sie auf dieses Konto:'), table] }];
}

function accountRows(
  { holder, iban, bank }: NonNullable<Letterhead['incomingAccount']>,
  caseId: string,
): string[][] {
  return [
    ['Empfänger', holder],
    ['IBAN', printedIban(iban)],
    ...(bank === undefined ? [] : [['Bank', bank]]),
    ['Verwendungszweck', caseId],
  ];
}

/** The same in Leichte Sprache. */
export function howToPayPlain({ letterhead: { incomingAccount }, state }: ReclaimContext): string[] {
  return [
    ...(incomingAccount
      ? [
          'Überweisen Sie das Geld auf unser Konto.',
          `Das Konto gehört: ${incomingAccount.holder}.`,
          `Die IBAN ist: ${printedIban(incomingAccount.iban)}.`,
        ]
      : []),
    `Schreiben Sie dazu: ${state.caseId}.`,
  ];
}

export const easier =
  'Können Sie den Betrag nicht auf einmal aufbringen, schreiben Sie uns bitte: Wir prüfen dann, ob wir ihn stunden oder Raten ' +
  'zulassen können (§ 76 Abs. 2 Nr. 1 SGB IV). Legen Sie dazu dar, welche Einnahmen und Ausgaben Sie haben.';

export const easierPlain = [
  'Haben Sie nicht genug Geld?',
  'Dann schreiben Sie uns.',
  'Vielleicht können Sie später zahlen.',
  'Oder jeden Monat einen kleinen Teil.',
];

/** What is not paid is not lost: what the office sees of the contest. */
export const suspended =
  'Widerspruch und Klage haben aufschiebende Wirkung (§ 86a Abs. 1 SGG): Solange darüber nicht abschließend entschieden ist, ' +
  'müssen Sie nicht zahlen.';
