import type { LetterWriter, Papers, WrittenPaper } from '../api/stage';
import { renderLetter, type RenderedLetter } from '../notifications/letters/render-letter';
import { writeLetter, type WriterParts } from '../worker/courier/write-letter';

/** The letters' own writer, for the API: it does not know where letters come from. */
export const papers: Papers = (request) =>
  papersOf(renderLetter({ ...request, date: request.letter.datedOn }));

/** What the courier would write now of a letter that is owed. */
export function letterWriter(parts: WriterParts): LetterWriter {
  return async (entry, letter) => papersOf((await writeLetter(parts, entry, letter)).written);
}

function papersOf({ companion, text: _text, gaps, ...letter }: RenderedLetter): WrittenPaper[] {
  const written = { kind: 'letter', ...letter, gaps } as const;
  return companion ? [written, { kind: 'companion', ...companion, gaps: [] }] : [written];
}
