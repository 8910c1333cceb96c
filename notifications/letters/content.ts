import type { CivilDate } from '../../rules/core/civil-date';
import type { Finding } from '../../rules/core/finding';
import type { Letter } from '../../contracts/case/letter';
import type { Letterhead } from '../../contracts/case/letterhead';
import type { Party } from '../../contracts/case/party';
import type { CaseState } from '../../contracts/case/state';
import type { Block, Runs } from '../pdf/document';
import type { Facts } from './facts';
import type { Remedy } from './remedy-law';

/** What the text of a letter is made from. */
export interface LetterContext<State extends CaseState = CaseState> {
  readonly state: State;
  readonly letter: Letter;
  readonly facts: Facts;
  /** Who receives it, and for whom: the same, unless somebody acts for another. */
  readonly addressee: Party;
  readonly principal: Party;
  readonly letterhead: Letterhead;
  readonly date: CivilDate;
  readonly findings: readonly Finding[];
}

/** What one letter says; everything around it is the frame's. */
export interface LetterContent {
  readonly subject: string;
  /** Whose letter it is, if not the office's own. */
  readonly issuedBy?: 'objection-office';
  /** It hangs out for everybody to see: it greets nobody and does not say which department it comes from. */
  readonly posted?: boolean;
  readonly opening: readonly Block[];
  /** What is decided, sentence by sentence: only a decision has it. */
  readonly operative?: readonly Runs[];
  /** Why. */
  readonly reasons?: readonly Block[];
  /** Computed dates, shown with their norms. */
  readonly findings?: readonly Finding[];
  /** What follows from it and what can be done. */
  readonly notes?: readonly Block[];
  /** The remedy of which a decision instructs; one that burdens nobody has none. */
  readonly remedy?: Remedy;
  readonly plain: PlainContent;
}

/** The same in Leichte Sprache: short sentences, one thought a line. */
export interface PlainContent {
  readonly what: readonly string[];
  readonly can: readonly string[];
  readonly until?: readonly string[];
}

export type LetterText<State extends CaseState = CaseState> = (
  context: LetterContext<State>,
) => LetterContent;
