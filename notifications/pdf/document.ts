import type { CivilDate } from '../../rules/core/civil-date';

/** Text, or text with parts that stand out. A line feed in it begins a new line. */
export type Runs = string | readonly (string | { readonly bold: string })[];

export interface Table {
  readonly kind: 'table';
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Shares of the width, one a column. The first column holds the headings of the rows. */
  readonly widths: readonly number[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Runs; readonly small?: boolean }
  /** One thought a line: a paragraph each, close together. */
  | { readonly kind: 'thoughts'; readonly lines: readonly Runs[] }
  | { readonly kind: 'list'; readonly items: readonly Runs[]; readonly numbered?: boolean }
  | Table
  /** Stays on one page, if a page can hold it. */
  | { readonly kind: 'together'; readonly blocks: readonly Block[] };

/** The first page of a letter, DIN 5008 form B. */
export interface LetterFront {
  readonly kind: 'letter';
  readonly sender: { readonly name: string; readonly department?: string | undefined };
  readonly returnLine: string;
  /** How it is dispatched, above the address: "Einschreiben". */
  readonly endorsement?: string | undefined;
  readonly addressee: readonly string[];
  readonly information: readonly (readonly [label: string, value: string])[];
  readonly footer: readonly string[];
}

/** The first page of a sheet without an address. */
export interface SheetFront {
  readonly kind: 'sheet';
  readonly sender: string;
  readonly information: readonly (readonly [label: string, value: string])[];
}

export interface PaperDocument {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly datedOn: CivilDate;
  readonly look: 'formal' | 'plain' | 'large';
  readonly front: LetterFront | SheetFront;
  /** The heading of the first level. */
  readonly subject: string;
  readonly blocks: readonly Block[];
  /** At the head of the second page and all that follow. */
  readonly runningHead: string;
}

/** Text of runs without what makes parts stand out. */
export function plainText(runs: Runs): string {
  if (typeof runs === 'string') return runs;
  return runs.map((run) => (typeof run === 'string' ? run : run.bold)).join('');
}
