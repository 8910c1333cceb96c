import type { GdbState } from '../../../contracts/gdb-determination/messages';
import { asRead, wholeText } from '../../pdf/test/read-pdf';
import { renderLetter } from '../render-letter';
import { gdbLetters, lastLetter, LetterReader, withState } from '../test/gdb-reading';
import { namedConsequence } from '../test/gdb-desk';
import { headings, readLetter, withFacts } from '../test/reading';

const reader = new LetterReader();
afterAll(() => reader.close());

describe('§ 152 SGB IX: die Feststellung', () => {
  it('hat Verfügungssätze über GdB, Merkzeichen und früheren Zeitpunkt, und eine Belehrung', async () => {
    const input = await lastLetter('found', 'decision');
    const { letter } = await readLetter(reader.pdf, input);
    expect(headings(letter)).toEqual([
      'H1 Bescheid über die Feststellung des Grades der Behinderung',
      'H2 Entscheidung',
      'H2 Begründung',
      'H2 Hinweise',
      'H2 Rechtsbehelfsbelehrung',
    ]);
    const text = wholeText(letter);
    expect(text).toContain(
      'Ab dem 12. Januar 2026 beträgt der Grad der Behinderung (GdB) von Erika Beispiel 50.',
    );
    expect(text).toContain('für das Merkzeichen G liegen ab dem 12. Januar 2026 vor.');
    expect(text).toContain('für das Merkzeichen RF liegen nicht vor. Insoweit wird der Antrag abgelehnt.');
    expect(text).toContain('Eine Feststellung für die Zeit vor dem 12. Januar 2026 wird abgelehnt.');
    expect(text).toContain('Im Auftrag Dr. Anna Leitner Kreisoberinspektorin');
  });

  it('nennt die Beeinträchtigungen ohne Einzelwerte, und was auf Wunsch unberücksichtigt blieb', async () => {
    const [text] = await reader.both('found', 'decision');
    expect(text).toContain('Chronisch obstruktive Lungenerkrankung');
    expect(text).toContain('Verschleiß des rechten Kniegelenks mit Bewegungseinschränkung');
    expect(text.slice(text.indexOf('Begründung'))).not.toMatch(/\b(30|40)\b/);
    expect(text).toMatch(/unberücksichtigt geblieben: \W*Heuschnupfen/);
    expect(text).toContain('einzelne Werte werden nicht zusammengezählt');
  });

  it('zeigt zu jedem Merkzeichen Voraussetzung, Norm, Ergebnis und Grund', async () => {
    const { letter } = await readLetter(reader.pdf, await lastLetter('found', 'decision'));
    const cells = letter.pieces.filter(({ path }) => path.includes('TBody')).map(({ text }) => asRead(text));
    expect(cells).toEqual([
      'G',
      'erheblich beeinträchtigt in der Bewegungsfähigkeit im Straßenverkehr, auch durch Störungen der Orientierung',
      '§ 229 Abs. 1 SGB IX, § 3 Abs. 1 Nr. 7 SchwbAwV',
      'liegt vor',
      'RF',
      'Voraussetzungen des Landesrechts für Befreiung oder Ermäßigung des Rundfunkbeitrags',
      '§ 3 Abs. 1 Nr. 5 SchwbAwV, § 4 RBStV',
      'liegt nicht vor',
    ]);
    expect(wholeText(letter)).toContain(
      'Merkzeichen RF: Öffentliche Veranstaltungen können Sie weiterhin besuchen.',
    );
  });
});

