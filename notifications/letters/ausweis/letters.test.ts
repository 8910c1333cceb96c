import { ausweisProcess } from '../../../contracts/ausweis/process';
import { wholeText } from '../../pdf/test/read-pdf';
import { renderLetter } from '../render-letter';
import { ausweisSamples } from '../test/ausweis-samples';
import { everyLetter } from '../test/every-letter';
import { lettersOf, SampleReader } from '../test/sample-reader';

const reader = new SampleReader(ausweisSamples);
afterAll(() => reader.close());

describe('every letter about a card', () => {
  everyLetter({
    reader,
    samples: ausweisSamples,
    types: Object.keys(ausweisProcess.letters),
    caseId: 'AW-2026-000001',
    others: ['amt'],
  });
});

describe('§ 152 Abs. 5 SGB IX: der Ausweis', () => {
  it('nennt, was er zeigt, wie lange und warum, und was mit Merkzeichen G und B möglich ist', async () => {
    const [letter, plain] = await reader.both('toItsEnd', 'card-issued');
    for (const fact of [
      'A 4711',
      'gültig ab 3. November 2025',
      'gültig bis 31. Dezember 2030',
      'grün mit orangem Flächenaufdruck',
      '§ 6 Abs. 2 S. 1 SchwbAwV',
      'Die Berechtigung zur Mitnahme einer Begleitperson ist nachgewiesen',
      'Mit dem Merkzeichen G können Sie',
      'mit gültiger Wertmarke',
      '§ 3 Abs. 1 Nr. 7 SchwbAwV',
    ])
      expect(letter).toContain(fact);
    expect(letter).not.toContain('Rechtsbehelfsbelehrung');
    expect(plain).toContain('Der Ausweis gilt bis zum 31. Dezember 2030.');
  });

  it('ist unbefristet, ohne Lichtbild, und ersetzt einen früheren', async () => {
    const [unlimited, plain] = await reader.both('unlimited', 'card-issued');
    expect(unlimited).toContain('unbefristet');
    expect(unlimited).toContain('Ohne Lichtbild gültig');
    expect(plain).toContain('Der Ausweis gilt immer.');
    const [corrected] = await reader.both('corrected', 'card-issued');
    expect(corrected).toContain('berichtigt, weil eine neue Feststellung unanfechtbar ist');
    expect(corrected).toContain('Der bisherige Ausweis gilt nicht mehr.');
  });
});

describe('Bescheide', () => {
  it.each([
    ['notSevere', ['wird abgelehnt', 'wenigstens 50', 'Rechtsbehelfsbelehrung']],
    ['away', ['wird abgelehnt', '§ 2 Abs. 2', 'rechtmäßig wohnt']],
    [
      'withoutPicture',
      ['wegen fehlender Mitwirkung versagt', 'Gefehlt hat: Ein aktuelles Passbild', '§ 67 SGB I'],
    ],
    ['tokenBack', ['Die Ausgabe eines Beiblatts mit Wertmarke wird abgelehnt', '§ 228 Abs. 5 S. 1 SGB IX']],
    [
      'takenIn',
      ['Nr. A 4711 wird eingezogen', '30. November 2026', '§ 51 S. 1, 2 SGB X', 'Verwaltungszwangs'],
    ],
  ])('%s', async (course, facts) => {
    const [letter] = await reader.both(course, 'decision');
    for (const fact of facts) expect(letter).toContain(fact);
  });

  it('werden aufgehoben, und dann gibt es den Ausweis, oder er bleibt', async () => {
    expect((await reader.both('notSevere', 'remedy-decision'))[0]).toContain(
      'Wir stellen Ihnen den Schwerbehindertenausweis aus.',
    );
    expect((await reader.both('takenIn', 'remedy-decision'))[0]).toContain(
      'auf diesen Bescheid hin nicht zurückgeben',
    );
    expect((await reader.both('takenIn', 'objection-received'))[0]).toContain('aufschiebende Wirkung');
    expect((await reader.both('notSevere', 'objection-received'))[0]).not.toContain('aufschiebende Wirkung');
  });
});

