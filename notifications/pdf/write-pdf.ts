import { setBlocks, setHeading } from './blocks';
import type { PaperDocument } from './document';
import { faceMeasures } from './faces';
import { Flow, placed } from './flow';
import { setFooter, setLetterFront } from './letter-front';
import { linesOf } from './line-breaking';
import { ink, looks, margin, mm, page as paper, textWidth } from './measures';
import { paint } from './paint';
import { setSheetFront } from './sheet-front';
import { emptyPage, tag, type Page } from './tags';

/** The document as a tagged PDF. The same document gives the same bytes. */
export function writePdf(document: PaperDocument): Buffer {
  const root = tag('Document');
  const first = emptyPage();
  const { front } = document;
  const look = looks[document.look];
  const top =
    front.kind === 'letter'
      ? setLetterFront(first, root, front, look)
      : setSheetFront(first, root, front, look);
  const flow = new Flow(look, first, top);
  setHeading(flow, root, 1, document.subject);
  flow.y += flow.look.gap;
  setBlocks(flow, root, document.blocks);
  if (front.kind === 'letter') setFooter(first, root, front.footer);
  flow.pages.forEach((page, index) =>
    setPagination(page, { index, count: flow.pages.length, size: look.quiet }, document.runningHead),
  );
  return paint(document, root, flow.pages);
}

function setPagination(
  page: Page,
  { index, count, size }: { index: number; count: number; size: number },
  runningHead: string,
): void {
  const quiet = { size, color: ink.quiet };
  const number = linesOf(`Seite ${index + 1} von ${count}`, size, mm(80), faceMeasures);
  const right = paper.width - margin.right - (number[0]?.width ?? 0);
  const texts = number.map((line) => placed(line, right, paper.height - mm(12), quiet));
  const head = index === 0 ? [] : linesOf(runningHead, size, textWidth, faceMeasures).slice(0, 1);
  texts.push(...head.map((line) => placed(line, margin.left, mm(20), quiet)));
  page.artifacts.push({ type: 'Pagination', texts, rules: [] });
}
