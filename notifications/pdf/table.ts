import type { Table } from './document';
import { baselineIn, placed, type Flow } from './flow';
import type { Line } from './line-breaking';
import { margin, textWidth } from './measures';
import { tag, type PlacedText, type Tag } from './tags';

const padding = 4;

interface Cell {
  readonly of: Tag;
  readonly x: number;
  readonly lines: readonly Line[];
}

/** A table with headings for columns and rows; overleaf its head is shown again, for the eye only. */
export function setTable(flow: Flow, parent: Tag, { head, rows, widths }: Table): void {
  const { size, leading, table: share } = flow.look;
  const body = { size: size * share, leading: leading * share };
  const table = tag('Table', parent);
  const columns = columnsOf(widths);
  const cellsOf = (texts: readonly string[], row: Tag, isHead: boolean): Cell[] =>
    texts.map((text, index) => {
      const { x, width } = columns[index] as Column;
      const heading = isHead || index === 0;
      const attributes = heading ? { owner: 'Table', Scope: isHead ? 'Column' : 'Row' } : undefined;
      const of = tag(heading ? 'TH' : 'TD', row, attributes);
      const lines = flow.lines(isHead ? [{ bold: text }] : text, { ...body, width: width - 2 * padding });
      return { of, x: x + padding, lines };
    });

  const headRow = cellsOf(head, tag('TR', tag('THead', table)), true);
  const group = tag('TBody', table);
  const bodyRows = rows.map((row) => cellsOf(row, tag('TR', group), false));
  flow.ensure(heightOf(headRow, body.leading) + heightOf(bodyRows[0] ?? [], body.leading));
  setRow(flow, headRow, body, () => undefined);
  for (const row of bodyRows) {
    const repeatHead = () => showAgain(flow, headRow, body);
    if (heightOf(row, body.leading) > flow.remaining && !flow.atTop) {
      flow.turn();
      repeatHead();
    }
    setRow(flow, row, body, repeatHead);
  }
  flow.y += flow.look.gap;
}

interface Column {
  readonly x: number;
  readonly width: number;
}

function columnsOf(widths: readonly number[]): Column[] {
  const all = widths.reduce((sum, share) => sum + share, 0);
  let x = margin.left;
  return widths.map((share) => {
    const column = { x, width: (textWidth * share) / all };
    x += column.width;
    return column;
  });
}

function heightOf(cells: readonly Cell[], leading: number): number {
  return Math.max(0, ...cells.map(({ lines }) => lines.length)) * leading + 2 * padding;
}

type Style = { size: number; leading: number };

/** Sets a row line by line, so that one longer than a page goes on overleaf. */
function setRow(flow: Flow, cells: readonly Cell[], style: Style, turned: () => void): void {
  let from = 0;
  const longest = Math.max(...cells.map(({ lines }) => lines.length));
  while (from < longest) {
    const fitting = Math.max(1, Math.floor((flow.remaining - 2 * padding) / style.leading));
    const to = Math.min(longest, from + fitting);
    flow.y += padding;
    for (const { of, x, lines } of cells) {
      const part = lines.slice(from, to);
      if (part.length > 0) flow.page.content.push({ of, texts: textsOf(part, x, flow.y, style) });
    }
    flow.y += (to - from) * style.leading + padding;
    rule(flow);
    from = to;
    if (from < longest) {
      flow.turn();
      turned();
    }
  }
}

function showAgain(flow: Flow, cells: readonly Cell[], style: Style): void {
  const texts = cells.flatMap(({ x, lines }) => textsOf(lines, x, flow.y + padding, style));
  flow.page.artifacts.push({ type: 'Pagination', texts, rules: [] });
  flow.y += heightOf(cells, style.leading);
  rule(flow);
}

function textsOf(lines: readonly Line[], x: number, y: number, style: Style): PlacedText[] {
  return lines.map((line, index) => placed(line, x, y + baselineIn(style, index), style));
}

function rule(flow: Flow): void {
  const end = margin.left + textWidth;
  const line = { from: [margin.left, flow.y], to: [end, flow.y], width: 0.5 } as const;
  flow.page.artifacts.push({ type: 'Layout', texts: [], rules: [line] });
}
