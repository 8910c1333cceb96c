import { Worker } from 'node:worker_threads';
import type { getDocumentProxy } from 'unpdf';

export interface Piece {
  /** Where it stands in the structure: Document/Table/TBody/TR/TD. */
  path: string;
  text: string;
  page: number;
}

export interface ReadPdf {
  pages: number;
  language: string;
  title: string;
  marked: boolean;
  /** Text by element, in the order in which it is read. */
  pieces: Piece[];
  artifacts: string[];
  /** Text that belongs to no element and is no artifact either. */
  untagged: string[];
  /** Where text stands, and how large, in points from the lower left corner. */
  boxes: { x: number; y: number; width: number; size: number; text: string }[];
}

/** Another library than the one that writes: pdf.js, which is published as modules and runs beside the tests. */
const program = `
  const { parentPort } = require('node:worker_threads');
  const roles = (node, path, found) => {
    if (node.type === 'content') found.push([node.id, path]);
    const here = node.role && node.role !== 'Root' ? (path ? path + '/' : '') + node.role : path;
    for (const child of node.children ?? []) roles(child, here, found);
    return found;
  };
  const read = async (bytes) => {
    const { getDocumentProxy } = await import('unpdf');
    const document = await getDocumentProxy(bytes);
    const { info } = await document.getMetadata();
    const marks = await document.getMarkInfo();
    const read = { pages: document.numPages, language: info.Language, title: info.Title, marked: marks?.Marked === true,
      pieces: [], artifacts: [], untagged: [], boxes: [] };
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
      const texts = new Map();
      const open = [];
      for (const item of items) {
        if (item.type === 'beginMarkedContent' || item.type === 'beginMarkedContentProps') {
          open.push(item);
          if (item.tag === 'Artifact') read.artifacts.push('');
        } else if (item.type === 'endMarkedContent') open.pop();
        else {
          const inside = open.at(-1);
          if (item.str.trim() !== '') read.boxes.push({ x: item.transform[4], y: item.transform[5], width: item.width, size: item.transform[3], text: item.str });
          if (inside?.tag === 'Artifact') read.artifacts[read.artifacts.length - 1] += item.str;
          else if (inside?.id) texts.set(inside.id, (texts.get(inside.id) ?? '') + item.str + (item.hasEOL ? '\\n' : ''));
          else if (item.str.trim() !== '') read.untagged.push(item.str);
        }
      }
      const tree = await page.getStructTree();
      const placed = tree ? roles(tree, '', []) : [];
      for (const [id, path] of placed) read.pieces.push({ path, text: texts.get(id) ?? '', page: number });
      for (const [id, text] of texts) if (!placed.some(([known]) => known === id)) read.untagged.push(text);
    }
    return read;
  };
  parentPort.on('message', async ({ id, bytes }) => {
    try { parentPort.postMessage({ id, read: await read(bytes) }); }
    catch (error) { parentPort.postMessage({ id, error: String(error) }); }
  });
`;

interface Answer {
  id: number;
  read?: ReadPdf;
  error?: string;
}

/** The library behind the reader; named here so that it is known where it is used. */
export type Library = typeof getDocumentProxy;

/** Reads text and structure of PDFs back. */
export class PdfReader {
  private readonly worker = new Worker(program, { eval: true });
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private asked = 0;

  constructor() {
    this.worker.on('message', (answer: Answer) => this.waiting.get(answer.id)?.(answer));
  }

  async read(pdf: Uint8Array): Promise<ReadPdf> {
    const id = (this.asked += 1);
    const answer = await new Promise<Answer>((resolve) => {
      this.waiting.set(id, resolve);
      this.worker.postMessage({ id, bytes: new Uint8Array(pdf) });
    });
    this.waiting.delete(id);
    if (!answer.read) throw new Error(answer.error ?? 'nothing was read');
    return answer.read;
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}

/** As a person reads it: hard and soft spaces alike. */
export function asRead(text: string): string {
  return text.replace(/[\s\u00A0]+/g, ' ').trim();
}

/** The whole text, element after element. */
export function wholeText({ pieces }: ReadPdf): string {
  return asRead(pieces.map(({ text }) => text).join('\n'));
}
