import { lastLetter, LetterReader } from '../test/gdb-reading';

const reader = new LetterReader();
afterAll(() => reader.close());

describe('§ 32 SGB X: die Feststellung mit einer Auflage', () => {
  it('sagt sie nach dem, was festgestellt ist, mit Grund und Folge', async () => {
    const [text, plain] = await reader.texts(await lastLetter('ordered', 'decision'));
    expect(text).toContain(
      'Auflage (§ 32 Abs. 2 Nr. 4 SGB X): Der Aufenthaltstitel ist in Kopie vorzulegen. Letzter Tag dafür ist der 30. Juni 2026',
    );
    expect(text).toContain('erfüllt werden (§ 2 Abs. 2 SGB IX, § 32 Abs. 1 SGB X).');
    expect(text).toContain('Der Aufenthalt ist bis dahin nur bescheinigt.');
    expect(text).toContain('prüfen wir, ob die Feststellung noch stimmt; vorher hören wir Sie an');
    expect(text).not.toContain('widerrufen');
    expect(plain).toContain('Dann prüfen wir Ihre Sache noch einmal.');
    expect(plain).not.toContain('zurück-nehmen');
    expect(plain).toContain('Die Auflage: bis zum 30. Juni 2026.');
  });

  it('sagt auf den Widerspruch, dass sie vorerst nicht zu erfüllen ist (§ 86a Abs. 1 SGG)', async () => {
    const [text, plain] = await reader.texts(await lastLetter('ordered', 'objection-received'));
    expect(text).toContain('müssen Sie die Auflage nicht erfüllen (§ 86a Abs. 1 SGG)');
    expect(plain).toContain('Bis wir fertig sind, müssen Sie die Auflage nicht erfüllen.');
  });

  it('sagt auf den Widerspruch, dass sie entfällt, und vom GdB nichts', async () => {
    const [text, plain] = await reader.texts(await lastLetter('ordered', 'remedy-decision'));
    expect(text).toContain(
      'Diese Nebenbestimmung entfällt (Auflage): Der Aufenthaltstitel ist in Kopie vorzulegen.',
    );
    expect(text).not.toContain('beträgt');
    expect(plain).toContain('Eine Auflage gilt nicht mehr.');
  });
});
