import { renderLetter } from '../render-letter';
import { lastLetter, LetterReader, withState } from '../test/gdb-reading';
import { namedConsequence } from '../test/gdb-desk';

const reader = new LetterReader();
afterAll(() => reader.close());

describe('§§ 60, 66 SGB I: die Mitwirkung', () => {
  it('wird ohne Drohung erbeten', async () => {
    const [text] = await reader.both('rests', 'cooperation-request');
    expect(text).toContain('Bitte um Ihre Mitwirkung');
    expect(text).toContain('Die Namen Ihrer Ärztinnen und Ärzte.');
    expect(text).toContain('bis zum 30. Januar 2026 (§ 60 Abs. 1 SGB I)');
    expect(text).not.toContain('§ 66');
  });

  it('wird mit der bestimmten Folge, den Grenzen der Pflicht und der Nachholung angemahnt', async () => {
    for (const type of ['cooperation-request', 'cooperation-reminder']) {
      const [text, plain] = await reader.both('silent', type);
      expect(text).toContain(namedConsequence);
      for (const norm of ['§ 66 Abs. 1, 3 SGB I', '§ 65 Abs. 1 SGB I', '§ 67 SGB I', '§ 26 Abs. 7 SGB X'])
        expect(text).toContain(norm);
      expect(plain).toContain('Dann haben Sie einen Nachteil.');
    }
    const [reminder, plain] = await reader.both('silent', 'cooperation-reminder');
    expect(reminder).toContain('am 12. Januar 2026 haben wir Sie um Ihre Mitwirkung gebeten');
    expect(reminder).toContain('bis zum 9. März 2026');
    expect(plain).toContain('spätestens am 9. März 2026');
  });

  it('zur Untersuchung nennt Tag, Uhrzeit, Ort, Folge und Ersatz der Auslagen', async () => {
    const [text, plain] = await reader.both('findings', 'examination-appointment');
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
    const [text] = await reader.both('findings', 'evidence-request');
    expect(text).toContain('Erika Beispiel, geboren am 1. Mai 1980');
    expect(text).toContain('Befunde seit Januar 2024 zu Lunge und Kniegelenk');
    expect(text).toContain('bis zum 6. Februar 2026');
    expect(text).toContain('von der Schweigepflicht entbunden');
    expect(text).toContain('§ 100 Abs. 1 S. 1 Nr. 2 SGB X');
    expect(text).toContain('§ 21 Abs. 3 S. 4 SGB X');
  });

  it('behauptet keine Entbindung, die nicht vorliegt', async () => {
    const input = withState(await lastLetter('findings', 'evidence-request'), {
      flags: ['release-from-secrecy-missing'],
    });
    expect(renderLetter(input).gaps).toEqual([{ fact: 'released', norm: '§ 100 Abs. 1 S. 1 Nr. 2 SGB X' }]);
    expect((await reader.texts(input))[0]).not.toContain('entbunden');
  });

  it('erinnert an die Bitte und ihren Tag', async () => {
    const [text] = await reader.both('findings', 'evidence-reminder');
    expect(text).toContain('am 12. Januar 2026 haben wir Sie');
    expect(text).toContain('um Befunde gebeten');
  });

  it('beauftragt ein Gutachten mit den Fragen und der Frist des Gesetzes', async () => {
    const [text] = await reader.both('findings', 'report-order');
    expect(text).toContain('Welche Wegstrecke ist zu Fuß noch möglich?');
    expect(text).toContain('bis zum 9. März 2026');
    expect(text).toContain('§ 17 Abs. 2 S. 1 SGB IX');
  });
});

describe('§ 24 SGB X: die Anhörung', () => {
  it('nennt Absicht, Tatsachen, letztem Tag und Akteneinsicht', async () => {
    const [text, plain] = await reader.both('lowered', 'hearing');
    expect(text).toContain('soll künftig 30 betragen (bisher 60).');
    expect(text).toContain('für das Merkzeichen G sollen nicht mehr festgestellt sein');
    expect(text).toContain('Nach dem Befund der Fachklinik vom 3. Februar 2026');
    expect(text).toContain('bis zum 12. Mai 2026');
    for (const norm of ['§ 24 Abs. 1 SGB X', '§ 25 SGB X', '§ 13 SGB X', '§ 199 Abs. 1 SGB IX'])
      expect(text).toContain(norm);
    expect(plain).toContain('Antworten Sie uns bitte bis zum 12. Mai 2026.');
  });
});
