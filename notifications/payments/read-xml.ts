import { SaxesParser, type SaxesTagNS } from 'saxes';
import { StatusReportError } from './status-report';

/** An element with what it holds; of subtrees nobody asked for nothing is kept. */
export interface ReadElement {
  readonly name: string;
  readonly namespace: string;
  readonly text: string;
  readonly children: readonly ReadElement[];
}

interface OpenElement {
  readonly name: string;
  readonly namespace: string;
  text: string;
  readonly children: ReadElement[];
}

const DEEPEST = 64;

/**
 * Reads XML of a stranger: a document type is refused before any entity could be declared, nothing outside the text
 * is ever opened, and only the elements named in `wanted` are kept.
 */
export function readXml(xml: string, wanted: ReadonlySet<string>): ReadElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: OpenElement[] = [];
  let root: ReadElement | undefined;
  let depth = 0;
  let skippedFrom = Infinity;
  parser.on('error', () => {
    throw new StatusReportError('not-xml', [`line ${parser.line}`]);
  });
  parser.on('doctype', () => {
    throw new StatusReportError('document-type');
  });
  parser.on('xmldecl', ({ encoding = 'UTF-8' }) => {
    if (!/^(utf-8|us-ascii)$/i.test(encoding)) throw new StatusReportError('encoding');
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    depth += 1;
    if (depth > DEEPEST) throw new StatusReportError('too-deep', [`line ${parser.line}`]);
    if (depth > skippedFrom) return;
    if (!wanted.has(tag.local)) {
      skippedFrom = depth;
      return;
    }
    open.push({ name: tag.local, namespace: tag.uri, text: '', children: [] });
  });
  const characters = (text: string): void => {
    const element = open.at(-1);
    if (element && depth < skippedFrom) element.text += text;
  };
  parser.on('text', characters);
  parser.on('cdata', characters);
  parser.on('closetag', () => {
    if (depth < skippedFrom) {
      const closed = open.pop()!;
      const parent = open.at(-1);
      if (parent) parent.children.push(closed);
      else root = closed;
    }
    if (depth === skippedFrom) skippedFrom = Infinity;
    depth -= 1;
  });
  parser.write(xml).close();
  if (!root) throw new StatusReportError('not-a-status-report');
  return root;
}
