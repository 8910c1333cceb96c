import type { Papers } from '../api/stage';
import { renderLetter } from '../notifications/letters/render-letter';

/** The letters' own writer, for the API: it does not know where letters come from. */
export const papers: Papers = (request) => {
  const { companion, gaps, ...letter } = renderLetter({ ...request, date: request.letter.datedOn });
  const written = { kind: 'letter', ...letter, gaps } as const;
  return companion ? [written, { kind: 'companion', ...companion, gaps: [] }] : [written];
};