describe('§ 152 SGB IX: was aus der Feststellung folgt', () => {
  it('weist ab einem GdB von 50 auf Ausweis und Freifahrt hin, bei 30 auf die Gleichstellung', async () => {
    const [fifty, plain] = await reader.both('found', 'decision');
    expect(fifty).toContain('§ 152 Abs. 5 SGB IX');
    expect(fifty).toContain('Er wird befristet');
    expect(fifty).toContain('§ 228 SGB IX');
    expect(fifty).not.toContain('Gleichstellung');
    expect(plain).toContain('Sie sind schwerbehindert.');
    const [thirty] = await reader.both('foundThirty', 'decision');
    expect(thirty).toContain('§ 2 Abs. 3 SGB IX');
    expect(thirty).not.toContain('Schwerbehindertenausweis');
    const [forGood] = await reader.both('foundForGood', 'decision');
    expect(forGood).toContain('unbefristet ausgestellt werden (§ 6 Abs. 2 S. 2 SchwbAwV)');
    expect(forGood).toContain('Die Wertmarke kostet Sie nichts (§ 228 Abs. 4 Nr. 1 SGB IX).');
  });

  it('kündigt die Prüfung nach der Heilungsbewährung an, ohne etwas vorwegzunehmen', async () => {
    const [first] = await gdbLetters('lowered', 'decision');
    const [text] = first ? await reader.texts(first) : [''];
    expect(text).toContain('Heilungsbewährung von einem Jahr seit dem 1. Februar 2025');
    expect(text).toContain('Von selbst ändert sie sich nicht.');
  });

  it('hält sich an das Gutachten, auf dem sie beruht, auch wenn später eines dazukommt', async () => {
    const input = await lastLetter('found', 'decision');
    const { opinions } = input.state as GdbState;
    const later = {
      ...(opinions[0] as (typeof opinions)[0]),
      id: 'later',
      impairments: [{ name: 'Anderes', gdb: 20 }],
    };
    const [text] = await reader.texts(withState(input, { opinions: [...opinions, later] }));
    expect(text).toContain('Chronisch obstruktive Lungenerkrankung');
    expect(text).not.toContain('Anderes');
  });
});

describe('Ablehnung und Versagung', () => {
  it('unter einem GdB von 20 ist eine Ablehnung mit Belehrung', async () => {
    const [text, plain] = await reader.both('refused', 'decision');
    expect(text).toContain('Der Antrag, eingegangen am 12. Januar 2026, wird abgelehnt.');
    expect(text).toContain('keine Behinderung mit einem Grad der Behinderung (GdB) von wenigstens 20');
    expect(text).toContain('für das Merkzeichen G liegen nicht vor.');
    expect(text).toContain('§ 152 Abs. 1 S. 5 SGB IX');
    expect(text).toContain('Widerspruch erhoben werden');
    expect(plain).toContain('Ihr Grad der Behinderung ist kleiner als 20.');
  });

  it('§ 66 SGB I: versagt mit Aufforderung, Frist, angekündigter Folge und dem Weg zurück (§ 67 SGB I)', async () => {
    const [text, plain] = await reader.both('silent', 'decision');
    expect(text).toContain(
      'wegen fehlender Mitwirkung versagt, bis die Mitwirkung nachgeholt ist (§ 66 Abs. 1 SGB I)',
    );
    expect(text).toContain('Am 12. Januar 2026 haben wir Sie gebeten mitzuwirken');
    expect(text).toContain('bis zum 9. März 2026');
    expect(text).toContain(namedConsequence);
    expect(text).toContain('Sie können die Mitwirkung jederzeit nachholen');
    expect(text).toContain('§ 67 SGB I');
    expect(plain).toContain('Dann prüfen wir Ihren Antrag weiter.');
  });

  it('§ 66 Abs. 3 SGB I: ohne Hinweis auf die Folge fehlt der Versagung etwas', async () => {
    const input = await lastLetter('silent', 'decision');
    const bare = withState(input, { inquiry: { requests: [], hearings: [] } });
    expect(renderLetter(bare).gaps).toEqual([{ fact: 'warning', norm: '§ 66 Abs. 3 SGB I' }]);
  });

  it('§ 48 SGB X: eine Neufeststellung wird abgelehnt, die bisherige bleibt', async () => {
    const [text] = await reader.both('changeRefused', 'decision');
    expect(text).toContain('Der Antrag auf Neufeststellung, eingegangen am 21. März 2026, wird abgelehnt.');
    expect(text).toContain('von 50 und bei der Feststellung für das Merkzeichen G.');
    expect(text).toContain('Eine solche Änderung liegt nach unserer Prüfung nicht vor.');
  });
});

