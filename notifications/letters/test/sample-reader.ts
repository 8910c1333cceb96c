import { PdfReader, wholeText } from '../../pdf/test/read-pdf';
import type { LetterInput } from '../render-letter';
import { readLetter } from './reading';
import type { Sample } from './samples';

type Samples = () => Promise<Sample[]>;

/** Letters of one type that a course owes, in their order. */
export async function lettersOf(samples: Samples, course: string, type: string): Promise<LetterInput[]> {
  const found = (await samples()).filter((one) => one.course === course && one.input.letter.type === type);
  return found.map(({ input }) => input);
}

export async function lastOf(samples: Samples, course: string, type: string): Promise<LetterInput> {
  const last = (await lettersOf(samples, course, type)).at(-1);
  if (!last) throw new Error('there is no such sample');
  return last;
}

/** Reads letters and their sheets as one text each; for a test file that closes it at its end. */
export class SampleReader {
  readonly pdf = new PdfReader();

  constructor(private readonly samples: Samples) {}

  async texts(input: LetterInput): Promise<[letter: string, plain: string]> {
    const { letter, plain } = await readLetter(this.pdf, input);
    return [wholeText(letter), plain ? wholeText(plain) : ''];
  }

  /** The last letter of this type that a course owes. */
  async both(course: string, type: string): Promise<[letter: string, plain: string]> {
    return this.texts(await lastOf(this.samples, course, type));
  }

  close(): Promise<void> {
    return this.pdf.close();
  }
}
