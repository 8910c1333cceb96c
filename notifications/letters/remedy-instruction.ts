import type { Letterhead, PostalAddress } from '../../contracts/case/letterhead';
import type { Party } from '../../contracts/case/party';
import { bekanntgabeElectronicDays, bekanntgabePostDays } from '../../rules/deadlines/parameters';
import type { CivilDate } from '../../rules/core/civil-date';
import type { Block } from '../pdf/document';
import { klageForm, periodLength, widerspruchForm, type Remedy } from './remedy-law';
import { longDate, oneLine, paragraph } from './words';

export interface InstructionFacts {
  readonly remedy: Remedy;
  /** The day of the decision: its law says form and period. */
  readonly on: CivilDate;
  readonly letterhead: Letterhead;
  /** Whom the decision burdens: the court of their residence is competent (§ 57 Abs. 1 SGG). */
  readonly principal: Party;
  /** To whom it is announced: the period follows the place of the announcement. */
  readonly addressee: Party;
  readonly channel: Party['channel'];
  /** The decision that the objection was against. */
  readonly contested?: { readonly decidedOn: CivilDate } | undefined;
}

export interface Instruction {
  readonly formal: readonly Block[];
  readonly can: readonly string[];
  readonly until: readonly string[];
}

/** What a notice says whose draft denies that anything can be done against it. */
export const noRemedy: Instruction = {
  formal: [paragraph('Gegen diese Entscheidung ist kein Rechtsbehelf gegeben.')],
  can: ['In dem Brief steht: Gegen die Entscheidung kann man nichts tun.'],
  until: [],
};

/**
 * § 36 SGB X, §§ 66, 85 Abs. 3 SGG: which remedy, where, its seat, its period, its form. It names a period, never a date: the day
 * of the announcement lies in the future, and a wrong date would make the instruction wrong.
 */
export function instructionOn(facts: InstructionFacts): Instruction {
  return facts.remedy === 'widerspruch' ? onObjection(facts) : onAction(facts);
}

function onObjection(facts: InstructionFacts): Instruction {
  const { letterhead, on, addressee } = facts;
  const { words } = periodLength(addressee.abroad === true);
  const access = letterhead.electronicAccess;
  return {
    formal: [
      paragraph(
        `Gegen diesen Bescheid kann innerhalb ${words} nach seiner Bekanntgabe Widerspruch erhoben werden. `,
        `Der Widerspruch ist ${widerspruchForm.at(on)} bei dieser Behörde einzureichen: `,
        { bold: `${oneLine(letterhead)} ` },
        `(§ 84 Abs. 1 SGG).`,
      ),
      paragraph(
        'Elektronisch heißt: als Dokument mit einer qualifizierten elektronischen Signatur, oder auf einem der Wege, die ' +
          'das Gesetz an deren Stelle zulässt. Eine einfache E-Mail genügt nicht.',
        ...(access === undefined ? [] : [` Elektronischer Zugang dieser Behörde: ${access}.`]),
      ),
      keptElsewhere('der Widerspruch', '§ 84 Abs. 2 SGG'),
    ],
    can: [
      'Sie können gegen die Entscheidung Widerspruch einlegen.',
      'Widerspruch heißt: Sie sagen, dass Sie nicht einverstanden sind.',
      'Schreiben Sie uns einen Brief.',
      'Unterschreiben Sie den Brief.',
      'Oder kommen Sie zu uns.',
      'Dann schreiben wir den Widerspruch für Sie auf.',
      'Eine einfache E-Mail reicht nicht.',
      `Unsere Adresse ist: ${oneLine(letterhead)}.`,
      'Die Gründe können Sie später schicken.',
    ],
    until: untilWhen(facts, 'Der Widerspruch muss in dieser Zeit bei uns sein.'),
  };
}

