import type { Letterhead } from '../../contracts/case/letterhead';
import type { PaperDocument } from '../pdf/document';
import { longDate, oneLine } from './words';

/**
 * The same paper for who reads large print alone (VBD, BGG). What stands beside and below a letter in small print is set
 * in the text; the field for the address stays, since the window of the envelope shows it.
 */
export function inLargePrint(document: PaperDocument, caseId: string, letterhead: Letterhead): PaperDocument {
  const runningHead = `Aktenzeichen ${caseId} · ${longDate(document.datedOn)}`;
  const { front } = document;
  if (front.kind === 'sheet') return { ...document, look: 'large', runningHead };
  const { name, department } = front.sender;
  const rows = [
    ...(department === undefined ? [] : [department]),
    `Anschrift: ${oneLine(letterhead)}`,
    ...front.information.map(([label, value]) => `${label}: ${value}`),
  ];
  return {
    ...document,
    look: 'large',
    runningHead,
    front: { ...front, sender: { name }, information: [], footer: [] },
    blocks: [
      { kind: 'list', items: rows },
      ...document.blocks,
      ...front.footer.map((text) => ({ kind: 'paragraph', text }) as const),
    ],
  };
}
