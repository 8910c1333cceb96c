import type { Party } from '../../../contracts/case/party';
import { gdbDeterminationProcess } from '../../../contracts/gdb-determination/process';
import { asRead, wholeText, type ReadPdf } from '../../pdf/test/read-pdf';
import type { Gap } from '../facts';
import type { LetterInput } from '../render-letter';
import { noticeLetters } from '../remedies';
import { lastLetter, LetterReader } from '../test/gdb-reading';
import { gdbSamples } from '../test/gdb-samples';
import { headings, readLetter } from '../test/reading';

const reader = new LetterReader();
afterAll(() => reader.close());

describe('every letter of the determination of the GdB', () => {
  let read: { input: LetterInput; letter: ReadPdf; plain: ReadPdf | undefined; gaps: readonly Gap[] }[] = [];
  beforeAll(async () => {
    for (const { input } of await gdbSamples())
      read.push({ input, ...(await readLetter(reader.pdf, input)) });
  }, 240_000);
  afterAll(() => {
    read = [];
  });

  it('is owed by a course', () => {
    const owed = new Set(read.map(({ input }) => input.letter.type));
    const own = Object.keys(gdbDeterminationProcess.letters).filter((type) => !(type in noticeLetters));
    expect([...owed].sort()).toEqual(own.sort());
  });

  it('is tagged throughout, in German, with one first heading and the case it belongs to', () => {
    for (const { letter, plain } of read) {
      expect(letter.title).toMatch(/ – Aktenzeichen FB-2026-000001$/);
      for (const pdf of plain ? [letter, plain] : [letter]) {
        expect(pdf).toMatchObject({ language: 'de-DE', marked: true, untagged: [] });
        expect(headings(pdf).filter((heading) => heading.startsWith('H1'))).toHaveLength(1);
        expect(headings(pdf)[0]).toMatch(/^H1/);
      }
    }
  });

  it('lacks nothing that the law wants it to say, runs no sentences together and leaves nothing open', () => {
    for (const { input, letter, plain, gaps } of read) {
      expect({ type: input.letter.type, gaps }).toEqual({ type: input.letter.type, gaps: [] });
      for (const pdf of plain ? [letter, plain] : [letter]) {
        expect(wholeText(pdf)).not.toMatch(/\p{Ll}[.!?:]\p{Lu}/u);
        expect(wholeText(pdf)).not.toMatch(/undefined|null|NaN|\[object|\.\.| ,| \./);
      }
    }
  });

  it('goes with a sheet in Leichte Sprache to the citizen, and without one to the doctor', () => {
    for (const { input, plain } of read) {
      expect(plain === undefined).toBe(input.letter.to === 'praxis');
      if (!plain) continue;
      expect(headings(plain)).toHaveLength(5);
      expect(wholeText(plain)).not.toContain('§');
      const lines = plain.pieces.filter(({ path }) => path === 'Document/P').map(({ text }) => asRead(text));
      const long = lines.filter((line) => !line.includes('Beispielburg') && line.split(' ').length > 19);
      expect(long).toEqual([]);
    }
  });
});

describe('§ 16 SGB I: die Eingangsbestätigung', () => {
  it('nennt beide Tage, das Beantragte, die kurze Frist für Erwerbstätige und was noch fehlt', async () => {
    const [text, plain] = await reader.both('asksAround', 'application-received');
    expect(text).toContain('am 12. Januar 2026 bei uns eingegangen');
    expect(text).toContain('gilt deshalb als am 8. Januar 2026 gestellt (§ 16 Abs. 2 S. 2 SGB I)');
    expect(text).toContain('den Grad der Behinderung (GdB), das Merkzeichen G.');
    expect(text).toContain('Entscheidung bis zum 2. Februar 2026');
    expect(text).toContain('§ 152 Abs. 1 S. 3, § 14 Abs. 2 SGB IX');
    expect(text).toContain('Ihre Unterschrift unter dem Antrag');
    expect(text).toContain('§ 88 Abs. 1 SGG');
    expect(plain).toContain('Wir wollen bis zum 2. Februar 2026 entscheiden.');
  });

  it('verspricht Nichterwerbstätigen keine kurze Frist', async () => {
    const [text] = await reader.both('foundThirty', 'application-received');
    expect(text).not.toContain('erwerbstätig');
    expect(text).not.toContain('Berechnung');
  });
});

describe('Mitteilungen', () => {
  it.each([
    ['lowered', 'review-begun', ['28. Februar 2026', '§ 48 Abs. 1 SGB X', 'GdB von 60', '§ 24 Abs. 1 SGB X']],
    ['stays', 'finding-unchanged', ['(GdB) von 60', 'das Merkzeichen G']],
    ['withdrawn', 'application-withdrawn', ['12. Januar 2026', '§ 18 S. 2 SGB X']],
    [
      'forwarded',
      'application-forwarded',
      ['Landratsamt Beispieltal', '§ 16 Abs. 2 S. 1 SGB I', '12. Januar 2026'],
    ],
    ['rests', 'suspended', ['12. Januar 2026', 'laufen so lange nicht weiter']],
    ['rests', 'resumed', ['11. Februar 2026', 'Frist für Ihre Mitwirkung', '2. März 2026']],
    [
      'rests',
      'handed-over',
      ['Amt für Versorgung Musterhafen', '§ 2 Abs. 2 SGB X', 'Frist für Ihre Mitwirkung', '2. März 2026'],
    ],
  ])('%s: %s', async (course, type, facts) => {
    const [text, plain] = await reader.both(course, type);
    for (const fact of facts) expect(text).toContain(fact);
    expect(plain).toContain('Was können Sie tun?');
    expect(text).not.toContain('Rechtsbehelfsbelehrung');
  });

  it('erreichen die Erbin, die das Verfahren fortführt', async () => {
    const input = await lastLetter('rests', 'suspended');
    const heir: Party = {
      id: 'heir',
      role: 'heir',
      name: 'Jana Beispiel',
      address: 'Hof 2, 48143 Münster',
      channel: 'post',
      actsFor: 'person',
    };
    const [text] = await reader.texts({
      ...input,
      letter: { ...input.letter, to: 'heir' },
      state: { ...input.state, parties: [...input.state.parties, heir] },
    });
    expect(text).toContain('dieses Schreiben erhalten Sie als Erbin oder Erbe für Erika Beispiel.');
  });
});
