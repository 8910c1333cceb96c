import { papers } from './test/papers';
import { checkerMissing, checkPdfUa } from './test/verapdf/check';

describe('every letter and its sheet in Leichte Sprache', () => {
  it('keeps to PDF/UA-1, as veraPDF sees it', async () => {
    const missing = await checkerMissing();
    if (missing !== undefined) {
      process.stdout.write(`${missing}\n`);
      return;
    }
    const files = await papers();
    const { checked, faults } = await checkPdfUa(files);
    expect(checked).toEqual([...files.keys()]);
    expect(faults).toEqual([]);
  });

  it('would be found out otherwise', async () => {
    if ((await checkerMissing()) !== undefined) return;
    const [[name, pdf] = ['', Buffer.alloc(0)]] = await papers();
    // The same document without its language and with a heading out of order, the length kept.
    const spoiled = Buffer.from(
      pdf.toString('latin1').replace('/Lang (de-DE)', '/Lanx (de-DE)').replace('/S /H1', '/S /H3'),
      'latin1',
    );
    const { faults } = await checkPdfUa(new Map([[name, spoiled]]));
    expect(new Set(faults.map(({ clause }) => clause))).toEqual(new Set(['7.2', '7.4.2']));
  });
});
