import fc from 'fast-check';
import type { CivilDate } from '../../rules/core/civil-date';
import type { Block, LetterFront, PaperDocument } from './document';
import { faceMeasures } from './faces';
import { setBlocks } from './blocks';
import { Flow } from './flow';
import { looks, margin, page } from './measures';
import { emptyPage, tag } from './tags';
import { asRead, PdfReader, wholeText, type ReadPdf } from './test/read-pdf';
import { visibleText } from './visible-text';
import { writePdf } from './write-pdf';

const front: LetterFront = {
  kind: 'letter',
  sender: { name: 'Versorgungsamt' },
  returnLine: 'Versorgungsamt · Musterstraße 1 · 12345 Musterstadt',
  addressee: ['Erika Beispiel', 'Musterweg 1', '48147 Münster'],
  information: [['Aktenzeichen', 'HS-2026-000001']],
  footer: ['Kreiskasse'],
};

function paper(blocks: Block[], change: Partial<PaperDocument> = {}): PaperDocument {
  return {
    title: 'Bescheid & Anlage – Aktenzeichen HS-2026-000001',
    author: 'Amt <Nord> & Süd',
    language: 'de-DE',
    datedOn: '2026-05-12' as CivilDate,
    look: 'formal',
    front,
    subject: 'Betreff',
    blocks,
    runningHead: 'Versorgungsamt · HS-2026-000001',
    ...change,
  };
}

const reader = new PdfReader();
afterAll(() => reader.close());

const read = (blocks: Block[], change?: Partial<PaperDocument>) =>
  reader.read(writePdf(paper(blocks, change)));
const text = (content: string): Block => ({ kind: 'paragraph', text: content });
const of = (pdf: ReadPdf, role: string) =>
  pdf.pieces.filter(({ path }) => path.endsWith(`/${role}`)).map((piece) => asRead(piece.text));

/** What of a text can be seen, without the spaces at which it was broken. */
const seen = (content: string) =>
  visibleText(content, 'regular', faceMeasures)
    .map((segment) => segment.text)
    .join('')
    .replace(/[\s\u00A0]/g, '');

describe('a document', () => {
  it('has the same bytes each time it is written, and others on another day', () => {
    const once = writePdf(paper([text('Übergang § 84 – „ja“')]));
    expect(writePdf(paper([text('Übergang § 84 – „ja“')])).equals(once)).toBe(true);
    const later = paper([text('Übergang § 84 – „ja“')], { datedOn: '2026-05-13' as CivilDate });
    expect(writePdf(later).equals(once)).toBe(false);
  });

  it('says its title and language, that it is tagged and which standard it keeps', async () => {
    const bytes = writePdf(paper([text('Text')]));
    const pdf = await reader.read(bytes);
    expect(pdf).toMatchObject({
      title: 'Bescheid & Anlage – Aktenzeichen HS-2026-000001',
      language: 'de-DE',
      marked: true,
    });
    const xml = bytes.toString('utf8');
    expect(xml).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xml).toContain('Bescheid &amp; Anlage – Aktenzeichen');
    expect(xml).toContain('Amt &lt;Nord&gt; &amp; Süd');
    expect(xml).toContain('/DisplayDocTitle true');
  });

  it('is read in the order sender, address, information, subject, text, small print', async () => {
    const pdf = await read([text('Guten Tag'), { kind: 'heading', level: 2, text: 'Gründe' }, text('Weil.')]);
    expect(pdf.pieces.map((piece) => asRead(piece.text))).toEqual([
      'Versorgungsamt',
      'Versorgungsamt · Musterstraße 1 · 12345 Musterstadt',
      'Erika Beispiel Musterweg 1 48147 Münster',
      'Aktenzeichen: HS-2026-000001',
      'Betreff',
      'Guten Tag',
      'Gründe',
      'Weil.',
      'Kreiskasse',
    ]);
    expect(of(pdf, 'H1')).toEqual(['Betreff']);
    expect(of(pdf, 'H2')).toEqual(['Gründe']);
  });

  it('keeps the number of the page and the fold marks out of what is read', async () => {
    const pdf = await read([text('Text')]);
    expect(pdf.artifacts.map(asRead)).toContain('Seite 1 von 1');
    expect(pdf.untagged).toEqual([]);
    expect(wholeText(pdf)).not.toContain('Seite');
  });
});