describe('Schreiben zum Ende des Ausweises und zur Wertmarke', () => {
  it.each([
    ['toItsEnd', 'card-expires', ['31. Dezember 2030', 'nicht mehr verlängert']],
    ['takenIn', 'return-request', ['§ 199 Abs. 1 SGB IX', 'Beiblatt', '§ 51 SGB X']],
    ['gone', 'return-request', ['weder Wohnsitz']],
    ['takenIn', 'return-reminder', ['§ 24 Abs. 1 SGB X', '§ 66 SGB X']],
    [
      'dead',
      'return-after-death',
      ['Erika Beispiel gestorben', 'Eine Frist setzen wir Ihnen nicht', '52,00'],
    ],
    ['token', 'token-payment', ['104,00', 'DE02120300000000202051', '§ 228 Abs. 4 SGB IX']],
    ['token', 'sheet-issued', ['1. Februar 2026', '31. Januar 2027', '§ 3a Abs. 2 S. 3']],
    ['token', 'token-expires', ['31. Januar 2027']],
    ['tokenBack', 'sheet-issued', ['Kraftfahrzeugsteuer', 'Hauptzollamt']],
  ])('%s: %s', async (course, type, facts) => {
    const [letter] = await reader.both(course, type);
    for (const fact of facts) expect(letter).toContain(fact);
    expect(letter).not.toContain('Rechtsbehelfsbelehrung');
  });

  it('erstatten die halbe Eigenbeteiligung (§ 228 Abs. 3 SGB IX)', async () => {
    const first = (await ausweisSamples()).find(
      ({ course, input }) => course === 'tokenBack' && input.letter.type === 'sheet-returned',
    );
    if (!first) throw new Error('there is no such sample');
    const { pdf } = renderLetter(first.input);
    expect(wholeText(await reader.pdf.read(pdf))).toContain('52,00');
  });
});

describe('Entscheidungen, die nebeneinander angefochten sind', () => {
  it('nennt jeder Brief beim Tag der Entscheidung, um die es geht', async () => {
    const [newer, older] = await lettersOf(ausweisSamples, 'refusedTwice', 'objection-received');
    const against = 'gegen den Bescheid vom';
    expect((await reader.texts(newer as never))[0]).toContain(`${against} 15. Januar 2026`);
    expect((await reader.texts(older as never))[0]).toContain(`${against} 12. Januar 2026`);
    const [remedy] = await reader.both('refusedTwice', 'remedy-decision');
    expect(remedy).toContain(
      'auf Ihren Widerspruch vom 17. Januar 2026 gegen den Bescheid vom 12. Januar 2026',
    );
    const [answer] = await reader.both('refusedTwice', 'objection-decision');
    expect(answer).toContain('eingegangen am 16. Januar 2026, gegen den Bescheid vom 15. Januar 2026');
  });
});

describe('eine bezahlte Wertmarke, die nicht mehr ausgegeben wird', () => {
  it('wird in voller Höhe erstattet, nach dem Tod und nach der Abgabe', async () => {
    const [heirs, plain] = await reader.both('deadBeforeIssue', 'return-after-death');
    expect(heirs).toContain(
      'nicht mehr ausgegeben; die dafür gezahlten 104,00 EUR erstatten wir in voller Höhe',
    );
    expect(heirs).not.toContain('§ 228 Abs. 3');
    expect(plain).toContain('104,00 EUR zurück');
    const [moved, plainly] = await reader.both('paidAndMoved', 'handed-over');
    expect(moved).toContain('erstatten wir in voller Höhe: 104,00 EUR');
    expect(plainly).toContain('Wir zahlen Ihnen 104,00 EUR zurück.');
  });
});
