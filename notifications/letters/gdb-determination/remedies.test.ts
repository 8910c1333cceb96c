import { lastLetter, LetterReader } from '../test/gdb-reading';
import { withFacts } from '../test/reading';

const reader = new LetterReader();
afterAll(() => reader.close());

describe('§§ 83 ff. SGG: der Widerspruch', () => {
  it('hat aufschiebende Wirkung nur, wo etwas genommen wurde', async () => {
    const [lowered] = await reader.both('lowered', 'objection-received');
    expect(lowered).toContain('aufschiebende Wirkung (§ 86a Abs. 1 SGG)');
    const [found, plain] = await reader.both('found', 'objection-received');
    expect(found).not.toContain('aufschiebende Wirkung');
    expect(plain).not.toContain('ändert sich für Sie nichts');
  });

  it('führt zu Abhilfe in vollem Umfang, Teilabhilfe oder Widerspruchsbescheid', async () => {
    const [partial] = await reader.both('found', 'remedy-decision');
    expect(partial).toContain(
      'Ab dem 12. Januar 2026 beträgt der Grad der Behinderung (GdB) von Erika Beispiel 60.',
    );
    expect(partial).not.toContain('Rechtsbehelfsbelehrung');
    const [full] = await reader.both('lowered', 'remedy-decision');
    expect(full).toContain('wird aufgehoben, soweit er angefochten ist.');
    expect(full).toContain('beträgt weiterhin 60.');
    expect(full).toContain('für das Merkzeichen G liegen weiterhin vor.');
    const [after] = await reader.both('found', 'objection-decision');
    expect(after).toContain('Die Feststellung gilt bereits ab dem 1. Januar 2025.');
    expect(after).toContain('Im Übrigen wird der Widerspruch zurückgewiesen.');
    expect(after).toContain('zur Hälfte erstattet (§ 63 SGB X)');
    expect(after).toContain('Sozialgericht Beispielburg, Gerichtsweg 3, 48143 Beispielburg');
    const [late] = await reader.both('refused', 'objection-decision');
    expect(late).toContain('als unzulässig zurückgewiesen');
  });

  it('gegen einen Bescheid, nach dem schon das nächste Verfahren begonnen hat, nennt diesen', async () => {
    const [late] = await reader.both('tooLate', 'objection-late');
    expect(late).toContain('gegen den Bescheid vom 20. Januar 2026');
    const [rejected] = await reader.both('tooLate', 'objection-decision');
    expect(rejected).toContain('gegen den Bescheid vom 20. Januar 2026');
    expect(rejected).toContain('als unzulässig zurückgewiesen');
  });

  it('gegen eine Versagung führt zurück zum Antrag', async () => {
    const [text] = await reader.both('silent', 'remedy-decision');
    expect(text).toContain('über die Versagung wird aufgehoben.');
    expect(text).toContain('Wir setzen die Prüfung Ihres Antrags fort');
  });

  it('gibt ein verweigertes Merkzeichen', async () => {
    const input = withFacts(await lastLetter('found', 'objection-decision'), {
      rulings: { gdb: 'upheld', 'merkzeichen-RF': 'lifted' },
      values: {},
    });
    const [text, plain] = await reader.texts(input);
    expect(text).toContain('für das Merkzeichen RF liegen ab dem 12. Januar 2026 vor.');
    expect(plain).toContain('Sie bekommen das Merk-Zeichen RF.');
  });
});

describe('Ausführung dessen, was vor Gericht entschieden oder vereinbart ist', () => {
  it('regelt nichts Eigenes und belehrt über nichts', async () => {
    const [text, plain] = await reader.both('carriedOut', 'implementing-decision');
    expect(text).toContain('In Ausführung unseres Anerkenntnisses vom');
    expect(text).toContain(
      'Ab dem 12. Januar 2026 beträgt der Grad der Behinderung (GdB) von Erika Beispiel 50.',
    );
    expect(text).not.toContain('Rechtsbehelfsbelehrung\n');
    expect(text).not.toContain('kann innerhalb eines Monats');
    expect(plain).toContain('Ihr Grad der Behinderung ist: 50.');
    expect(plain).toContain('Sie müssen nichts mehr tun.');
  });

  it('belehrt über das, was darüber hinausgeht', async () => {
    const [text, plain] = await reader.both('carriedFurther', 'implementing-decision');
    expect(text).toContain('In Ausführung des Urteils vom');
    expect(text).toContain('(Sozialgericht Beispielburg, S 7 SB 12/26)');
    expect(text).toContain('für das Merkzeichen B liegen');
    expect(text).toContain('für das Merkzeichen RF liegen nicht vor.');
    expect(text).toContain('kann nur angefochten werden, soweit er über das hinausgeht');
    expect(text).toContain('kann innerhalb eines Monats nach seiner Bekanntgabe Widerspruch erhoben werden');
    expect(plain).toContain('Das Merk-Zeichen RF bekommen Sie nicht.');
  });
});
