import type { Letter } from '../contracts/case/letter';
import type { OfficeSettings } from '../contracts/case/office';
import type { Person } from '../contracts/case/person';
import type { CaseState } from '../contracts/case/state';
import type { CaseClient } from '../engine/case-client';
import type { CaseHistories } from '../engine/case-histories';
import type { FailingCase } from '../engine/failing-cases';
import type { RehearsalClock } from '../engine/rehearsal/rehearsal-clock';
import type { CaseCipher } from '../engine/encryption/case-cipher';
import type { CaseReader } from '../register/case-reader';
import type { Register } from '../register/database';
import type { Offices } from '../register/offices';
import type { Finding } from '../rules';

/** Where cases run: in earnest, or as a rehearsal with a register, keys and a clock of its own. */
export interface Stage {
  name: 'production' | 'rehearsal';
  register: Register;
  reader: CaseReader;
  offices: Offices;
  cipher: CaseCipher;
  cases: CaseClient;
  histories: CaseHistories;
  /** Cases that the engine cannot move on. */
  failing: () => Promise<FailingCase[]>;
  clock?: RehearsalClock;
  papers: Papers;
  writeLetter: LetterWriter;
}

/** Writes a letter as it would leave the house. */
export type Papers = (request: PaperRequest) => WrittenPaper[];

/** Writes a letter that a case owes, from what the register has of it. */
export type LetterWriter = (
  owed: { caseId: string; version: number; state: Buffer | null },
  letter: Letter,
) => Promise<WrittenPaper[]>;

export interface PaperRequest {
  letter: Letter;
  state: CaseState;
  office: OfficeSettings;
  releasedBy: Person | undefined;
  findings: Finding[];
}

export interface WrittenPaper {
  kind: 'letter' | 'companion';
  title: string;
  sha256: string;
  pdf: Buffer;
  /** What the law wants the letter to say and the case does not know. */
  gaps: readonly unknown[];
}
