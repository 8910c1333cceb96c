import { InvalidValueError, LawNotCoveredError, MissingFactError } from '../core/errors';
import { levy } from './levy';
import { multipleCounting } from './multiple-counting';
import { levySurcharge } from './surcharge';
import { workshopCredit } from './workshop-credit';

const year = (value: number) => Array.from({ length: 12 }, () => value);
const months = (value: number, count: number) => year(0).map((_, index) => (index < count ? value : 0));
const levied = (of: number, places: number[], counted: number[]) =>
  levy({ year: of, monthlyWorkplaces: places, monthlyCounted: counted }).value;

describe('§§ 154, 160 SGB IX: Ausgleichsabgabe', () => {
  it.each([
    [2020, 120, 2, 1_536_000],
    [2020, 121, 3, 814_000],
    [2023, 120, 0, 72 * 36_000],
    [2024, 120, 0, 5_184_000],
    [2025, 120, 0, 5_868_000],
    [2026, 120, 2, 1_944_000],
    [2026, 120, 3, 36 * 27_500],
    [2026, 120, 4, 24 * 15_500],
    [2026, 120, 6, 0],
    [2026, 120, 7, 0],
  ])('%i: %i Arbeitsplätze, %i Beschäftigte', (of, places, counted, cents) => {
    expect(levied(of, year(places), year(counted)).levyCents).toBe(cents);
  });

  it('rundet 5 Prozent der Jahressumme, halbe nach oben', () => {
    expect(levied(2026, year(121), year(3))).toMatchObject({ owed: 73, unfilled: 37 });
    expect(levied(2026, [...year(121).slice(1), 119], year(3)).owed).toBe(73);
    expect(levied(2026, [...year(121).slice(1), 118], year(3)).owed).toBe(72);
  });

  it('§ 160 Abs. 2 S. 2 Nr. 1: unter 40 Arbeitsplätzen', () => {
    expect(levied(2025, year(35), year(0))).toMatchObject({ owed: 12, unfilled: 12, levyCents: 282_000 });
    expect(levied(2025, year(35), months(1, 6))).toMatchObject({ unfilled: 6, levyCents: 93_000 });
    expect(levied(2024, year(35), year(0)).monthlyRateCents).toBe(21_000);
    expect(levied(2023, year(35), year(0)).monthlyRateCents).toBe(14_000);
    expect(levied(2025, year(35), year(1))).toMatchObject({ unfilled: 0, monthlyRateCents: 0, levyCents: 0 });
  });

  it('Nr. 2: unter 60 Arbeitsplätzen', () => {
    expect(levied(2025, year(50), year(1)).levyCents).toBe(186_000);
    expect(levied(2025, year(50), months(1, 6)).levyCents).toBe(495_000);
    expect(levied(2025, year(50), year(0)).levyCents).toBe(1_116_000);
    expect(levied(2020, year(50), year(0)).monthlyRateCents).toBe(22_000);
  });

  it('die Grenzen 20, 40 und 60 im Jahresdurchschnitt', () => {
    const owed = (places: number[]) => levied(2026, places, year(0)).owed;
    const oneLess = (places: number) => [...year(places).slice(1), places - 1];
    expect([owed(oneLess(20)), owed(year(20))]).toEqual([0, 12]);
    expect([owed(oneLess(40)), owed(year(40))]).toEqual([12, 24]);
    expect([owed(oneLess(60)), owed(year(60))]).toEqual([24, 36]);
  });

  it('die Quote genau an 2 und 3 Prozent', () => {
    const rate = (counted: number[]) => levied(2026, year(100), counted).monthlyRateCents;
    expect(rate(year(3))).toBe(15_500);
    expect(rate([...year(3).slice(1), 2])).toBe(27_500);
    expect(rate(year(2))).toBe(27_500);
    expect(rate([...year(2).slice(1), 1])).toBe(40_500);
    expect(rate(months(1, 1))).toBe(40_500);
    expect(rate(year(0))).toBe(81_500);
  });

  it('Monate mit Überschuss gleichen aus', () => {
    expect(levied(2026, year(120), [12, 0, ...year(6).slice(2)]).levyCents).toBe(0);
  });

  it.each([
    [2018, '2019-04-01'],
    [2023, '2024-04-02'],
    [2025, '2026-03-31'],
    [2026, '2027-03-31'],
  ])('für %i fällig am %s', (of, due) => expect(levied(of, year(120), year(0)).dueOn).toBe(due));

  it('kennt nur die Jahre 2016 bis 2026', () => {
    expect(() => levied(2015, year(120), year(0))).toThrow(LawNotCoveredError);
    expect(() => levied(2027, year(120), year(0))).toThrow(LawNotCoveredError);
    expect(() => levied(2026, year(120).slice(1), year(0))).toThrow(InvalidValueError);
    expect(() => levied(2026, year(-1), year(0))).toThrow(InvalidValueError);
    expect(() => levied(2026.5, year(120), year(0))).toThrow(InvalidValueError);
    expect(() => levied(2026, undefined as never, year(0))).toThrow(MissingFactError);
  });
});

