import { civilDate } from './civil-date';
import { InvalidValueError, UnknownKindError } from './errors';
import {
  checkedLength,
  days,
  daysOfBrokenPeriod,
  endAfterEvent,
  endAfterMonthsAndHalf,
  endWithDay,
  months,
  shiftToWorkingDay,
  weeks,
  years,
} from './period';

describe('§ 187 Abs. 1, § 188 BGB: Frist nach einem Ereignis', () => {
  it.each([
    ['2026-05-15', months(1), '2026-06-15'],
    ['2025-01-31', months(1), '2025-02-28'],
    ['2028-01-31', months(1), '2028-02-29'],
    ['2026-08-31', months(1), '2026-09-30'],
    ['2026-11-30', months(3), '2027-02-28'],
    ['2028-02-29', years(1), '2029-02-28'],
    ['2027-02-28', years(1), '2028-02-28'],
    ['2026-11-05', weeks(2), '2026-11-19'],
    ['2026-11-02', days(4), '2026-11-06'],
    ['2026-12-31', days(1), '2027-01-01'],
  ])('%s und %p endet am %s', (event, length, end) => {
    expect(endAfterEvent(civilDate(event), length)).toBe(end);
  });

  it('zählt alle Monate in einem Schritt vom Ereignis, nie aneinandergehängt', () => {
    const start = civilDate('2026-01-31');
    const chained = endAfterEvent(endAfterEvent(start, months(1)), months(1));
    expect(chained).toBe('2026-03-28');
    expect(endAfterEvent(start, months(2))).toBe('2026-03-31');
  });
});

describe('§ 187 Abs. 2, § 188 Abs. 2 Alt. 2, Abs. 3 BGB: der Tag zählt mit', () => {
  it.each([
    ['2026-06-01', months(6), '2026-11-30'],
    ['2025-08-29', months(6), '2026-02-28'],
    ['2025-08-30', months(6), '2026-02-28'],
    ['2025-08-31', months(6), '2026-02-28'],
    ['2027-03-01', months(12), '2028-02-29'],
    ['2026-03-01', months(12), '2027-02-28'],
    ['2026-11-10', months(6), '2027-05-09'],
    ['2026-01-31', months(1), '2026-02-28'],
    ['2026-03-31', months(1), '2026-04-30'],
    ['2020-02-29', years(10), '2030-02-28'],
    ['1968-11-30', years(58), '2026-11-29'],
    ['2018-04-01', years(10), '2028-03-31'],
    ['2026-11-09', weeks(1), '2026-11-15'],
    ['2026-11-09', days(1), '2026-11-09'],
    ['2026-12-15', months(1), '2027-01-14'],
  ])('von %s an, %p, endet am %s', (start, length, end) => {
    expect(endWithDay(civilDate(start), length)).toBe(end);
  });
});

describe('§ 193 BGB, § 26 Abs. 3 SGB X: Ende am Wochenende oder Feiertag', () => {
  const shift = (end: string, land: 'NW' | 'BE' | 'SN' | 'BB') =>
    shiftToWorkingDay(civilDate(end), { land }, '§ 26 Abs. 3 S. 1 SGB X');

  it('über mehrere freie Tage hinweg', () => {
    expect(shift('2026-12-25', 'NW').lastDay).toBe('2026-12-28');
    expect(shift('2026-04-03', 'NW').lastDay).toBe('2026-04-07');
    expect(shift('2027-01-01', 'NW').lastDay).toBe('2027-01-04');
  });

  it('am Tag davor und danach nicht', () => {
    expect(shift('2026-12-24', 'NW')).toMatchObject({ lastDay: '2026-12-24', steps: [] });
    expect(shift('2026-12-28', 'NW')).toMatchObject({ lastDay: '2026-12-28', steps: [] });
    expect(shift('2026-12-31', 'NW').lastDay).toBe('2026-12-31');
  });

  it('nennt für jeden Tag den Grund und die Norm des Feiertags', () => {
    const { steps } = shift('2026-06-04', 'NW');
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({ norm: '§ 26 Abs. 3 S. 1 SGB X; § 2 FTG NW' });
    expect(steps[0]!.text).toContain('Fronleichnam');
    expect(shift('2026-06-04', 'BE').steps).toEqual([]);
  });

  it('Buß- und Bettag nur in Sachsen', () => {
    expect(shift('2026-11-18', 'SN').lastDay).toBe('2026-11-19');
    expect(shift('2026-11-18', 'BB').lastDay).toBe('2026-11-18');
  });
});

describe('§§ 189, 191 BGB', () => {
  it('ein halber Monat sind fünfzehn Tage, zuletzt gezählt', () => {
    expect(endAfterMonthsAndHalf(civilDate('2026-01-31'), 1)).toBe('2026-03-15');
    expect(endAfterMonthsAndHalf(civilDate('2026-01-10'), 0)).toBe('2026-01-25');
  });

  it('ein unterbrochener Monat hat dreißig, ein Jahr 365 Tage', () => {
    expect(daysOfBrokenPeriod(months(2))).toBe(60);
    expect(daysOfBrokenPeriod(years(1))).toBe(365);
  });
});

describe('a length', () => {
  it.each([0, -1, 1.5, NaN, '3', 1e9])('is no period with the amount %p', (amount) => {
    expect(() => checkedLength({ amount, unit: 'days' })).toThrow(InvalidValueError);
  });

  it('of an unknown unit is an error', () => {
    expect(() => checkedLength({ amount: 1, unit: 'quarters' })).toThrow(UnknownKindError);
  });
});
