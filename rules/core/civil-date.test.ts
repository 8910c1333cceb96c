import {
  addDays,
  addMonthsClamped,
  civilDate,
  clampedDate,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  endOfMonth,
  germanDate,
  isLeapYear,
  weekday,
} from './civil-date';
import { InvalidDateError, LawNotCoveredError, MissingFactError } from './errors';

describe('a civil date', () => {
  it.each(['2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '0000-01-01', '2100-02-29'])(
    'is never %s, which the calendar does not have',
    (text) => expect(() => civilDate(text, 'on')).toThrow(InvalidDateError),
  );

  it.each([
    '2026-1-1',
    '26-01-01',
    '01.01.2026',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '',
    20260101,
    {},
    true,
  ])('is not written %p', (value) => expect(() => civilDate(value, 'on')).toThrow(InvalidDateError));

  it('is missing by name, without the value in the message', () => {
    expect(() => civilDate(undefined, 'notifiedOn')).toThrow(MissingFactError);
    expect(() => civilDate(null, 'notifiedOn')).toThrow(MissingFactError);
    const error = new InvalidDateError('bornOn');
    expect(error).toMatchObject({ code: 'invalid-date', field: 'bornOn' });
  });

  it('knows the leap years of the Gregorian calendar', () => {
    expect([1900, 2000, 2024, 2025, 2028, 2100].map(isLeapYear)).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
    ]);
    expect(civilDate('2028-02-29')).toBe('2028-02-29');
    expect(civilDate('2000-02-29')).toBe('2000-02-29');
  });

  it('counts days across months, years and leap days', () => {
    expect(addDays(civilDate('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addDays(civilDate('2027-02-28'), 1)).toBe('2027-03-01');
    expect(addDays(civilDate('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(civilDate('2026-01-01'), -1)).toBe('2025-12-31');
    expect(daysBetween(civilDate('2026-11-02'), civilDate('2026-11-23'))).toBe(21);
    expect(dayNumber(civilDate('1970-01-01'))).toBe(0);
  });

  it('is the inverse of its day number over eighty years', () => {
    for (let day = -10_000; day < 30_000; day += 1) expect(dayNumber(dateOfDayNumber(day))).toBe(day);
  });

  it('moves by months to the last day where the day is missing', () => {
    expect(addMonthsClamped(civilDate('2025-01-31'), 1)).toBe('2025-02-28');
    expect(addMonthsClamped(civilDate('2028-01-31'), 1)).toBe('2028-02-29');
    expect(addMonthsClamped(civilDate('2026-03-31'), -1)).toBe('2026-02-28');
    expect(endOfMonth(civilDate('2026-06-16'), 3)).toBe('2026-09-30');
    expect(clampedDate(2026, 14, 31)).toBe('2027-02-28');
    expect(clampedDate(2026, -1, 31)).toBe('2025-11-30');
  });

  it('refuses to leave the years 1 to 9999', () => {
    expect(() => addDays(civilDate('9999-12-31'), 1)).toThrow(LawNotCoveredError);
    expect(() => addDays(civilDate('0001-01-01'), -1)).toThrow(LawNotCoveredError);
  });

  it('knows its weekday and how letters print it', () => {
    expect(weekday(civilDate('2026-05-15'))).toBe(5);
    expect(weekday(civilDate('2026-11-08'))).toBe(0);
    expect(germanDate(civilDate('2026-06-05'))).toBe('05.06.2026');
  });
});
