import type { Runs } from './document';
import type { Face, FaceMeasures } from './faces';
import { visibleText, type Segment } from './visible-text';

export interface Line {
  readonly segments: readonly Segment[];
  readonly width: number;
}

interface Word {
  readonly segments: readonly Segment[];
  readonly width: number;
  /** Goes on the word before it without a space. */
  readonly glued: boolean;
}

const breakAfter = /(?<=[\p{L}\d][-–/@])(?=[\p{L}\d])/u;

/** Breaks runs into lines of a width: ragged right, at spaces and hyphens; a word longer than the line is cut. */
export function linesOf(runs: Runs, size: number, width: number, measures: FaceMeasures): Line[] {
  return hardLines(runs).flatMap((line) =>
    fill(
      wordsOf(line, size, measures).flatMap((word) => cut(word, size, width, measures)),
      width,
      size,
      measures,
    ),
  );
}

type Run = string | { readonly bold: string };

/** The lines that line feeds make. */
function hardLines(runs: Runs): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of typeof runs === 'string' ? [runs] : runs) {
    const [first = '', ...others] = (typeof run === 'string' ? run : run.bold).split(/\r\n|\r|\n/);
    const like = (text: string): Run => (typeof run === 'string' ? text : { bold: text });
    lines.at(-1)?.push(like(first));
    for (const other of others) lines.push([like(other)]);
  }
  return lines;
}

function wordsOf(runs: readonly Run[], size: number, measures: FaceMeasures): Word[] {
  const words: Word[] = [];
  let open = false;
  for (const run of runs) {
    const weight = typeof run === 'string' ? 'regular' : 'bold';
    const text = withHardSpaces(typeof run === 'string' ? run : run.bold);
    for (const part of text.split(/([ \t]+)/)) {
      if (part === '') continue;
      if (/^[ \t]/.test(part)) {
        open = false;
        continue;
      }
      for (const piece of part.split(breakAfter)) {
        words.push(wordOf(visibleText(piece, weight, measures), size, open, measures));
        open = true;
      }
    }
  }
  return words.filter(({ segments }) => segments.length > 0);
}

/** What is read as one stays in one line: § 84, Abs. 1, 12. Mai. */
function withHardSpaces(text: string): string {
  return text
    .replace(/(§§?|\b(?:Abs\.|Satz|S\.|Nr\.|Hs\.|Art\.|GdB|SGB|Az\.)) (?=[\dIVX])/g, '$1\u00A0')
    .replace(/(\d[a-z]?) (?=Abs\.|Satz|S\.|Nr\.|Hs\.|SG[BG]|OZG)/g, '$1\u00A0')
    .replace(/\b(\d{5}) (?=\p{Lu})/gu, '$1\u00A0')
    .replace(
      /(\b\d{1,2}\.) (?=(?:Januar|Februar|März|April|Mai|Ju[nl]i|August|September|Oktober|November|Dezember)\b)/g,
      '$1\u00A0',
    );
}

function wordOf(segments: readonly Segment[], size: number, glued: boolean, measures: FaceMeasures): Word {
  const width = segments.reduce((sum, { face, text }) => sum + measures.width(face, text, size), 0);
  return { segments, width, glued };
}

/** A word that no line can hold goes on in the next, after whichever character still fits. */
function cut(word: Word, size: number, width: number, measures: FaceMeasures): Word[] {
  if (word.width <= width) return [word];
  const pieces: Word[] = [];
  let held: Segment[] = [];
  let used = 0;
  const close = () => {
    if (held.length > 0) pieces.push(wordOf(held, size, pieces.length > 0 || word.glued, measures));
    held = [];
    used = 0;
  };
  for (const { face, text } of word.segments) {
    for (const [sign] of text.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gsu)) {
      const needed = measures.width(face, sign, size);
      if (used + needed > width) close();
      held = joined(held, { face, text: sign });
      used += needed;
    }
  }
  close();
  return pieces;
}

function fill(words: readonly Word[], width: number, size: number, measures: FaceMeasures): Line[] {
  const lines: { segments: Segment[]; width: number }[] = [];
  const space = measures.width('regular', ' ', size);
  for (const word of words) {
    const last = lines.at(-1);
    const gap = word.glued ? 0 : space;
    if (last && last.width + gap + word.width <= width + 0.01) {
      if (!word.glued)
        last.segments = joined(last.segments, { face: last.segments.at(-1)?.face ?? 'regular', text: ' ' });
      for (const segment of word.segments) last.segments = joined(last.segments, segment);
      last.width += gap + word.width;
    } else {
      // Who reads the text aloud or copies it must not find two words made one.
      if (last && !word.glued) last.segments = joined(last.segments, { face: 'regular', text: ' ' });
      lines.push({ segments: [...word.segments], width: word.width });
    }
  }
  return lines.length > 0 ? lines : [{ segments: [], width: 0 }];
}

function joined(segments: readonly Segment[], next: { face: Face; text: string }): Segment[] {
  const last = segments.at(-1);
  if (last?.face !== next.face) return [...segments, next];
  return [...segments.slice(0, -1), { face: last.face, text: last.text + next.text }];
}
