import PDFDocument from 'pdfkit';
import type { PaperDocument } from './document';
import { faceMeasures } from './faces';
import { ink, page as paper } from './measures';
import type { Page, PlacedText, Tag } from './tags';
import { xmpPacket } from './xmp';

type Kit = PDFKit.PDFDocument;
interface Element {
  add(child: unknown): unknown;
  readonly dictionary: { readonly data: Record<string, unknown> };
}

const producer = 'Fristwerk';

/** Writes pages and their structure as PDF 1.7, tagged as PDF/UA-1 asks. The same pages give the same bytes. */
export function paint(document: PaperDocument, root: Tag, pages: readonly Page[]): Buffer {
  const kit = openKit(document);
  const elements = new Map<Tag, Element>();
  for (const page of pages) {
    kit.addPage({ size: [paper.width, paper.height], margin: 0 });
    for (const { of, texts } of page.content) {
      const content: unknown = kit.markStructureContent(of.type);
      texts.forEach((text) => write(kit, text));
      kit.endMarkedContent();
      elementOf(kit, elements, of).add(content);
    }
    for (const { type, texts, rules } of page.artifacts) {
      kit.markContent('Artifact', { type });
      texts.forEach((text) => write(kit, text));
      for (const rule of rules) {
        kit.lineWidth(rule.width).strokeColor(ink.rule);
        kit
          .moveTo(...rule.from)
          .lineTo(...rule.to)
          .stroke();
      }
      kit.endMarkedContent();
    }
  }
  kit.addStructure(assembled(kit, elements, root) as never);
  kit.end();
  return bytesOf(kit);
}

function openKit(document: PaperDocument): Kit {
  const info = {
    Title: document.title,
    Author: document.author,
    Creator: producer,
    Producer: producer,
    CreationDate: new Date(`${document.datedOn}T00:00:00Z`),
  };
  const kit = new PDFDocument({
    autoFirstPage: false,
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    lang: document.language,
    displayTitle: true,
    info,
  });
  // pdfkit puts titles into the XML of the metadata as they are (an ampersand in an office's name would break it), and
  // with its own mark of PDF/UA it writes lists of glyphs that are not complete.
  const metadata = kit as unknown as { _addInfo: () => void; appendXML: (xml: string) => void };
  metadata._addInfo = () => metadata.appendXML(xmpPacket(document, producer));
  return kit;
}

function elementOf(kit: Kit, elements: Map<Tag, Element>, of: Tag): Element {
  const known = elements.get(of);
  if (known) return known;
  const made = kit.struct(of.type) as unknown as Element;
  const { attributes } = of;
  if (attributes) {
    const { owner = '', ...others } = attributes;
    made.dictionary.data['A'] = { O: owner, ...others };
  }
  elements.set(of, made);
  return made;
}

function assembled(kit: Kit, elements: Map<Tag, Element>, of: Tag): Element {
  const element = elementOf(kit, elements, of);
  for (const child of of.children) element.add(assembled(kit, elements, child));
  return element;
}

function write(kit: Kit, { x, baseline, size, color, segments }: PlacedText): void {
  let at = x;
  kit.fillColor(color).fontSize(size);
  for (const { face, text } of segments) {
    faceMeasures.embed(kit, face);
    kit.font(face);
    kit.text(text, at, baseline, { lineBreak: false, baseline: 'alphabetic' });
    at += kit.widthOfString(text);
  }
}

/** Everything is written at once, so everything can be read at once. */
function bytesOf(kit: Kit): Buffer {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = kit.read() as Uint8Array | null;
    if (chunk === null) return Buffer.concat(chunks);
    chunks.push(Buffer.from(chunk));
  }
}
