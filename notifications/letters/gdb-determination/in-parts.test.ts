import { gdbLetters, LetterReader } from '../test/gdb-reading';

const reader = new LetterReader();
afterAll(() => reader.close());

describe('Bescheid über einen Teil', () => {
  it('sagt, was noch offen ist', async () => {
    const [first] = await gdbLetters('inParts', 'decision');
    if (!first) throw new Error('there is no such sample');
    const [text, plain] = await reader.texts(first);
    expect(text).toContain('beträgt der Grad der Behinderung (GdB) von Erika Beispiel 50.');
    expect(text).toContain('Über das Merkzeichen G entscheiden wir in einem weiteren Bescheid.');
    expect(plain).toContain('Über das Merk-Zeichen G entscheiden wir später.');
  });

  it('wiederholt nicht, was schon entschieden ist', async () => {
    const [text, plain] = await reader.both('inParts', 'decision');
    expect(text).toContain('Bescheid über gesundheitliche Merkmale');
    expect(text).toContain('für das Merkzeichen G liegen ab dem 12. Januar 2026 vor.');
    expect(text).not.toContain('beträgt der Grad der Behinderung');
    expect(text).not.toContain('weiteren Bescheid');
    expect(plain).toContain('Jetzt haben wir auch den Rest geprüft.');
    expect(plain).not.toContain('Ihr Grad der Behinderung');
  });
});

describe('Bescheid während des Widerspruchsverfahrens (§ 86 SGG)', () => {
  it('ändert den angefochtenen und braucht keinen neuen Widerspruch', async () => {
    const [text] = await reader.both('amended', 'decision');
    expect(text).toContain('Ihren Antrag, eingegangen am 9. Februar 2026,');
    expect(text).toContain('50 (bisher 40).');
    expect(text).toContain('Er wird Gegenstand des laufenden Widerspruchsverfahrens (§ 86 SGG).');
    expect(text).not.toContain('kann innerhalb eines Monats');
  });
});
