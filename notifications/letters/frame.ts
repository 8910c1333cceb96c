import type { OfficeSettings } from '../../contracts/case/office';
import { sampleLetterhead, type Letterhead } from '../../contracts/case/letterhead';
import type { Person } from '../../contracts/case/person';
import type { Finding } from '../../rules/core/finding';
import type { Block, LetterFront, PaperDocument } from '../pdf/document';
import {
  addressLines,
  contactRows,
  endorsementOf,
  getsCompanion,
  onBehalfOf,
  salutation,
} from './addressing';
import type { LetterContent, LetterContext } from './content';
import type { Instruction } from './remedy-instruction';
import { longDate, paragraph, paragraphsOf } from './words';

export const language = 'de-DE';

/** The letterhead of the office on the day, or the sample, which nobody should see outside. */
export function letterheadOf(office: OfficeSettings): Letterhead {
  return office.letterhead ?? sampleLetterhead;
}

export function titleOf(content: LetterContent, caseId: string): string {
  return `${content.subject} – Aktenzeichen ${caseId}`;
}

/** What every letter has around what it says: §§ 33, 35, 36 SGB X in the form of DIN 5008. */
export function framed(
  context: LetterContext,
  content: LetterContent,
  instruction: Instruction | undefined,
  releasedBy: Person | undefined,
): PaperDocument {
  const { state, letterhead, letter, date } = context;
  const texts = letterhead.texts[letter.type];
  const blocks: Block[] = [
    ...begun(context, content),
    ...operative(content),
    ...section('Begründung', content.reasons ?? []),
    ...section('Berechnung', calculation(content.findings ?? [])),
    ...section('Hinweise', content.notes ?? []),
    ...section('Rechtsbehelfsbelehrung', instruction?.formal ?? []),
    ...paragraphsOf(texts?.closing ?? ''),
  ];
  // No page holds nothing but the signature.
  const last = blocks.splice(-1);
  blocks.push({
    kind: 'together',
    blocks: [...last, signature(letterhead, releasedBy), ...enclosures(context)],
  });
  const sender = senderOf(content, letterhead);
  return {
    title: titleOf(content, state.caseId),
    author: sender.name,
    language,
    datedOn: date,
    look: 'formal',
    front: frontOf(context, content),
    subject: content.subject,
    blocks,
    runningHead: `${sender.name} · Aktenzeichen ${state.caseId} · ${longDate(date)}`,
  };
}

export function senderOf(content: LetterContent, letterhead: Letterhead) {
  return content.issuedBy === 'objection-office' ? letterhead.objectionOffice : letterhead;
}

function frontOf(
  { state, letterhead, letter, date, addressee }: LetterContext,
  content: LetterContent,
): LetterFront {
  const sender = senderOf(content, letterhead);
  return {
    kind: 'letter',
    sender: {
      name: sender.name,
      department: sender === letterhead && !content.posted ? letterhead.department : undefined,
    },
    returnLine: `${sender.name} · ${sender.street} · ${sender.postcode} ${sender.town}`,
    endorsement: content.posted ? 'Zum Aushang' : endorsementOf(letter.channel),
    addressee: addressLines(addressee),
    information: [
      ['Aktenzeichen', state.caseId],
      ...(sender === letterhead ? contactRows(letterhead) : []),
      ['Datum', longDate(date)],
    ],
    footer: sender === letterhead ? letterhead.footer : [],
  };
}

function begun({ letterhead, letter, addressee, principal }: LetterContext, content: LetterContent): Block[] {
  const blocks = [
    ...onBehalfOf(addressee, principal),
    ...paragraphsOf(letterhead.texts[letter.type]?.opening ?? ''),
    ...content.opening,
  ];
  return content.posted ? blocks : [paragraph(salutation(addressee)), ...continued(blocks)];
}

/** After the comma of the salutation a sentence goes on; nouns and the polite address keep their capital. */
function continued([first, ...others]: readonly Block[]): Block[] {
  if (first?.kind !== 'paragraph') return first ? [first, ...others] : [];
  const [head = '', ...tail] = typeof first.text === 'string' ? [first.text] : first.text;
  if (typeof head !== 'string') return [first, ...others];
  const small = head.replace(
    /^(Wir|Auf|Am|Es|Der|Die|Das|Dieses|Wie|Für|Um|Bevor|Vor|Zu|Mit|Bis|Über)\b/,
    (word) => word.toLowerCase(),
  );
  return [{ ...first, text: [small, ...tail] }, ...others];
}

function operative({ operative: sentences }: LetterContent): Block[] {
  if (!sentences || sentences.length === 0) return [];
  const heading: Block = { kind: 'heading', level: 2, text: 'Entscheidung' };
  if (sentences.length === 1) return [heading, { kind: 'paragraph', text: sentences[0] ?? '' }];
  return [heading, { kind: 'list', items: sentences, numbered: true }];
}

function section(text: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text }, ...blocks];
}

/** How dates came about, each step with its norm. */
function calculation(findings: readonly Finding[]): Block[] {
  const steps = findings.flatMap((finding) => finding.steps);
  if (steps.length === 0) return [];
  const rows = steps.map(({ text, norm }) => [text, norm.split('; ').join(', ')]);
  return [{ kind: 'table', head: ['Feststellung', 'Rechtsgrundlage'], rows, widths: [5, 2] }];
}

/** § 33 Abs. 3 SGB X: signature or name of who answers for it; what no person has released says so. */
function signature(
  { signature: { greeting, onBehalf, titles } }: Letterhead,
  releasedBy: Person | undefined,
): Block {
  if (!releasedBy) {
    const automatic = 'Dieses Schreiben wurde maschinell erstellt und ist ohne Unterschrift gültig.';
    return {
      kind: 'together',
      blocks: [paragraph(greeting), { kind: 'paragraph', text: automatic, small: true }],
    };
  }
  const title = titles[releasedBy.id];
  const name = title === undefined ? releasedBy.name : `${releasedBy.name}\n${title}`;
  return { kind: 'together', blocks: [paragraph(greeting), paragraph(`${onBehalf}\n\n`, { bold: name })] };
}

function enclosures({ addressee }: LetterContext): Block[] {
  if (!getsCompanion(addressee)) return [];
  return [{ kind: 'paragraph', text: 'Anlage: Erläuterung in Leichter Sprache', small: true }];
}
