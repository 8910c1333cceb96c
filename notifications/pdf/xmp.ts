import type { PaperDocument } from './document';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 does not allow even as an entity. */
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function xml(text: string): string {
  return text.replace(notInXml, '\uFFFD').replace(/[&<>"]/g, (sign) => entities[sign] as string);
}

/** Title, author, language and day of a document as XMP, and that it keeps to PDF/UA-1 (`npm run letters:check`). */
export function xmpPacket(document: PaperDocument, producer: string): string {
  const description = (namespace: string, uri: string, inner: string) =>
    `<rdf:Description rdf:about="" xmlns:${namespace}="${uri}">${inner}</rdf:Description>`;
  const created = `<xmp:CreateDate>${document.datedOn}T00:00:00Z</xmp:CreateDate>`;
  return [
    description(
      'dc',
      'http://purl.org/dc/elements/1.1/',
      `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(document.title)}</rdf:li></rdf:Alt></dc:title>` +
        `<dc:creator><rdf:Seq><rdf:li>${xml(document.author)}</rdf:li></rdf:Seq></dc:creator>` +
        `<dc:language><rdf:Bag><rdf:li>${xml(document.language)}</rdf:li></rdf:Bag></dc:language>`,
    ),
    description(
      'xmp',
      'http://ns.adobe.com/xap/1.0/',
      `${created}<xmp:CreatorTool>${producer}</xmp:CreatorTool>`,
    ),
    description('pdf', 'http://ns.adobe.com/pdf/1.3/', `<pdf:Producer>${producer}</pdf:Producer>`),
    description('pdfuaid', 'http://www.aiim.org/pdfua/ns/id/', '<pdfuaid:part>1</pdfuaid:part>'),
  ].join('\n');
}
