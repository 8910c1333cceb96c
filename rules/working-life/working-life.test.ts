import {
  FactsContradictError,
  InvalidDateError,
  InvalidValueError,
  LawNotCoveredError,
  MissingFactError,
} from '../core/errors';
import { additionalLeave, type AdditionalLeaveInput } from './additional-leave';
import { taxAllowance, type TaxAllowanceInput } from './tax-allowance';

describe('§ 208 SGB IX: Zusatzurlaub', () => {
  const days = (changes: Partial<AdditionalLeaveInput>) =>
    additionalLeave({ year: 2026, daysPerWeek: 5, ...changes }).value.days;

  it('eine Arbeitswoche im Jahr', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((daysPerWeek) => days({ daysPerWeek }))).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(days({ statusFrom: '2026-01-01', statusTo: '2026-12-31' })).toBe(5);
    expect(days({ statusFrom: '2019-05-01', employedFrom: '2010-01-01' })).toBe(5);
  });

  it.each([
    ['2026-12-01', 0.42],
    ['2026-11-01', 1],
    ['2026-08-01', 2.08],
    ['2026-06-01', 3],
    ['2026-05-10', 3],
    ['2026-12-02', 0],
    ['2026-10-01', 1.25],
  ])('Status ab %s: %d Tage', (statusFrom, expected) => expect(days({ statusFrom })).toBe(expected));

  it('rundet ab einem halben Tag auf', () => {
    expect(days({ daysPerWeek: 6, statusFrom: '2026-12-01' })).toBe(1);
    expect(days({ daysPerWeek: 3, statusFrom: '2026-12-01' })).toBe(0.25);
    expect(days({ daysPerWeek: 2.5 })).toBe(3);
  });

  it('volle Monate zählen vom ersten Tag an, nicht nach dem Kalender', () => {
    expect(days({ statusFrom: '2026-05-15', statusTo: '2026-07-14' })).toBe(1);
    expect(days({ statusFrom: '2026-05-15', statusTo: '2026-07-13' })).toBe(0.42);
    expect(days({ statusFrom: '2026-01-31', statusTo: '2026-02-28' })).toBe(0.42);
  });

  it('nur Monate innerhalb des Beschäftigungsverhältnisses', () => {
    expect(days({ statusFrom: '2026-03-01', employedTo: '2026-05-31' })).toBe(1.25);
    expect(days({ statusTo: '2026-03-31', employedFrom: '2026-04-01' })).toBe(0);
    expect(days({ statusFrom: '2027-01-01' })).toBe(0);
    expect(days({ statusFrom: '9999-12-31' })).toBe(0);
    const part = additionalLeave({ year: 2026, daysPerWeek: 5, employedFrom: '2026-07-01' });
    expect(part.value.days).toBe(3);
    expect(part.flags).toContain('employment-part-year');
  });

  it('nennt Widersprüche beim Namen', () => {
    expect(() => days({ statusFrom: '2026-05-02', statusTo: '2026-05-01' })).toThrow(FactsContradictError);
    expect(() => days({ employedFrom: '2026-02-30' })).toThrow(InvalidDateError);
    expect(() => days({ daysPerWeek: 8 })).toThrow(InvalidValueError);
    expect(() => days({ daysPerWeek: 0 })).toThrow(InvalidValueError);
    expect(() => days({ daysPerWeek: undefined })).toThrow(MissingFactError);
    expect(() => days({ year: 1999 })).toThrow(LawNotCoveredError);
  });
});

describe('§ 33b EStG: Pauschbetrag', () => {
  const cents = (changes: Partial<TaxAllowanceInput>) =>
    taxAllowance({ gdb: 50, year: 2026, ...changes }).value.amountCents;

  it.each([
    [10, 0],
    [20, 38_400],
    [25, 38_400],
    [30, 62_000],
    [40, 86_000],
    [50, 114_000],
    [60, 144_000],
    [70, 178_000],
    [80, 212_000],
    [90, 246_000],
    [100, 284_000],
  ])('seit 2021, GdB %i', (gdb, expected) => {
    expect(cents({ gdb, year: 2021 })).toBe(expected);
  });

  it.each([
    [20, 0],
    [25, 31_000],
    [30, 31_000],
    [35, 43_000],
    [40, 43_000],
    [45, 57_000],
    [50, 57_000],
    [60, 72_000],
    [70, 89_000],
    [80, 106_000],
    [90, 123_000],
    [100, 142_000],
  ])('bis 2020, GdB %i', (gdb, expected) => expect(cents({ gdb, year: 2020 })).toBe(expected));

  it('hilflos, blind, seit 2021 auch taubblind', () => {
    expect([cents({ helpless: true }), cents({ blind: true }), cents({ deafblind: true })]).toEqual([
      740_000, 740_000, 740_000,
    ]);
    expect([cents({ helpless: true, year: 2020 }), cents({ deafblind: true, year: 2020, gdb: 100 })]).toEqual(
      [370_000, 142_000],
    );
  });

  it('weist bis 2020 unter GdB 50 auf weitere Bedingungen hin', () => {
    expect(taxAllowance({ gdb: 40, year: 2020 }).flags).toEqual(['conditions-33b-2-old']);
    expect(taxAllowance({ gdb: 50, year: 2020 }).flags).toEqual([]);
    expect(taxAllowance({ gdb: 40, year: 2021 }).flags).toEqual([]);
  });

  it('nur für erfasste Jahre und mögliche Werte', () => {
    expect(() => cents({ year: 2017 })).toThrow(LawNotCoveredError);
    expect(() => cents({ year: 2051 })).toThrow(LawNotCoveredError);
    expect(() => cents({ gdb: 33 })).toThrow(InvalidValueError);
    expect(() => cents({ gdb: 110 })).toThrow(InvalidValueError);
  });
});