describe('a long text', () => {
  const long = Array.from({ length: 900 }, (_, index) => `Wort${index}`).join(' ');

  it('goes on over pages as one paragraph, with nothing lost and nothing beyond the margins', async () => {
    const pdf = await read([text(long), text('Ende')], { front: { ...front, footer: [] } });
    expect(pdf.pages).toBeGreaterThan(1);
    expect(wholeText(pdf).includes(long)).toBe(true);
    const bottom = Math.min(...pdf.boxes.filter(({ x }) => x < margin.left + 1).map(({ y }) => y));
    expect(bottom).toBeGreaterThan(20);
    for (const { x, width } of pdf.boxes)
      expect(x + width).toBeLessThanOrEqual(page.width - margin.right + 15);
    expect(pdf.artifacts.map(asRead).join()).toContain('Versorgungsamt · HS-2026-000001');
  });

  const held: Block = { kind: 'together', blocks: Array.from({ length: 9 }, () => text('Weil es so ist.')) };
  it.each([
    ['a paragraph', text('Weil es so ist.')],
    ['what stays together', held],
  ])('leaves no heading at the foot of a page without %s that it heads', (_, next) => {
    for (let height = 300; height < 730; height += 1) {
      const flow = new Flow(looks.formal, emptyPage(), height);
      const root = tag('Document');
      setBlocks(flow, root, [text('Davor'), { kind: 'heading', level: 2, text: 'Gründe' }, next]);
      const pages = flow.pages.map(({ content }) => content.map(({ of: element }) => element.type).join(' '));
      expect({ height, pages: pages.filter((page) => page.endsWith('H2')) }).toEqual({ height, pages: [] });
    }
  });
});

describe('a table', () => {
  const rows = Array.from({ length: 60 }, (_, index) => [
    `Zeile ${index}`,
    'Wert '.repeat(1 + (index % 30)).trim(),
  ]);
  const table: Block = { kind: 'table', head: ['Feststellung', 'Wert'], rows, widths: [1, 2] };

  it('has headings for columns and rows, each with its scope', async () => {
    const bytes = writePdf(paper([table]));
    const pdf = await reader.read(bytes);
    expect(of(pdf, 'TH')).toEqual(['Feststellung', 'Wert', ...rows.map(([first]) => first)]);
    expect(of(pdf, 'TD')).toHaveLength(60);
    const source = bytes.toString('latin1');
    expect(source.match(/\/Scope \/Column/g)).toHaveLength(2);
    expect(source.match(/\/Scope \/Row/g)).toHaveLength(60);
  });

  it('shows its head again overleaf, for the eye only', async () => {
    const pdf = await read([table]);
    expect(pdf.pages).toBeGreaterThan(2);
    expect(pdf.artifacts.filter((shown) => /^Feststellung ?Wert$/.test(asRead(shown)))).toHaveLength(
      pdf.pages - 1,
    );
  });

  it('takes a row that is longer than a page', async () => {
    const cell = Array.from({ length: 1500 }, (_, index) => `w${index}`).join(' ');
    const pdf = await read([{ kind: 'table', head: ['A', 'B'], rows: [['Eins', cell]], widths: [1, 2] }]);
    expect(pdf.pages).toBeGreaterThan(1);
    expect(wholeText(pdf).includes(cell)).toBe(true);
  });
});

describe('a list', () => {
  it('has labels and bodies', async () => {
    const pdf = await read([{ kind: 'list', items: ['Erstens', 'Zweitens'], numbered: true }]);
    expect(of(pdf, 'Lbl')).toEqual(['1.', '2.']);
    expect(of(pdf, 'LBody')).toEqual(['Erstens', 'Zweitens']);
  });
});

describe('characters', () => {
  it.each([
    ['Łukasz Đorđević-Ağaoğlu', 'Łukasz Đorđević-Ağaoğlu'],
    ['Nguyễn Thị Ánh', 'Nguyễn Thị Ánh'],
    ['Mu\u0308ller', 'Müller'],
    ['Γιώργος Шевченко', 'Γιώργος Шевченко'],
    ['Erika 😀', 'Erika 😀'],
    ['Erika 🦄', 'Erika [U+1F984]'],
    ['李', '[U+674E]'],
    ['a\u202Eb\u0007', 'a[U+202E]b[U+0007]'],
    ['halb\uD83D', 'halb[U+D83D]'],
    ['Silben\u00ADtrennung', 'Silbentrennung'],
  ])('of "%s" are all shown', async (given, shown) => {
    expect(wholeText(await read([text(given)]))).toContain(shown);
  });

  it('of any name are shown, in the field of the address too, and nothing runs off the page', async () => {
    const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 120 });
    const lines = fc.array(name, { minLength: 1, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(lines, async (addressee) => {
        const pdf = await read([text(`Guten Tag ${addressee[0]}`)], { front: { ...front, addressee } });
        expect(pdf.untagged).toEqual([]);
        const all = pdf.pieces
          .map((piece) => piece.text)
          .join('')
          .replace(/[\s\u00A0]/g, '');
        for (const word of addressee.flatMap((line) => line.split(/[ \t\r\n]+/)))
          expect(all).toContain(seen(word));
        for (const { x, width } of pdf.boxes) expect(x + width).toBeLessThan(page.width);
      }),
      { numRuns: 15 },
    );
  });
});
