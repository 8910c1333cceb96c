import { faceMeasures } from '../faces';
import { visibleText } from '../visible-text';

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** A word as it is read back from a page: letters that run from right to left come in the order of the eye, sign by sign. */
export function piecesSeen(word: string): string[] {
  const shown = visibleText(word, 'regular', faceMeasures).map(({ text }) => text);
  const seen = shown.join('').replace(/\s/g, '');
  return rightToLeft.test(seen) ? [...seen] : [seen];
}
