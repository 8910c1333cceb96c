import { plainText, type Block, type Runs } from './document';
import type { Flow } from './flow';
import { ink } from './measures';
import { setTable } from './table';
import { tag, type Tag } from './tags';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const listIndent = 18;

export function setBlocks(flow: Flow, parent: Tag, blocks: readonly Block[]): void {
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') flow.ensure(headingWith(flow, block, blocks[index + 1]));
    setBlock(flow, parent, block);
  });
}

function setBlock(flow: Flow, parent: Tag, block: Block): void {
  switch (block.kind) {
    case 'heading':
      return setHeading(flow, parent, block.level, block.text);
    case 'paragraph':
      return setParagraph(flow, parent, block.text, block.small === true);
    case 'thoughts':
      return setThoughts(flow, parent, block.lines);
    case 'list':
      return setList(flow, parent, block);
    case 'table':
      return setTable(flow, parent, block);
    case 'together':
      flow.ensure(heightOf(flow, block.blocks));
      return setBlocks(flow, parent, block.blocks);
  }
}

function heightOf(flow: Flow, blocks: readonly Block[]): number {
  const scroll = flow.scroll();
  setBlocks(scroll, tag('Div'), blocks);
  return scroll.y;
}

/** A heading does not stand at the foot of a page without what it heads. */
function headingWith(flow: Flow, heading: Of<'heading'>, next: Block | undefined): number {
  const scroll = flow.scroll();
  setHeading(scroll, tag('Div'), heading.level, heading.text);
  const own = flow.look.headings[heading.level].above + scroll.y;
  if (next === undefined) return own;
  const height = heightOf(flow, [next]);
  return own + (next.kind === 'together' ? height : Math.min(height, 4 * flow.look.leading));
}

export function setHeading(flow: Flow, parent: Tag, level: 1 | 2 | 3, text: string): void {
  const { size, above } = flow.look.headings[level];
  flow.space(above);
  flow.paragraph(tag(`H${level}`, parent), [{ bold: text }], { size, leading: size * 1.35 });
  flow.y += flow.look.gap / 2;
}

function setParagraph(flow: Flow, parent: Tag, text: Runs, small: boolean): void {
  if (plainText(text).trim() === '') return;
  const { size, leading, gap } = flow.look;
  const scale = small ? flow.look.small : 1;
  const style = { size: size * scale, leading: leading * scale, ...(small ? { color: ink.quiet } : {}) };
  flow.paragraph(tag('P', parent), text, style);
  flow.y += gap;
}

function setThoughts(flow: Flow, parent: Tag, lines: readonly Runs[]): void {
  const { size, leading, gap } = flow.look;
  for (const line of lines) {
    flow.paragraph(tag('P', parent), line, { size, leading });
    flow.y += gap / 3;
  }
  flow.y += (gap * 2) / 3;
}

function setList(flow: Flow, parent: Tag, { items, numbered }: Of<'list'>): void {
  const { size, leading, gap } = flow.look;
  const list = tag('L', parent, { owner: 'List', ListNumbering: numbered ? 'Decimal' : 'Disc' });
  items.forEach((item, index) => {
    const style = { size, leading, indent: listIndent };
    const lines = flow.lines(item, style);
    flow.ensure(Math.min(lines.length, 2) * leading);
    const entry = tag('LI', list);
    const label = numbered ? `${index + 1}. ` : '• ';
    const body = { tag: tag('Lbl', entry), y: flow.y };
    flow.put(body.tag, flow.lines(label, { size, leading }), { size, leading, indent: numbered ? 0 : 4 });
    flow.y = body.y;
    flow.paragraph(tag('LBody', entry), item, style);
    flow.y += gap / 3;
  });
  flow.y += (gap * 2) / 3;
}
