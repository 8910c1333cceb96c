import { civilDateOf, endOfDay, msOfInstant, startOfDay } from './berlin';
import { addDays, civilDate } from './civil-date';
import { InvalidDateError, MissingFactError } from './errors';

describe('§ 188 Abs. 1 BGB: Ablauf eines Tages in Europe/Berlin', () => {
  it.each([
    ['2026-06-15', '2026-06-15T22:00:00Z'],
    ['2026-10-23', '2026-10-23T22:00:00Z'],
    ['2026-10-24', '2026-10-24T22:00:00Z'],
    ['2026-10-25', '2026-10-25T23:00:00Z'],
    ['2026-10-26', '2026-10-26T23:00:00Z'],
    ['2026-03-27', '2026-03-27T23:00:00Z'],
    ['2026-03-28', '2026-03-28T23:00:00Z'],
    ['2026-03-29', '2026-03-29T22:00:00Z'],
    ['2026-12-31', '2026-12-31T23:00:00Z'],
  ])('der %s endet um %s', (day, instant) => expect(endOfDay(civilDate(day))).toBe(instant));

  it('die letzte Sekunde ist in der Frist, der Ablauf nicht mehr', () => {
    expect(civilDateOf('2026-06-15T21:59:59Z')).toBe('2026-06-15');
    expect(civilDateOf('2026-06-15T21:59:59.999Z')).toBe('2026-06-15');
    expect(civilDateOf('2026-06-15T22:00:00Z')).toBe('2026-06-16');
    expect(civilDateOf('2026-06-16T00:00:00+02:00')).toBe('2026-06-16');
  });

  it('jeder Tag beginnt, wo der vorige endet', () => {
    for (let day = civilDate('2024-01-01'); day < '2029-01-01'; day = addDays(day, 1)) {
      const next = addDays(day, 1);
      expect(endOfDay(day)).toBe(startOfDay(next));
      expect(civilDateOf(startOfDay(next))).toBe(next);
      expect(civilDateOf(new Date(Date.parse(startOfDay(next)) - 1).toISOString())).toBe(day);
    }
  });
});

describe('an instant', () => {
  it.each([
    '2026-06-15',
    '2026-06-15T22:00:00',
    '2026-02-29T10:00:00Z',
    '2026-06-15T24:00:00Z',
    '2026-06-15T22:60:00Z',
    'yesterday',
    0,
  ])('is not %p', (value) => expect(() => msOfInstant(value, 'on')).toThrow(InvalidDateError));

  it('is missing by name', () => expect(() => msOfInstant(undefined, 'on')).toThrow(MissingFactError));
});
