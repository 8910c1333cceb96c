import { gdbDeterminationProcess } from '../../contracts/gdb-determination/process';
import type { GdbState } from '../../contracts/gdb-determination/messages';
import type { Party } from '../../contracts/case/party';
import { asRead, PdfReader, wholeText, type ReadPdf } from '../pdf/test/read-pdf';
import { renderLetter, type LetterInput } from './render-letter';
import { gdbSamples, namedConsequence } from './test/gdb-samples';
import { headings, readLetter, withFacts } from './test/reading';

const reader = new PdfReader();
afterAll(() => reader.close());

/** The last letter of this type that a course owes. */
async function sample(course: string, type: string): Promise<LetterInput> {
  const found = (await gdbSamples()).filter((one) => one.course === course && one.input.letter.type === type);
  const last = found.at(-1);
  if (!last) throw new Error('there is no such sample');
  return last.input;
}

const withState = (input: LetterInput, change: Partial<GdbState>): LetterInput => ({
  ...input,
  state: { ...input.state, ...change },
});

async function texts(input: LetterInput): Promise<[letter: string, plain: string]> {
  const { letter, plain } = await readLetter(reader, input);
  return [wholeText(letter), plain ? wholeText(plain) : ''];
}

const both = async (course: string, type: string) => texts(await sample(course, type));

