import type { GdbState } from '../../../contracts/gdb-determination/messages';
import { PdfReader, wholeText } from '../../pdf/test/read-pdf';
import type { LetterInput } from '../render-letter';
import { gdbSamples } from './gdb-samples';
import { readLetter } from './reading';

/** Letters of one type that a course owes, in their order. */
export async function gdbLetters(course: string, type: string): Promise<LetterInput[]> {
  const found = (await gdbSamples()).filter((one) => one.course === course && one.input.letter.type === type);
  return found.map(({ input }) => input);
}

export async function lastLetter(course: string, type: string): Promise<LetterInput> {
  const last = (await gdbLetters(course, type)).at(-1);
  if (!last) throw new Error('there is no such sample');
  return last;
}

export const withState = (input: LetterInput, change: Partial<GdbState>): LetterInput => ({
  ...input,
  state: { ...input.state, ...change },
});

/** Reads letters and their sheets as one text each; for a test file that closes it at its end. */
export class LetterReader {
  readonly pdf = new PdfReader();

  async texts(input: LetterInput): Promise<[letter: string, plain: string]> {
    const { letter, plain } = await readLetter(this.pdf, input);
    return [wholeText(letter), plain ? wholeText(plain) : ''];
  }

  /** The last letter of this type that a course owes. */
  async both(course: string, type: string): Promise<[letter: string, plain: string]> {
    return this.texts(await lastLetter(course, type));
  }

  close(): Promise<void> {
    return this.pdf.close();
  }
}