describe('§ 24 Abs. 1 SGB IV: Säumniszuschlag', () => {
  const surcharge = (arrearsCents: number, paidOn: string, dueOn = '2027-03-31') =>
    levySurcharge({ arrearsCents, dueOn, paidOn }).value.surchargeCents;

  it('ein Prozent je angefangenem Monat, gezählt ab dem Tag nach Fälligkeit', () => {
    expect(surcharge(1_944_000, '2027-03-31')).toBe(0);
    expect(surcharge(1_944_000, '2027-04-01')).toBe(19_400);
    expect(surcharge(1_944_000, '2027-04-30')).toBe(19_400);
    expect(surcharge(1_944_000, '2027-05-01')).toBe(38_800);
    expect(surcharge(1_944_000, '2028-03-31')).toBe(12 * 19_400);
    expect(surcharge(1_944_000, '2028-04-01')).toBe(13 * 19_400);
    expect(surcharge(100_000, '2024-05-02', '2024-04-02')).toBe(1_000);
    expect(surcharge(100_000, '2024-05-03', '2024-04-02')).toBe(2_000);
  });

  it('auf 50 EUR abgerundet, unter 150 EUR keiner', () => {
    expect(surcharge(14_999, '2027-05-02')).toBe(0);
    expect(surcharge(15_000, '2027-04-02')).toBe(150);
    expect(surcharge(19_999, '2027-04-02')).toBe(150);
    expect(surcharge(20_000, '2027-04-02')).toBe(200);
  });
});

describe('§ 223 SGB IX: Aufträge an Werkstätten', () => {
  const credit = (changes: object) =>
    workshopCredit({
      year: 2026,
      invoiceCents: 2_000_000,
      materialCents: 500_000,
      executedOn: '2026-10-01',
      paidOn: '2027-03-31',
      ...changes,
    }).value.creditCents;

  it('die Hälfte der Arbeitsleistung', () => expect(credit({})).toBe(750_000));

  it('nur im Jahr ausgeführt und bis zum 31. März bezahlt', () => {
    expect(credit({ paidOn: '2027-04-01' })).toBe(0);
    expect(credit({ executedOn: '2027-01-01' })).toBe(0);
  });
});

describe('§§ 158, 159 SGB IX: Anrechnung', () => {
  const places = (ground: Parameters<typeof multipleCounting>[0]['ground'], on: string, approved?: number) =>
    multipleCounting({ ground, on, employedFrom: '2025-09-01', approved }).value.places;

  it('eins, auf Zulassung bis drei', () => {
    expect([places('employed', '2026-01-01'), places('employed', '2026-01-01', 3)]).toEqual([1, 3]);
    expect(() => places('employed', '2026-01-01', 4)).toThrow(InvalidValueError);
  });

  it('in Ausbildung zwei, nach Übernahme ein Jahr zwei', () => {
    expect(places('trainee', '2026-01-01')).toBe(2);
    expect(places('taken-over-after-training', '2026-08-31')).toBe(2);
    expect(places('taken-over-after-training', '2026-09-01')).toBe(1);
  });

  it('aus der Werkstatt zwei Jahre zwei, erst seit 2024 kraft Gesetzes', () => {
    expect(places('from-workshop', '2027-08-31')).toBe(2);
    expect(places('from-workshop', '2027-09-01')).toBe(1);
    const before = multipleCounting({
      ground: 'from-workshop',
      on: '2023-12-31',
      employedFrom: '2023-01-01',
    });
    expect(before.value.places).toBe(1);
  });
});
