import type { Runs } from './document';
import { faceMeasures } from './faces';
import { linesOf, type Line } from './line-breaking';
import { ink, margin, page, textWidth, type Look } from './measures';
import { emptyPage, type Page, type PlacedText, type Tag } from './tags';

export interface TextStyle {
  readonly size: number;
  readonly leading: number;
  readonly color?: string;
  readonly indent?: number;
  readonly width?: number;
}

/** Fewest lines of a paragraph that stand alone at the foot or head of a page. */
const together = 2;

/** Text that runs from page to page. */
export class Flow {
  readonly pages: Page[];
  y: number;

  constructor(
    readonly look: Look,
    first: Page = emptyPage(),
    top: number = margin.top,
    private readonly bottom: number = page.height - margin.bottom,
  ) {
    this.pages = [first];
    this.y = top;
  }

  /** The same without end, to see how high something is. */
  scroll(): Flow {
    return new Flow(this.look, emptyPage(), 0, Infinity);
  }

  get page(): Page {
    return this.pages.at(-1) as Page;
  }

  get remaining(): number {
    return this.bottom - this.y;
  }

  get atTop(): boolean {
    return this.page.content.length === 0 || this.y === margin.top;
  }

  turn(): void {
    this.pages.push(emptyPage());
    this.y = margin.top;
  }

  /** Room for so much on this page, or else on the next one. */
  ensure(height: number): void {
    const whole = this.bottom - margin.top;
    if (height > this.remaining && height <= whole && !this.atTop) this.turn();
  }

  space(height: number): void {
    if (!this.atTop) this.y += height;
  }

  lines(text: Runs, style: TextStyle): Line[] {
    const width = style.width ?? textWidth - (style.indent ?? 0);
    return linesOf(text, style.size, width, faceMeasures);
  }

  /** Sets a paragraph; one that does not fit goes on overleaf, with no line of it left alone. */
  paragraph(of: Tag, text: Runs, style: TextStyle): void {
    let rest = this.lines(text, style);
    while (rest.length > 0) {
      const fitting = Math.floor((this.remaining + 0.01) / style.leading);
      const taken = takeable(rest.length, fitting, this.atTop);
      if (taken > 0) this.put(of, rest.slice(0, taken), style);
      rest = rest.slice(taken);
      if (rest.length > 0) this.turn();
    }
  }

  put(of: Tag, lines: readonly Line[], style: TextStyle): void {
    const texts = lines.map((line, index) =>
      placed(line, margin.left + (style.indent ?? 0), this.y + baselineIn(style, index), style),
    );
    this.page.content.push({ of, texts });
    this.y += lines.length * style.leading;
  }
}

export function placed(
  line: Line,
  x: number,
  baseline: number,
  style: { size: number; color?: string },
): PlacedText {
  return { x, baseline, size: style.size, color: style.color ?? ink.text, segments: line.segments };
}

/** Where in a line of this height the letters stand. */
export function baselineIn({ size, leading }: { size: number; leading: number }, index = 0): number {
  return index * leading + (leading - size) / 2 + size * 0.8;
}

function takeable(lines: number, fitting: number, atTop: boolean): number {
  if (fitting >= lines) return lines;
  const taken = Math.min(fitting, lines - together);
  if (taken >= together) return taken;
  return atTop ? Math.max(fitting, 1) : 0;
}
