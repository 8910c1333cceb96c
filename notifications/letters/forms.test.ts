import type { CommunicationForm } from '../../contracts/case/communication';
import { PdfReader, wholeText } from '../pdf/test/read-pdf';
import { renderLetter, type LetterInput } from './render-letter';
import { samples } from './test/samples';
import { headings } from './test/reading';

const reader = new PdfReader();
afterAll(() => reader.close());

async function decisionIn(...formats: CommunicationForm[]): Promise<LetterInput> {
  const found = (await samples()).find(({ input }) => input.letter.type === 'decision');
  if (!found) throw new Error('there is no such sample');
  const { input } = found;
  return {
    ...input,
    state: { ...input.state, parties: input.state.parties.map((party) => ({ ...party, formats })) },
  };
}

describe('large print', () => {
  it('is set in 18 points and more, but for the field of the address, and says the same', async () => {
    const { pdf, companion } = renderLetter(await decisionIn('large-print'));
    const ordinary = renderLetter(await decisionIn());
    const [letter, before] = [await reader.read(pdf), await reader.read(ordinary.pdf)];
    expect(letter).toMatchObject({ language: 'de-DE', marked: true, untagged: [] });
    expect(headings(letter)).toEqual(headings(before));
    const small = letter.boxes.filter(({ size }) => size < 17.9).map(({ text }) => text.trim());
    expect(small.join(' ')).toMatch(/^Kreis Beispielburg [^§]*Erika Beispiel Musterweg 1 48147 Münster$/);
    for (const fact of [
      'Aktenzeichen: HS-2026-000001',
      'Telefon: 0251 4711-0',
      'Kreiskasse',
      'Schwerbehindertenrecht',
    ])
      expect(wholeText(letter)).toContain(fact);
    if (!companion) throw new Error('a citizen gets a companion');
    const sheet = await reader.read(companion.pdf);
    expect(sheet.boxes.filter(({ size }) => size < 17.9)).toEqual([]);
  });
});

describe('a file of text', () => {
  it.each([['plain-text'], ['audio']] as const)(
    'comes with the letter for %s, in its order',
    async (form) => {
      const { text, sha256 } = renderLetter(await decisionIn(form));
      const words = text?.bytes.toString('utf8') ?? '';
      const places = [
        'Kreis Beispielburg',
        'Guten Tag',
        'Entscheidung',
        'Rechtsbehelfsbelehrung',
        'Leichter Sprache',
      ];
      const found = places.map((place) => words.indexOf(place));
      expect(found).toEqual([...found].sort((a, b) => a - b));
      expect(found).not.toContain(-1);
      expect(words).not.toMatch(/undefined|null|\[object/);
      expect(sha256).toBe(renderLetter(await decisionIn()).sha256);
    },
  );

  it('is not made where nobody wants one', async () => {
    expect(renderLetter(await decisionIn('large-print')).text).toBeUndefined();
  });
});

describe('Leichte Sprache', () => {
  it('comes to whoever wants it, and only beside the letter', async () => {
    const input = await decisionIn('leichte-sprache');
    const doctor = {
      ...input,
      state: {
        ...input.state,
        parties: input.state.parties.map((party) => ({ ...party, role: 'doctor' as const })),
      },
    };
    expect(renderLetter(doctor).companion).toBeDefined();
    expect(wholeText(await reader.read(renderLetter(doctor).pdf))).toContain(
      'Anlage: Erläuterung in Leichter Sprache',
    );
  });
});
