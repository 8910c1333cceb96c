import type { Party } from '../../contracts/case/party';
import type { CivilDate } from '../../rules/core/civil-date';
import { plainText, type Block } from '../pdf/document';
import { courtFor, instructionOn, type InstructionFacts } from './remedy-instruction';
import { letterhead, person } from './test/samples';

const here: Party = { ...person, channel: 'post' };
const on = (date: string, change: Partial<InstructionFacts> = {}) =>
  instructionOn({
    remedy: 'widerspruch',
    on: date as CivilDate,
    letterhead,
    principal: here,
    addressee: here,
    channel: 'post',
    ...change,
  });
const said = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === 'paragraph' ? plainText(block.text) : '')).join(' ');

describe('§ 36 SGB X, § 84 SGG: die Belehrung über den Widerspruch', () => {
  it('nennt Rechtsbehelf, Behörde mit Sitz, Frist und Form', () => {
    const text = said(on('2026-05-12').formal);
    expect(text).toContain('innerhalb eines Monats nach seiner Bekanntgabe Widerspruch');
    expect(text).toContain('Kreis Beispielburg – Versorgungsamt, Am Schlossgraben 12, 48143 Beispielburg');
    expect(text).toContain('schriftlich, in elektronischer Form nach § 36a Abs. 2 SGB I');
    expect(text).toContain('zur Niederschrift');
    expect(text).toContain('Eine einfache E-Mail genügt nicht');
    expect(text).toContain('(§ 84 Abs. 1 SGG)');
  });

  it.each([
    ['2023-12-31', false],
    ['2024-01-01', true],
  ])('nennt am %s die Wege anstelle der Schriftform: %s', (date, named) => {
    const form = 'schriftformersetzend nach § 36a Abs. 2a SGB I und § 9a Abs. 5 OZG';
    expect(said(on(date).formal).includes(form)).toBe(named);
  });

  it('nennt bei Bekanntgabe im Ausland drei Monate', () => {
    const abroad = on('2026-05-12', { addressee: { ...here, abroad: true } });
    expect(said(abroad.formal)).toContain('innerhalb von drei Monaten');
    expect(abroad.until).toContain('Sie haben 3 Monate Zeit.');
  });

  it('nennt nie ein Datum als Ende der Frist', () => {
    expect(said(on('2026-05-12').formal)).not.toMatch(/\d{1,2}\. \w+ 20\d\d|\d\d\.\d\d\.20\d\d/);
  });

  it.each([
    ['2024-12-31', 'Der 3. Tag nach dem Absenden zählt als der Tag, an dem der Brief da ist.'],
    ['2025-01-01', 'Der 4. Tag nach dem Absenden zählt als der Tag, an dem der Brief da ist.'],
  ])('erklärt am %s in Leichter Sprache: %s', (date, sentence) => {
    expect(on(date).until).toContain(sentence);
  });

  it('kennt bei persönlicher Übergabe keine Fiktion', () => {
    expect(on('2026-05-12', { channel: 'personal' }).until).toEqual([
      'Sie haben 1 Monat Zeit.',
      'Die Zeit beginnt, wenn Sie den Brief bekommen haben.',
      'Der Widerspruch muss in dieser Zeit bei uns sein.',
    ]);
  });
});

describe('§ 85 Abs. 3 S. 4, §§ 87, 90 SGG: die Belehrung über die Klage', () => {
  const klage = said(
    on('2026-06-21', { remedy: 'klage', contested: { decidedOn: '2026-05-11' as CivilDate } }).formal,
  );

  it('nennt den Bescheid in seiner Gestalt, Gericht mit Sitz, Frist und Formen', () => {
    expect(klage).toContain(
      'Gegen den Bescheid vom 11. Mai 2026 in der Gestalt dieses Widerspruchsbescheides',
    );
    expect(klage).toContain('innerhalb eines Monats nach Bekanntgabe des Widerspruchsbescheides Klage');
    expect(klage).toContain('Sozialgericht Beispielburg, Gerichtsweg 3, 48143 Beispielburg');
    expect(klage).toContain('zu Protokoll des Urkundsbeamten der Geschäftsstelle');
    expect(klage).toContain('elektronisches Dokument nach § 65a SGG');
    expect(klage).toContain('(§§ 87, 90 SGG)');
  });
});

describe('§ 57 SGG: das örtlich zuständige Sozialgericht', () => {
  it.each([
    ['Musterweg 1, 48147 Münster', 'Sozialgericht Beispielburg'],
    ['Musterweg 1, 40210 Nordstadt', 'Sozialgericht Nordstadt'],
    ['Musterweg 1, 99084 Erfurt', 'Sozialgericht Beispielburg'],
    ['', 'Sozialgericht Beispielburg'],
  ])('ist für „%s“ das %s', (address, court) => {
    expect(courtFor(letterhead, { ...here, address }).name).toBe(court);
  });

  it('ist für eine Person im Ausland das am Sitz der Behörde', () => {
    const abroad = { ...here, abroad: true, address: 'Rue 1, 40210 Nordstadt' };
    expect(courtFor(letterhead, abroad).name).toBe('Sozialgericht Beispielburg');
  });
});
