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

interface OpenFace {
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
}

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
