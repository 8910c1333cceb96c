import type { SheetFront } from './document';
import { faceMeasures } from './faces';
import { baselineIn, placed } from './flow';
import { linesOf } from './line-breaking';
import { ink, margin, mm, textWidth, type Look } from './measures';
import { tag, type Page, type Tag } from './tags';

/** Whose sheet it is and to which letter it belongs; answers where the text may begin. */
export function setSheetFront(page: Page, parent: Tag, front: SheetFront, look: Look): number {
  const style = { size: look.sheet, leading: look.sheet * 1.5, color: ink.quiet };
  const rows = [front.sender, ...front.information.map(([label, value]) => `${label}: ${value}`)];
  let y = mm(16);
  for (const row of rows) {
    const lines = linesOf(row, style.size, textWidth, faceMeasures);
    const texts = lines.map((line, index) => placed(line, margin.left, y + baselineIn(style, index), style));
    page.content.push({ of: tag('P', parent), texts });
    y += lines.length * style.leading;
  }
  const line = { from: [margin.left, y + 5], to: [margin.left + textWidth, y + 5], width: 0.75 } as const;
  page.artifacts.push({ type: 'Layout', texts: [], rules: [line] });
  return y + 20;
}
