import type { LetterFront, Runs } from './document';
import { faceMeasures } from './faces';
import { baselineIn, placed } from './flow';
import { linesOf } from './line-breaking';
import { ink, margin, mm, page as paper, type Look } from './measures';
import { tag, type Page, type Tag } from './tags';

/** DIN 5008 form B, millimetres from the upper left corner. */
const din = {
  senderAt: 14,
  fieldLeft: 25,
  fieldWidth: 80,
  returnLineAt: 46.5,
  endorsementAt: 56.5,
  addressAt: 62.7,
  addressEnd: 90,
  informationLeft: 125,
  informationAt: 50,
  informationWidth: 73,
  subjectAt: 100,
  folds: [105, 210],
  middle: 148.5,
} as const;

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** Sets the fixed places of the first page; answers where the text may begin. */
export function setLetterFront(page: Page, parent: Tag, front: LetterFront, look: Look): number {
  setSender(page, parent, front, look);
  const afterAddress = setAddress(page, parent, front);
  const afterInformation = setInformation(page, parent, front.information);
  setMarks(page);
  return Math.max(mm(din.subjectAt), Math.max(afterAddress, afterInformation) + mm(8.5));
}

function setSender(page: Page, parent: Tag, { sender }: LetterFront, { sender: size }: Look): void {
  const width = paper.width - margin.left - margin.right;
  const at = { left: margin.left, top: mm(din.senderAt), width };
  let y = setText(page, parent, [{ bold: sender.name }], at, { size, leading: size * 1.25 });
  if (sender.department !== undefined)
    y = setText(page, parent, sender.department, { ...at, top: y }, { size: 11, leading: 15 });
  const line = { from: [margin.left, y + 6], to: [margin.left + width, y + 6], width: 0.75 } as const;
  page.artifacts.push({ type: 'Layout', texts: [], rules: [line] });
}

/** An address with more lines than the field has is set smaller; none of it is left out. */
function setAddress(page: Page, parent: Tag, front: LetterFront): number {
  const field = { left: mm(din.fieldLeft), width: mm(din.fieldWidth) };
  const small = [7.5, 7, 6.5].find((size) => linesIn([front.returnLine], size, field.width) === 1) ?? 6;
  const returnStyle = { size: small, leading: 9, color: ink.quiet };
  setText(page, parent, front.returnLine, { ...field, top: mm(din.returnLineAt) }, returnStyle);
  if (front.endorsement !== undefined) {
    const at = { ...field, top: mm(din.endorsementAt) };
    setText(page, parent, [{ bold: front.endorsement }], at, { size: 9, leading: 12 });
  }
  const height = mm(din.addressEnd - din.addressAt);
  const style = [11, 10, 9, 8]
    .map((size) => ({ size, leading: size * 1.18 }))
    .find(({ size, leading }) => linesIn(front.addressee, size, field.width) * leading <= height) ?? {
    size: 8,
    leading: 9.4,
  };
  return setText(page, parent, front.addressee.join('\n'), { ...field, top: mm(din.addressAt) }, style);
}

function linesIn(lines: readonly string[], size: number, width: number): number {
  return linesOf(lines.join('\n'), size, width, faceMeasures).length;
}

function setInformation(page: Page, parent: Tag, rows: LetterFront['information']): number {
  const style = { size: 9.5, leading: 13 };
  const labelWidth = mm(21);
  const left = mm(din.informationLeft);
  let y = mm(din.informationAt);
  for (const [label, value] of rows) {
    const labels = linesOf(`${label}: `, style.size, labelWidth, faceMeasures);
    const values = linesOf(value, style.size, mm(din.informationWidth) - labelWidth, faceMeasures);
    const place = (x: number, color: string) => (line: (typeof labels)[number], index: number) =>
      placed(line, x, y + baselineIn(style, index), { size: style.size, color });
    const texts = [...labels.map(place(left, ink.quiet)), ...values.map(place(left + labelWidth, ink.text))];
    page.content.push({ of: tag('P', parent), texts });
    y += Math.max(labels.length, values.length) * style.leading + 1;
  }
  return y;
}

function setMarks(page: Page): void {
  const mark = (at: number, length: number) =>
    ({ from: [mm(4), mm(at)], to: [mm(4 + length), mm(at)], width: 0.5 }) as const;
  const rules = [...din.folds.map((at) => mark(at, 4)), mark(din.middle, 6)];
  page.artifacts.push({ type: 'Layout', texts: [], rules });
}

function setText(
  page: Page,
  parent: Tag,
  text: Runs,
  { left, top, width }: Place,
  style: { size: number; leading: number; color?: string },
): number {
  const lines = linesOf(text, style.size, width, faceMeasures);
  const texts = lines.map((line, index) => placed(line, left, top + baselineIn(style, index), style));
  page.content.push({ of: tag('P', parent), texts });
  return top + lines.length * style.leading;
}

/** Small print at the foot of the first page. It is read last. */
export function setFooter(page: Page, parent: Tag, lines: readonly string[]): void {
  if (lines.length === 0) return;
  const at = { left: margin.left, top: paper.height - mm(23), width: mm(135) };
  setText(page, parent, lines.join('\n'), at, { size: 7.5, leading: 9.5, color: ink.quiet });
}