describe('every letter of the determination of the GdB', () => {
  let read: { input: LetterInput; letter: ReadPdf; plain: ReadPdf | undefined }[] = [];
  beforeAll(async () => {
    for (const { input } of await gdbSamples()) read.push({ input, ...(await readLetter(reader, input)) });
  });
  afterAll(() => {
    read = [];
  });

  it('is owed by a course', () => {
    const owed = new Set(read.map(({ input }) => input.letter.type));
    expect([...owed].sort()).toEqual(Object.keys(gdbDeterminationProcess.letters).sort());
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
    for (const { input, letter, plain } of read) {
      expect({ type: input.letter.type, gaps: renderLetter(input).gaps }).toEqual({
        type: input.letter.type,
        gaps: [],
      });
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
    const [text, plain] = await both('asksAround', 'application-received');
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
    const [text] = await both('foundThirty', 'application-received');
    expect(text).not.toContain('erwerbstätig');
    expect(text).not.toContain('Berechnung');
  });
});

describe('§§ 60, 66 SGB I: die Mitwirkung', () => {
  it('wird ohne Drohung erbeten', async () => {
    const [text] = await both('rests', 'cooperation-request');
    expect(text).toContain('Bitte um Ihre Mitwirkung');
    expect(text).toContain('Die Namen Ihrer Ärztinnen und Ärzte.');
    expect(text).toContain('bis zum 30. Januar 2026 (§ 60 Abs. 1 SGB I)');
    expect(text).not.toContain('§ 66');
  });

  it('wird mit der bestimmten Folge, den Grenzen der Pflicht und der Nachholung angemahnt', async () => {
    for (const type of ['cooperation-request', 'cooperation-reminder']) {
      const [text, plain] = await both('silent', type);
      expect(text).toContain(namedConsequence);
      for (const norm of ['§ 66 Abs. 1, 3 SGB I', '§ 65 Abs. 1 SGB I', '§ 67 SGB I', '§ 26 Abs. 7 SGB X'])
        expect(text).toContain(norm);
      expect(plain).toContain('Dann haben Sie einen Nachteil.');
    }
    const [reminder, plain] = await both('silent', 'cooperation-reminder');
    expect(reminder).toContain('am 12. Januar 2026 haben wir Sie um Ihre Mitwirkung gebeten');
    expect(reminder).toContain('bis zum 9. März 2026');
    expect(plain).toContain('spätestens am 9. März 2026');
  });

  it('zur Untersuchung nennt Tag, Uhrzeit, Ort, Folge und Ersatz der Auslagen', async () => {
    const [text, plain] = await both('findings', 'examination-appointment');
    expect(text).toContain('am 17. März 2026, 09:30 Uhr');
    expect(text).toContain('Gesundheitsamt, Hafenstraße 5, 48143 Beispielburg, Zimmer 12');
    expect(text).toContain('versagen wir die Feststellung, bis Sie die Untersuchung nachholen');
    for (const norm of ['§ 62 SGB I', '§ 65 Abs. 2 SGB I', '§ 65a Abs. 1 SGB I', '§ 26 Abs. 5 SGB X'])
      expect(text).toContain(norm);
    expect(plain).toContain('Die Untersuchung ist am 17. März 2026 um 09:30 Uhr.');
  });
});

describe('§§ 21, 100 SGB X: die Anfrage bei Ärztinnen und Ärzten', () => {
  it('nennt Person, Unterlagen, Tag, Entbindung von der Schweigepflicht und Entschädigung', async () => {
    const [text] = await both('findings', 'evidence-request');
    expect(text).toContain('Erika Beispiel, geboren am 1. Mai 1980');
    expect(text).toContain('Befunde seit Januar 2024 zu Lunge und Kniegelenk');
    expect(text).toContain('bis zum 6. Februar 2026');
    expect(text).toContain('von der Schweigepflicht entbunden');
    expect(text).toContain('§ 100 Abs. 1 S. 1 Nr. 2 SGB X');
    expect(text).toContain('§ 21 Abs. 3 S. 4 SGB X');
  });

  it('behauptet keine Entbindung, die nicht vorliegt', async () => {
    const input = withState(await sample('findings', 'evidence-request'), {
      flags: ['release-from-secrecy-missing'],
    });
    expect(renderLetter(input).gaps).toEqual([{ fact: 'released', norm: '§ 100 Abs. 1 S. 1 Nr. 2 SGB X' }]);
    expect((await texts(input))[0]).not.toContain('entbunden');
  });

  it('erinnert an die Bitte und ihren Tag', async () => {
    const [text] = await both('findings', 'evidence-reminder');
    expect(text).toContain('am 12. Januar 2026 haben wir Sie');
    expect(text).toContain('um Befunde gebeten');
  });

  it('beauftragt ein Gutachten mit den Fragen und der Frist des Gesetzes', async () => {
    const [text] = await both('findings', 'report-order');
    expect(text).toContain('Welche Wegstrecke ist zu Fuß noch möglich?');
    expect(text).toContain('bis zum 9. März 2026');
    expect(text).toContain('§ 17 Abs. 2 S. 1 SGB IX');
  });
});

describe('§ 152 SGB IX: die Feststellung', () => {
  it('hat Verfügungssätze über GdB, Merkzeichen und früheren Zeitpunkt, und eine Belehrung', async () => {
    const input = await sample('found', 'decision');
    const { letter } = await readLetter(reader, input);
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
    const [text] = await both('found', 'decision');
    expect(text).toContain('Chronisch obstruktive Lungenerkrankung');
    expect(text).toContain('Verschleiß des rechten Kniegelenks mit Bewegungseinschränkung');
    expect(text).not.toMatch(/\b(30|40)\b/);
    expect(text).toMatch(/unberücksichtigt geblieben: \W*Heuschnupfen/);
    expect(text).toContain('einzelne Werte werden nicht zusammengezählt');
  });

  it('zeigt zu jedem Merkzeichen Voraussetzung, Norm, Ergebnis und Grund', async () => {
    const { letter } = await readLetter(reader, await sample('found', 'decision'));
    const cells = letter.pieces.filter(({ path }) => path.includes('TBody')).map(({ text }) => asRead(text));
    expect(cells).toEqual([
      'G',
      'erheblich beeinträchtigt in der Bewegungsfähigkeit im Straßenverkehr, auch durch Störungen der Orientierung',
      '§ 229 Abs. 1 SGB IX, § 3 Abs. 2 SchwbAwV',
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

  it('weist ab einem GdB von 50 auf Ausweis und Freifahrt hin, bei 30 auf die Gleichstellung', async () => {
    const [fifty, plain] = await both('found', 'decision');
    expect(fifty).toContain('§ 152 Abs. 5 SGB IX');
    expect(fifty).toContain('Er wird befristet');
    expect(fifty).toContain('§ 228 SGB IX');
    expect(fifty).not.toContain('Gleichstellung');
    expect(plain).toContain('Sie sind schwerbehindert.');
    const [thirty] = await both('foundThirty', 'decision');
    expect(thirty).toContain('§ 2 Abs. 3 SGB IX');
    expect(thirty).not.toContain('Schwerbehindertenausweis');
    const [forGood] = await both('foundForGood', 'decision');
    expect(forGood).toContain('unbefristet ausgestellt werden (§ 6 Abs. 2 S. 2 SchwbAwV)');
    expect(forGood).toContain('Die Wertmarke kostet Sie nichts (§ 228 Abs. 4 Nr. 1 SGB IX).');
  });

  it('kündigt die Prüfung nach der Heilungsbewährung an, ohne etwas vorwegzunehmen', async () => {
    const all = (await gdbSamples()).filter(
      ({ course, input }) => course === 'lowered' && input.letter.type === 'decision',
    );
    const [text] = await texts((all[0] as { input: LetterInput }).input);
    expect(text).toContain('Heilungsbewährung von einem Jahr seit dem 1. Februar 2025');
    expect(text).toContain('Von selbst ändert sie sich nicht.');
  });

  it('hält sich an das Gutachten, auf dem sie beruht, auch wenn später eines dazukommt', async () => {
    const input = await sample('found', 'decision');
    const { opinions } = input.state as GdbState;
    const later = {
      ...(opinions[0] as (typeof opinions)[0]),
      id: 'later',
      impairments: [{ name: 'Anderes', gdb: 20 }],
    };
    const [text] = await texts(withState(input, { opinions: [...opinions, later] }));
    expect(text).toContain('Chronisch obstruktive Lungenerkrankung');
    expect(text).not.toContain('Anderes');
  });
});

describe('Ablehnung und Versagung', () => {
  it('unter einem GdB von 20 ist eine Ablehnung mit Belehrung', async () => {
    const [text, plain] = await both('refused', 'decision');
    expect(text).toContain('Der Antrag, eingegangen am 12. Januar 2026, wird abgelehnt.');
    expect(text).toContain('keine Behinderung mit einem Grad der Behinderung (GdB) von wenigstens 20');
    expect(text).toContain('für das Merkzeichen G liegen nicht vor.');
    expect(text).toContain('§ 152 Abs. 1 S. 5 SGB IX');
    expect(text).toContain('Widerspruch erhoben werden');
    expect(plain).toContain('Ihr Grad der Behinderung ist kleiner als 20.');
  });

  it('§ 66 SGB I: versagt mit Aufforderung, Frist, angekündigter Folge und dem Weg zurück (§ 67 SGB I)', async () => {
    const [text, plain] = await both('silent', 'decision');
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
    const input = await sample('silent', 'decision');
    const bare = withState(input, { inquiry: { requests: [], hearings: [] } });
    expect(renderLetter(bare).gaps).toEqual([{ fact: 'warning', norm: '§ 66 Abs. 3 SGB I' }]);
  });

  it('§ 48 SGB X: eine Neufeststellung wird abgelehnt, die bisherige bleibt', async () => {
    const [text] = await both('changeRefused', 'decision');
    expect(text).toContain('Der Antrag auf Neufeststellung, eingegangen am 21. März 2026, wird abgelehnt.');
    expect(text).toContain('von 50 und bei der Feststellung für das Merkzeichen G.');
    expect(text).toContain('Eine solche Änderung liegt nach unserer Prüfung nicht vor.');
  });
});

describe('Neufeststellung', () => {
  it('§ 48 SGB X: erhöht ab dem Antrag', async () => {
    const [text, plain] = await both('raised', 'decision');
    expect(text).toContain('Der Bescheid vom 20. Januar 2026 über die bisherige Feststellung wird geändert.');
    expect(text).toContain(
      'Ab dem 21. März 2026 beträgt der Grad der Behinderung (GdB) von Erika Beispiel 60 (bisher 40).',
    );
    expect(text).toContain('für das Merkzeichen aG liegen nicht vor');
    expect(text).toContain('§ 48 Abs. 1 S. 2 Nr. 1 SGB X');
    expect(plain).toContain('Vorher war er: 40.');
  });

  it('gibt ein Merkzeichen bei gleichem GdB', async () => {
    const [text] = await both('changed', 'decision');
    expect(text).toContain('beträgt weiterhin 50.');
    expect(text).toContain('für das Merkzeichen B liegen ab dem 21. März 2026 vor.');
    expect(text).toContain('§ 152 Abs. 5 S. 5 SGB IX');
  });

  it('§ 24 SGB X: hört vorher an, mit Absicht, Tatsachen, letztem Tag und Akteneinsicht', async () => {
    const [text, plain] = await both('lowered', 'hearing');
    expect(text).toContain('soll künftig 30 betragen (bisher 60).');
    expect(text).toContain('für das Merkzeichen G sollen nicht mehr festgestellt sein');
    expect(text).toContain('Nach dem Befund der Fachklinik vom 3. Februar 2026');
    expect(text).toContain('bis zum 12. Mai 2026');
    for (const norm of ['§ 24 Abs. 1 SGB X', '§ 25 SGB X', '§ 13 SGB X', '§ 199 Abs. 1 SGB IX'])
      expect(text).toContain(norm);
    expect(plain).toContain('Antworten Sie uns bitte bis zum 12. Mai 2026.');
  });

  it('§ 48 SGB X: setzt nur für die Zukunft herab, mit aufschiebender Wirkung und Schutzfrist', async () => {
    const [text, plain] = await both('lowered', 'decision');
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
    const input = await sample('raised', 'decision');
    const { decided } = input.state as GdbState;
    const losing = decided.map((one) => ({ ...one, marksLost: ['B'] }));
    const [text] = await texts(withFacts(withState(input, { decided: losing }), { heardOn: '2026-03-21' }));
    expect(text).toContain(
      'für das Merkzeichen B liegen ab der Bekanntgabe dieses Bescheides nicht mehr vor.',
    );
  });

  it('sagt, was einer Herabsetzung fehlt, und auf welchem Grund nicht angehört wurde', async () => {
    const input = withFacts(await sample('lowered', 'decision'), { heardOn: undefined, reasons: undefined });
    expect(renderLetter(input).gaps).toEqual([
      { fact: 'reasons', norm: '§ 35 Abs. 1 SGB X' },
      { fact: 'heardOn', norm: '§ 24 Abs. 1 SGB X' },
    ]);
    const waiver = { ground: 3, reason: 'eigene Angaben', by: 'lead', on: input.date };
    const [text] = await texts(withState(input, { inquiry: { requests: [], hearings: [], waiver } }));
    expect(text).toContain('Von einer Anhörung wurde abgesehen (§ 24 Abs. 2 Nr. 3 SGB X): eigene Angaben');
  });

  it('spricht unter 50 nicht vom Verlust eines Status, den es nie gab', async () => {
    const input = await sample('lowered', 'decision');
    const before = { gdb: 40, marks: ['G'], since: input.date, decidedBy: 'bescheid' };
    const [text] = await texts(withState(input, { before }));
    expect(text).toContain('30 (bisher 40)');
    expect(text).not.toContain('§ 199');
  });

  it('§ 45 SGB X: nimmt zurück, was von Anfang an falsch war', async () => {
    const [text, plain] = await both('takenBack', 'decision');
    expect(text).toContain(
      'Der Bescheid vom 20. Januar 2026 wird mit Wirkung ab der Bekanntgabe dieses Bescheides zurückgenommen',
    );
    expect(text).toContain('Erika Beispiel 40 (bisher 60).');
    expect(text).toContain('§ 45 Abs. 1, 2 SGB X');
    expect(text).toContain('§ 86a Abs. 1 SGG');
    expect(plain).toContain('Unser alter Bescheid war falsch.');
  });

  it('§ 44 SGB X: hilft einem Überprüfungsantrag ab', async () => {
    const [text] = await both('pastError', 'decision');
    expect(text).toContain('Bescheid über Ihren Überprüfungsantrag');
    expect(text).toContain('zurückgenommen, soweit er hinter der folgenden Feststellung zurückbleibt.');
    expect(text).toContain('§ 44 Abs. 2 SGB X');
  });
});

describe('§§ 83 ff. SGG: der Widerspruch', () => {
  it('hat aufschiebende Wirkung nur, wo etwas genommen wurde', async () => {
    const [lowered] = await both('lowered', 'objection-received');
    expect(lowered).toContain('aufschiebende Wirkung (§ 86a Abs. 1 SGG)');
    const [found, plain] = await both('found', 'objection-received');
    expect(found).not.toContain('aufschiebende Wirkung');
    expect(plain).not.toContain('ändert sich für Sie nichts');
  });

  it('führt zu Abhilfe in vollem Umfang, Teilabhilfe oder Widerspruchsbescheid', async () => {
    const [partial] = await both('found', 'remedy-decision');
    expect(partial).toContain(
      'Ab dem 12. Januar 2026 beträgt der Grad der Behinderung (GdB) von Erika Beispiel 60.',
    );
    expect(partial).not.toContain('Rechtsbehelfsbelehrung');
    const [full] = await both('lowered', 'remedy-decision');
    expect(full).toContain('wird aufgehoben, soweit er angefochten ist.');
    expect(full).toContain('beträgt weiterhin 60.');
    expect(full).toContain('für das Merkzeichen G liegen weiterhin vor.');
    const [after] = await both('found', 'objection-decision');
    expect(after).toContain('Die Feststellung gilt bereits ab dem 1. Januar 2025.');
    expect(after).toContain('Im Übrigen wird der Widerspruch zurückgewiesen.');
    expect(after).toContain('zur Hälfte erstattet (§ 63 SGB X)');
    expect(after).toContain('Sozialgericht Beispielburg, Gerichtsweg 3, 48143 Beispielburg');
    const [late] = await both('refused', 'objection-decision');
    expect(late).toContain('als unzulässig zurückgewiesen');
  });

  it('gegen eine Versagung führt zurück zum Antrag', async () => {
    const [text] = await both('silent', 'remedy-decision');
    expect(text).toContain('über die Versagung wird aufgehoben.');
    expect(text).toContain('Wir setzen die Prüfung Ihres Antrags fort');
  });

  it('gibt ein verweigertes Merkzeichen', async () => {
    const input = withFacts(await sample('found', 'objection-decision'), {
      rulings: { gdb: 'upheld', 'merkzeichen-RF': 'lifted' },
      values: {},
    });
    const [text, plain] = await texts(input);
    expect(text).toContain('für das Merkzeichen RF liegen ab dem 12. Januar 2026 vor.');
    expect(plain).toContain('Sie bekommen das Merk-Zeichen RF.');
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
    const [text, plain] = await both(course, type);
    for (const fact of facts) expect(text).toContain(fact);
    expect(plain).toContain('Was können Sie tun?');
    expect(text).not.toContain('Rechtsbehelfsbelehrung');
  });

  it('erreichen die Erbin, die das Verfahren fortführt', async () => {
    const input = await sample('rests', 'suspended');
    const heir: Party = {
      id: 'heir',
      role: 'heir',
      name: 'Jana Beispiel',
      address: 'Hof 2, 48143 Münster',
      channel: 'post',
      actsFor: 'person',
    };
    const [text] = await texts({
      ...input,
      letter: { ...input.letter, to: 'heir' },
      state: { ...input.state, parties: [...input.state.parties, heir] },
    });
    expect(text).toContain('dieses Schreiben erhalten Sie als Erbin oder Erbe für Erika Beispiel.');
  });
});
