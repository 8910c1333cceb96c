import { createHash } from 'node:crypto';
import type { Letter } from '../../contracts/case/letter';
import type { OfficeSettings } from '../../contracts/case/office';
import { sampleLetterhead } from '../../contracts/case/letterhead';
import type { Person } from '../../contracts/case/person';
import type { CaseState } from '../../contracts/case/state';
import type { CivilDate } from '../../rules/core/civil-date';
import type { Finding } from '../../rules/core/finding';
import type { PaperDocument } from '../pdf/document';
import { writePdf } from '../pdf/write-pdf';
import { addresseeOf, getsCompanion, principalOf } from './addressing';
import { contestedDecision, noticeOf, type RemedyCaseState } from './case-facts';
import { companionOf } from './companion';
import type { LetterContent, LetterContext, LetterText } from './content';
import { Facts, type Gap } from './facts';
import { framed, letterheadOf } from './frame';
import { inLargePrint } from './large-print';
import { textOf as writtenOut } from './plain-text';
import { instructionOn, noRemedy, type Instruction } from './remedy-instruction';
import { asItStood } from './gdb-determination/as-it-stood';
import { letterTexts } from './texts';

export interface LetterInput {
  readonly letter: Letter;
  /** The case as it stands with the act that owes the letter. */
  readonly state: CaseState;
  /** The office's settings of the letter's day. */
  readonly office: OfficeSettings;
  readonly date: CivilDate;
  /** Who has released it, or is asked to; absent for what no person releases. */
  readonly releasedBy?: Person | undefined;
  /** Findings recorded in the case. */
  readonly findings: readonly Finding[];
}

export interface RenderedPaper {
  readonly pdf: Buffer;
  readonly sha256: string;
  readonly title: string;
}

export interface RenderedLetter extends RenderedPaper {
  /** The same in Leichte Sprache, for a citizen. */
  readonly companion?: RenderedPaper;
  /** The words of both as a file of text, where the addressee wants one. */
  readonly text?: RenderedText;
  /** What the law wants the letter to say and the case does not know. */
  readonly gaps: readonly Gap[];
}

export interface RenderedText {
  readonly bytes: Buffer;
  readonly sha256: string;
}

export class UnknownLetterError extends Error {
  constructor(
    readonly procedure: string,
    readonly type: string,
  ) {
    super('there is no text for letters of this type');
    this.name = 'UnknownLetterError';
  }
}

/** A letter as PDF. The same input gives the same bytes: what a release is shown is what is sent and stored. */
export function renderLetter(input: LetterInput): RenderedLetter {
  const context = contextOf(input);
  const content = textOf(input)(context);
  const { facts } = context;
  if (content.operative && !input.releasedBy) facts.missing('releasedBy', '§ 33 Abs. 3 SGB X');
  const instruction = instructionIn(context, content);
  const paper = framed(context, content, instruction, input.releasedBy);
  const sheet = getsCompanion(context.addressee) ? companionOf(context, content, instruction) : undefined;
  const inForm = formOf(context);
  return {
    ...rendered(inForm(paper)),
    ...(sheet ? { companion: rendered(inForm(sheet)) } : {}),
    ...(wantsText(context) ? { text: asText(paper, sheet) } : {}),
    gaps: facts.gaps,
  };
}

/** How its addressee can read a paper: who reads large print alone gets nothing smaller. */
function formOf({ addressee, state, letterhead }: LetterContext): (paper: PaperDocument) => PaperDocument {
  if (!addressee.formats?.includes('large-print')) return (paper) => paper;
  return (paper) => inLargePrint(paper, state.caseId, letterhead);
}

/** A file of its text, to be read by a machine; who wants it spoken gets it too, since one is made from it. */
function wantsText({ addressee: { formats = [] } }: LetterContext): boolean {
  return formats.includes('plain-text') || formats.includes('audio');
}

function asText(paper: PaperDocument, sheet: PaperDocument | undefined): RenderedText {
  const bytes = Buffer.from([paper, ...(sheet ? [sheet] : [])].map(writtenOut).join('\n\n'), 'utf8');
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function contextOf({ letter, state: present, office, date, findings }: LetterInput): LetterContext {
  const state = asItStood(present, letter);
  const addressee = addresseeOf(state, letter.to);
  const facts = new Facts(letter.facts);
  const letterhead = letterheadOf(office);
  if (letterhead.street === sampleLetterhead.street) facts.missing('office.letterhead', '§ 33 Abs. 3 SGB X');
  if (addressee.address === undefined && ['post', 'registered', 'certificate'].includes(letter.channel))
    facts.missing(`parties.${addressee.id}.address`, '§ 37 Abs. 1 SGB X');
  const principal = principalOf(state, addressee);
  return { state, letter, facts, addressee, principal, letterhead, date, findings };
}

function textOf({ state, letter }: LetterInput): LetterText {
  const texts = letterTexts as Record<string, Record<string, unknown> | undefined>;
  const text = texts[state.procedure]?.[letter.type] as LetterText | undefined;
  if (!text) throw new UnknownLetterError(state.procedure, letter.type);
  return text;
}

/**
 * The notice says of the remedy what its draft declares, and its period is computed by that (§ 66 SGG). One that is known to
 * be wrong is not written: a notice that instructs of nothing has the same period.
 */
function instructionIn(context: LetterContext, content: LetterContent): Instruction | undefined {
  if (content.remedy === undefined) return undefined;
  const { date, letterhead, principal, addressee, letter, state, facts } = context;
  const ofRemedies = 'remedies' in state ? (context as LetterContext<RemedyCaseState>) : undefined;
  const notice = ofRemedies && noticeOf(ofRemedies);
  const declared = notice?.instruction ?? 'correct';
  if (declared !== 'correct') facts.missing('instruction', '§ 36 SGB X');
  if (declared === 'denies-remedy') return noRemedy;
  if (declared !== 'correct') return undefined;
  const contested = ofRemedies && contestedDecision(ofRemedies);
  return instructionOn({
    remedy: content.remedy,
    on: date,
    letterhead,
    principal,
    addressee,
    channel: letter.channel,
    contested,
  });
}

function rendered(document: PaperDocument): RenderedPaper {
  const pdf = writePdf(document);
  return { pdf, sha256: createHash('sha256').update(pdf).digest('hex'), title: document.title };
}
