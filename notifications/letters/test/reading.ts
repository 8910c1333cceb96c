import { asRead, type PdfReader, type ReadPdf } from '../../pdf/test/read-pdf';
import type { Gap } from '../facts';
import { renderLetter, type LetterInput } from '../render-letter';

export const withFacts = (input: LetterInput, facts: Record<string, unknown>): LetterInput => ({
  ...input,
  letter: { ...input.letter, facts: { ...input.letter.facts, ...facts } },
});

/** A letter and its sheet, read back; who is no citizen gets the letter alone. */
export async function readLetter(
  reader: PdfReader,
  input: LetterInput,
): Promise<{ letter: ReadPdf; plain: ReadPdf | undefined; gaps: readonly Gap[] }> {
  const { pdf, companion, gaps } = renderLetter(input);
  return {
    gaps,
    letter: await reader.read(pdf),
    plain: companion ? await reader.read(companion.pdf) : undefined,
  };
}

export const headings = ({ pieces }: ReadPdf): string[] =>
  pieces
    .filter(({ path }) => /\/H\d$/.test(path))
    .map(({ path, text }) => `${path.slice(-2)} ${asRead(text)}`);