function onAction(facts: InstructionFacts): Instruction {
  const { letterhead, principal, on, addressee, contested } = facts;
  const { words } = periodLength(addressee.abroad === true);
  const court = courtFor(letterhead, principal);
  const against = contested
    ? `den Bescheid vom ${longDate(contested.decidedOn)}`
    : 'den angefochtenen Bescheid';
  return {
    formal: [
      paragraph(
        `Gegen ${against} in der Gestalt dieses Widerspruchsbescheides kann innerhalb ${words} nach Bekanntgabe des ` +
          'Widerspruchsbescheides Klage erhoben werden. ',
        `Die Klage ist ${klageForm.at(on)} zu erheben bei: `,
        { bold: `${oneLine(court)} ` },
        `(§§ 87, 90 SGG).`,
      ),
      paragraph(
        'Ein elektronisches Dokument muss mit einer qualifizierten elektronischen Signatur versehen sein, oder signiert ' +
          'und auf einem sicheren Übermittlungsweg eingereicht werden (§ 65a Abs. 3, 4 SGG). Eine einfache E-Mail genügt nicht.',
      ),
      keptElsewhere('die Klage', '§ 91 Abs. 1 SGG'),
    ],
    can: [
      'Sie können gegen die Entscheidung klagen.',
      'Klagen heißt: Ein Gericht prüft die Entscheidung.',
      `Das Gericht ist: ${oneLine(court)}.`,
      'Schreiben Sie dem Gericht einen Brief.',
      'Unterschreiben Sie den Brief.',
      'Oder gehen Sie zum Gericht.',
      'Dort schreibt man Ihre Klage auf.',
      'Eine einfache E-Mail reicht nicht.',
      'Die Klage kostet beim Sozial-Gericht nichts.',
    ],
    until: untilWhen(facts, 'Die Klage muss in dieser Zeit beim Gericht sein.'),
  };
}

function keptElsewhere(what: string, norm: string): Block {
  return paragraph(
    `Die Frist ist auch gewahrt, wenn ${what} innerhalb der Frist bei einer anderen inländischen Behörde, bei einem ` +
      `Versicherungsträger oder bei einer deutschen Konsularbehörde eingegangen ist (${norm}).`,
  );
}

/** § 57 Abs. 1 SGG: the court at the residence of the person; for one abroad that of the office (Abs. 3). */
export function courtFor(letterhead: Letterhead, person: Party): PostalAddress {
  const postcode = person.abroad === true ? undefined : /\b\d{5}\b/.exec(person.address ?? '')?.[0];
  if (postcode === undefined) return letterhead.court;
  const beginning = Object.keys(letterhead.courtsByPostcode)
    .filter((start) => postcode.startsWith(start))
    .sort((a, b) => b.length - a.length)[0];
  return (beginning && letterhead.courtsByPostcode[beginning]) || letterhead.court;
}

function untilWhen({ addressee, channel, on }: InstructionFacts, last: string): string[] {
  const { months } = periodLength(addressee.abroad === true);
  const length = months === 1 ? '1 Monat' : '3 Monate';
  return [`Sie haben ${length} Zeit.`, ...beginsWhen(channel, addressee.abroad === true, on), last];
}

/** § 37 Abs. 2 SGB X: when the period begins, as the way of dispatch has it. */
function beginsWhen(channel: Party['channel'], abroad: boolean, on: CivilDate): string[] {
  const whenThere = ['Die Zeit beginnt, wenn Sie den Brief bekommen haben.'];
  if (channel === 'certificate' || channel === 'personal') return whenThere;
  if (channel === 'electronic' || channel === 'portal') {
    return [
      'Wir schicken Ihnen den Brief elektronisch.',
      `Der ${bekanntgabeElectronicDays.at(on)}. Tag nach dem Absenden zählt als der Tag, an dem der Brief da ist.`,
      'Danach beginnt die Zeit.',
      'Kommt der Brief später an?',
      'Dann beginnt die Zeit später.',
    ];
  }
  if (abroad) return whenThere;
  return [
    'Wir schicken Ihnen den Brief mit der Post.',
    `Der ${bekanntgabePostDays.at(on)}. Tag nach dem Absenden zählt als der Tag, an dem der Brief da ist.`,
    'Danach beginnt die Zeit.',
    'Kommt der Brief später an?',
    'Dann beginnt die Zeit später.',
  ];
}
