import { FactsContradictError, InvalidDateError, LawNotCoveredError, UnknownKindError } from '../core/errors';
import { period, PERIOD_KINDS, type PeriodInput } from './period';

const base: PeriodInput = {
  kind: 'ACT',
  begins: 'after-event',
  on: '2026-11-05',
  length: { amount: 2, unit: 'weeks' },
  place: { land: 'NW' },
};
const lastDay = (changes: Partial<PeriodInput>) => period({ ...base, ...changes }).value.lastDay;

describe('§ 26 SGB X: welche Frist sich verschiebt', () => {
  const saturday = { on: '2026-11-07', length: { amount: 2, unit: 'weeks' } } as const;

  it.each(PERIOD_KINDS.filter((kind) => kind !== 'HOURS').map((kind) => [kind] as const))('%s', (kind) => {
    const shifts = kind === 'ACT' || kind === 'AUTHORITY_DECISION';
    expect(lastDay({ kind, ...saturday })).toBe(shifts ? '2026-11-23' : '2026-11-21');
  });

  it('der Zeitraum einer Leistung endet an seinem letzten Tag', () => {
    const months = { amount: 12, unit: 'months' } as const;
    expect(lastDay({ kind: 'BENEFIT', begins: 'with-day', on: '2026-03-01', length: months })).toBe(
      '2027-02-28',
    );
    expect(lastDay({ kind: 'BENEFIT', begins: 'with-day', on: '2027-03-01', length: months })).toBe(
      '2028-02-29',
    );
  });

  it('eine Anhörung mit vier Wochen, bekannt gegeben am 06.11.2026', () => {
    expect(lastDay({ on: '2026-11-06', length: { amount: 4, unit: 'weeks' } })).toBe('2026-12-04');
  });

  it('von der Behörde gesetzte zwei Wochen ab dem Tag nach Bekanntgabe', () => {
    expect(period(base).value).toEqual({ lastDay: '2026-11-19', endsAt: '2026-11-19T23:00:00Z' });
  });
});

describe('§ 26 Abs. 6 SGB X: Stunden', () => {
  const hours = (on: string, amount: number, begins: PeriodInput['begins'] = 'after-event') =>
    period({ ...base, kind: 'HOURS', begins, on, length: { amount, unit: 'hours' } }).value;

  it('laufen durch das Wochenende und die Zeitumstellung', () => {
    expect(hours('2026-11-06T15:00:00Z', 48)).toEqual({
      lastDay: '2026-11-08',
      endsAt: '2026-11-08T15:00:00Z',
    });
    expect(hours('2026-10-24T10:00:00Z', 24)).toEqual({
      lastDay: '2026-10-25',
      endsAt: '2026-10-25T10:00:00Z',
    });
    expect(hours('2026-11-06T15:00:00Z', 48, 'with-day').endsAt).toBe('2026-11-08T15:00:00Z');
  });

  it('enden um Mitternacht noch am Tag davor', () => {
    expect(hours('2026-06-14T22:00:00Z', 24)).toEqual({
      lastDay: '2026-06-15',
      endsAt: '2026-06-15T22:00:00Z',
    });
  });

  it('beginnen zu einem Zeitpunkt', () => {
    expect(() => hours('2026-11-06', 48)).toThrow(InvalidDateError);
    expect(() => hours('1990-11-06T00:00:00Z', 48)).toThrow(LawNotCoveredError);
  });
});

describe('impossible periods', () => {
  it('fail by name', () => {
    expect(() => lastDay({ kind: 'HOURS' })).toThrow(FactsContradictError);
    expect(() => lastDay({ length: { amount: 5, unit: 'hours' } })).toThrow(FactsContradictError);
    expect(() => lastDay({ kind: 'FOREVER' as never })).toThrow(UnknownKindError);
    expect(() => lastDay({ begins: 'sometime' as never })).toThrow(UnknownKindError);
    expect(() => lastDay({ on: '2026-02-29' })).toThrow(InvalidDateError);
    expect(() => lastDay({ on: '2050-12-31' })).toThrow(LawNotCoveredError);
    expect(() => lastDay({ on: '2049-12-31', length: { amount: 5, unit: 'years' } })).toThrow(
      LawNotCoveredError,
    );
  });
});
