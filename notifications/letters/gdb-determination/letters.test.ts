import type { Party } from '../../../contracts/case/party';
import { gdbDeterminationProcess } from '../../../contracts/gdb-determination/process';
import { everyLetter } from '../test/every-letter';
import { lastLetter, LetterReader } from '../test/gdb-reading';
import { gdbSamples } from '../test/gdb-samples';

const reader = new LetterReader();
afterAll(() => reader.close());

describe('every letter of the determination of the GdB', () => {
  everyLetter({
    reader,
    samples: gdbSamples,
    types: Object.keys(gdbDeterminationProcess.letters),
    caseId: 'FB-2026-000001',
    others: ['praxis'],
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