describe('Neufeststellung', () => {
  it('§ 48 SGB X: erhöht ab dem Antrag', async () => {
    const [text, plain] = await reader.both('raised', 'decision');
    expect(text).toContain('Der Bescheid vom 20. Januar 2026 über die bisherige Feststellung wird geändert.');
    expect(text).toContain(
      'Ab dem 21. März 2026 beträgt der Grad der Behinderung (GdB) von Erika Beispiel 60 (bisher 40).',
    );
    expect(text).toContain('für das Merkzeichen aG liegen nicht vor');
    expect(text).toContain('§ 48 Abs. 1 S. 2 Nr. 1 SGB X');
    expect(plain).toContain('Vorher war er: 40.');
  });

  it('gibt ein Merkzeichen bei gleichem GdB', async () => {
    const [text] = await reader.both('changed', 'decision');
    expect(text).toContain('beträgt weiterhin 50.');
    expect(text).toContain('für das Merkzeichen B liegen ab dem 21. März 2026 vor.');
    expect(text).toContain('§ 152 Abs. 5 S. 5 SGB IX');
  });

  it('§ 45 SGB X: nimmt zurück, was von Anfang an falsch war', async () => {
    const [text, plain] = await reader.both('takenBack', 'decision');
    expect(text).toContain(
      'Der Bescheid vom 20. Januar 2026 wird mit Wirkung ab der Bekanntgabe dieses Bescheides zurückgenommen',
    );
    expect(text).toContain('Erika Beispiel 40 (bisher 60).');
    expect(text).toContain('§ 45 Abs. 1, 2 SGB X');
    expect(text).toContain('§ 86a Abs. 1 SGG');
    expect(plain).toContain('Unser alter Bescheid war falsch.');
  });

  it('§ 44 SGB X: hilft einem Überprüfungsantrag ab', async () => {
    const [text] = await reader.both('pastError', 'decision');
    expect(text).toContain('Bescheid über Ihren Überprüfungsantrag');
    expect(text).toContain('zurückgenommen, soweit er hinter der folgenden Feststellung zurückbleibt.');
    expect(text).toContain('§ 44 Abs. 2 SGB X');
  });
});

describe('§ 48 SGB X: die Herabsetzung', () => {
  it('§ 48 SGB X: setzt nur für die Zukunft herab, mit aufschiebender Wirkung und Schutzfrist', async () => {
    const [text, plain] = await reader.both('lowered', 'decision');
    expect(text).toContain(
      'Ab der Bekanntgabe dieses Bescheides beträgt der Grad der Behinderung (GdB) von Erika Beispiel 30 (bisher 60).',
    );
    expect(text).toContain(
      'für das Merkzeichen G liegen ab der Bekanntgabe dieses Bescheides nicht mehr vor.',
    );
    expect(text).toContain('am 10. April 2026 angehört worden (§ 24 Abs. 1 SGB X)');
    expect(text).toContain('Auch der Ablauf einer Heilungsbewährung ist eine wesentliche Änderung');
    for (const norm of [
      '§ 48 Abs. 1 S. 1 SGB X',
      '§ 86a Abs. 1 SGG',
      '§ 199 Abs. 1 SGB IX',
      '§ 2 Abs. 3 SGB IX',
    ])
      expect(text).toContain(norm);
    expect(plain).toContain('Sie behalten Ihre Rechte und Ihren Ausweis noch mindestens 3 Monate.');
  });

  it('nimmt ein Merkzeichen nie rückwirkend, auch wenn der GdB steigt', async () => {
    const input = await lastLetter('raised', 'decision');
    const { decided } = input.state as GdbState;
    const losing = decided.map((one) => ({ ...one, marksLost: ['B'] }));
    const [text] = await reader.texts(
      withFacts(withState(input, { decided: losing }), { heardOn: '2026-03-21' }),
    );
    expect(text).toContain(
      'für das Merkzeichen B liegen ab der Bekanntgabe dieses Bescheides nicht mehr vor.',
    );
  });

  it('sagt, was einer Herabsetzung fehlt, und auf welchem Grund nicht angehört wurde', async () => {
    const input = withFacts(await lastLetter('lowered', 'decision'), {
      heardOn: undefined,
      reasons: undefined,
    });
    expect(renderLetter(input).gaps).toEqual([
      { fact: 'reasons', norm: '§ 35 Abs. 1 SGB X' },
      { fact: 'heardOn', norm: '§ 24 Abs. 1 SGB X' },
    ]);
    const waiver = { ground: 3, reason: 'eigene Angaben', by: 'lead', on: input.date };
    const [text] = await reader.texts(withState(input, { inquiry: { requests: [], hearings: [], waiver } }));
    expect(text).toContain('Von einer Anhörung wurde abgesehen (§ 24 Abs. 2 Nr. 3 SGB X): eigene Angaben');
  });

  it('spricht unter 50 nicht vom Verlust eines Status, den es nie gab', async () => {
    const input = await lastLetter('lowered', 'decision');
    const before = { gdb: 40, marks: ['G'], since: input.date, decidedBy: 'bescheid' };
    const [text] = await reader.texts(withState(input, { before }));
    expect(text).toContain('30 (bisher 40)');
    expect(text).not.toContain('§ 199');
  });
});
