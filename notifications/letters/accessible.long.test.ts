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
    // The same document without its mark of being tagged, the length kept.
    const spoiled = Buffer.from(pdf.toString('latin1').replace('/Marked true', '/Marked null'), 'latin1');
    const { faults } = await checkPdfUa(new Map([[name, spoiled]]));
    expect(faults.length).toBeGreaterThan(0);
  });
});
