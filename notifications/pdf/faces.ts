import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';

/** What text is set in, and what takes over for a character it does not have. */
export const faces = ['regular', 'bold', 'fallback', 'fallback-bold'] as const;
export type Face = (typeof faces)[number];

const files: Record<Face, () => string> = {
  regular: () => require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  bold: () => require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  fallback: () => require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  'fallback-bold': () => require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
};

const loaded = new Map<Face, Buffer>();

export function fontFile(face: Face): Buffer {
  const known = loaded.get(face);
  if (known) return known;
  const bytes = readFileSync(files[face]());
  loaded.set(face, bytes);
  return bytes;
}

interface OpenFont {
  _glyphs: Record<number, unknown>;
  hasGlyphForCodePoint(codePoint: number): boolean;
}

interface OpenFace {
  readonly font: OpenFont;
}

/** How pdfkit holds a font for one document; its file is read by whoever made the font. */
type EmbeddedFont = new (kit: PDFKit.PDFDocument, font: OpenFont, id: string) => OpenFace;

/** Which characters a face has, and how wide a text is in it. */
export class FaceMeasures {
  private readonly open = new Map<Face, OpenFace>();
  private readonly sheet = new PDFDocument({ autoFirstPage: false, font: '' });

  has(face: Face, codePoint: number): boolean {
    return this.faceOf(face).font.hasGlyphForCodePoint(codePoint);
  }

  width(face: Face, text: string, size: number): number {
    this.faceOf(face);
    return this.sheet.font(face).fontSize(size).widthOfString(text);
  }

  /** Makes a document use a face without reading its file again: that takes longer than the writing of a letter. */
  embed(kit: PDFKit.PDFDocument, face: Face): void {
    const fonts = kit as unknown as { _fontFamilies: Record<string, OpenFace>; _fontCount: number };
    if (fonts._fontFamilies[face]) return;
    const opened = this.faceOf(face);
    // A glyph remembers the characters it was first met with, also those of another document.
    opened.font._glyphs = {};
    const Embedded = opened.constructor as EmbeddedFont;
    fonts._fontCount += 1;
    fonts._fontFamilies[face] = new Embedded(kit, opened.font, `F${fonts._fontCount}`);
  }

  private faceOf(face: Face): OpenFace {
    const known = this.open.get(face);
    if (known) return known;
    this.sheet.registerFont(face, fontFile(face)).font(face);
    const opened = (this.sheet as unknown as { _font: OpenFace })._font;
    this.open.set(face, opened);
    return opened;
  }
}

/** One for all letters: fonts are read once. */
export const faceMeasures = new FaceMeasures();
