import { PdfReader, wholeText } from '../../pdf/test/read-pdf';
import { readLetter } from '../test/reading';
import { samples } from '../test/samples';
import { noticeLetters } from '.';

const reader = new PdfReader();
afterAll(() => reader.close());

async function read(type: string) {
  const found = (await samples()).find(({ input }) => input.letter.type === type);
  if (!found) throw new Error('there is no such sample');
  return await readLetter(reader, found.input);
}

it('every letter about a notice is owed by a course', async () => {
  const owed = (await samples()).map(({ input }) => input.letter.type);
  expect(Object.keys(noticeLetters).filter((type) => !owed.includes(type))).toEqual([]);
});

describe('§ 10 Abs. 2 VwZG: die Benachrichtigung, die aushängt', () => {
  it('nennt Behörde, Person, letzte Anschrift, Aktenzeichen, Ort und Folgen, und nicht, worum es geht', async () => {
    const { letter, plain, gaps } = await read('public-notice');
    const text = wholeText(letter);
    for (const fact of [
      'Zum Aushang',
      'Kreis Beispielburg – Versorgungsamt',
      'Erika Beispiel Musterweg 1 48147 Münster',
      'HS-2026-000001',
      'vom 11. Mai 2026',
      'können Fristen in Gang gesetzt werden, nach deren Ablauf Rechtsverluste drohen können',
      'zwei Wochen vergangen',
    ])
      expect(text).toContain(fact);
    for (const paper of [text, plain ? wholeText(plain) : ''])
      expect(paper).not.toMatch(/[Bb]ehinder|GdB|Merkzeichen|Herab/);
    expect(gaps).toEqual([]);
  });
});

describe('§ 19 Abs. 2 bis 4 SGB X: die Anforderung einer Übersetzung', () => {
  it('nennt Eingang, Sprache und Frist, und was folgt, wenn sie nicht eingehalten wird', async () => {
    const { letter, plain, gaps } = await read('translation-request');
    const text = wholeText(letter);
    for (const fact of [
      'am 12. Mai 2026 ist ein Schreiben von Ihnen eingegangen',
      'Türkisch',
      'bis zum 1. Juni 2026 eine Übersetzung',
      'beglaubigt',
      'zählt erst der Tag, an dem die Übersetzung eingeht',
    ])
      expect(text).toContain(fact);
    expect(plain ? wholeText(plain) : '').toContain('Die Übersetzung muss am 1. Juni 2026 bei uns sein');
    expect(gaps).toEqual([]);
  });
});

describe('§ 38 SGB X: die Berichtigung eines Bescheides', () => {
  it('nennt, was falsch und was richtig ist, und dass keine neue Frist beginnt', async () => {
    const { letter, plain, gaps } = await read('notice-corrected');
    const text = wholeText(letter);
    for (const fact of ['vom 11. Mai 2026', '„GdB von 300“', '„GdB von 30“', 'keine neue Frist'])
      expect(text).toContain(fact);
    expect(text).not.toContain('Rechtsbehelfsbelehrung');
    expect(plain ? wholeText(plain) : '').toContain('Es gibt keine neue Frist.');
    expect(gaps).toEqual([]);
  });
});
