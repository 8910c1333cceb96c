import { asRead, wholeText, type ReadPdf } from '../../pdf/test/read-pdf';
import type { Gap } from '../facts';
import { noticeLetters } from '../remedies';
import type { LetterInput } from '../render-letter';
import { headings, readLetter } from './reading';
import type { SampleReader } from './sample-reader';
import type { Sample } from './samples';

interface Letters {
  reader: SampleReader;
  samples: () => Promise<Sample[]>;
  /** Types that the process declares. */
  types: readonly string[];
  caseId: string;
  /** Parties that are no citizens, and get no sheet. */
  others: readonly string[];
}

/** What holds of every letter of a procedure, whatever it says. */
export function everyLetter({ reader, samples, types, caseId, others }: Letters): void {
  let read: { input: LetterInput; letter: ReadPdf; plain: ReadPdf | undefined; gaps: readonly Gap[] }[] = [];
  beforeAll(async () => {
    for (const { input } of await samples()) read.push({ input, ...(await readLetter(reader.pdf, input)) });
  }, 240_000);
  afterAll(() => {
    read = [];
  });

  it('is owed by a course', () => {
    const owed = new Set(read.map(({ input }) => input.letter.type));
    // Letters about a notice are read once, in the samples of the first procedure.
    const own = types.filter((type) => !(type in noticeLetters));
    expect([...owed].sort()).toEqual(own.sort());
  });

  it('is tagged throughout, in German, with one first heading and the case it belongs to', () => {
    for (const { letter, plain } of read) {
      expect(letter.title?.endsWith(` – Aktenzeichen ${caseId}`)).toBe(true);
      for (const pdf of plain ? [letter, plain] : [letter]) {
        expect(pdf).toMatchObject({ language: 'de-DE', marked: true, untagged: [] });
        expect(headings(pdf).filter((heading) => heading.startsWith('H1'))).toHaveLength(1);
        expect(headings(pdf)[0]).toMatch(/^H1/);
      }
    }
  });

  it('lacks nothing that the law wants it to say, runs no sentences together and leaves nothing open', () => {
    for (const { input, letter, plain, gaps } of read) {
      expect({ type: input.letter.type, gaps }).toEqual({ type: input.letter.type, gaps: [] });
      for (const pdf of plain ? [letter, plain] : [letter]) {
        expect(wholeText(pdf)).not.toMatch(/\p{Ll}[.!?:]\p{Lu}/u);
        expect(wholeText(pdf)).not.toMatch(/undefined|null|NaN|\[object|\.\.| ,| \./);
      }
    }
  });

  it('goes with a sheet in Leichte Sprache to the citizen, and to nobody else', () => {
    for (const { input, plain } of read) {
      expect(plain === undefined).toBe(others.includes(input.letter.to));
      if (!plain) continue;
      expect(headings(plain)).toHaveLength(5);
      expect(wholeText(plain)).not.toContain('§');
      const lines = plain.pieces.filter(({ path }) => path === 'Document/P').map(({ text }) => asRead(text));
      const long = lines.filter((line) => !line.includes('Beispielburg') && line.split(' ').length > 19);
      expect(long).toEqual([]);
    }
  });
}
