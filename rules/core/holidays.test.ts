import { civilDate } from './civil-date';
import { easterSunday } from './easter';
import { LawNotCoveredError } from './errors';
import { holidayOn, holidaysOf, isWorkingDay } from './holidays';
import { HOLIDAY_ACTS, HOLIDAYS } from './holidays-table';
import { LAENDER, type Place } from './place';

const isHoliday = (day: string, place: Place) => holidayOn(civilDate(day), place) !== undefined;
const landsWith = (day: string) => LAENDER.filter((land) => isHoliday(day, { land }));

describe('Easter', () => {
  it.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ])('of %i is %s', (year, day) => expect(easterSunday(year)).toBe(day));
});

describe('Feiertage der Länder', () => {
  it.each([
    ['2026-01-01', [...LAENDER]],
    ['2026-01-06', ['BW', 'BY', 'ST']],
    ['2026-03-08', ['BE', 'MV']],
    ['2022-03-08', ['BE']],
    ['2018-03-08', []],
    ['2026-04-03', [...LAENDER]],
    ['2026-04-05', ['BB']],
    ['2026-05-14', [...LAENDER]],
    ['2026-05-24', ['BB']],
    ['2026-06-04', ['BW', 'BY', 'HE', 'NW', 'RP', 'SL']],
    ['2026-08-15', ['SL']],
    ['2026-09-20', ['TH']],
    ['2018-09-20', []],
    ['2026-10-03', [...LAENDER]],
    ['2026-10-31', ['BB', 'HB', 'HH', 'MV', 'NI', 'SH', 'SN', 'ST', 'TH']],
    ['2016-10-31', ['BB', 'MV', 'SN', 'ST', 'TH']],
    ['2017-10-31', [...LAENDER]],
    ['2026-11-01', ['BW', 'BY', 'NW', 'RP', 'SL']],
    ['2026-11-18', ['SN']],
    ['2026-12-24', []],
    ['2026-12-26', [...LAENDER]],
    ['2026-12-31', []],
  ])('am %s in %p', (day, lands) => expect(landsWith(day)).toEqual(lands));

  it('einmalige in Berlin', () => {
    const days = ['2020-05-08', '2025-05-08', '2028-06-17'];
    expect(days.map((day) => isHoliday(day, { land: 'BE' }))).toEqual([true, true, true]);
    expect(['2021-05-08', '2026-05-08', '2027-06-17'].map((day) => isHoliday(day, { land: 'BE' }))).toEqual([
      false,
      false,
      false,
    ]);
    expect(isHoliday('2025-05-08', { land: 'BB' })).toBe(false);
  });

  it('Buß- und Bettag ist der Mittwoch vor dem 23. November', () => {
    const days = ['2022-11-16', '2023-11-22', '2025-11-19', '2028-11-22'];
    expect(days.every((day) => isHoliday(day, { land: 'SN' }))).toBe(true);
  });

  it('in Gemeinden nur mit dem Merkmal', () => {
    expect(isHoliday('2025-08-15', { land: 'BY' })).toBe(false);
    expect(isHoliday('2025-08-15', { land: 'BY', flags: ['MARIAE_HIMMELFAHRT'] })).toBe(true);
    expect(isHoliday('2025-08-08', { land: 'BY', flags: ['MARIAE_HIMMELFAHRT'] })).toBe(false);
    expect(isHoliday('2025-08-08', { land: 'BY', flags: ['AUGSBURG'] })).toBe(true);
    expect(isHoliday('2026-06-04', { land: 'TH' })).toBe(false);
    expect(isHoliday('2026-06-04', { land: 'TH', flags: ['FRONLEICHNAM'] })).toBe(true);
    expect(isHoliday('2026-06-04', { land: 'SN', flags: ['FRONLEICHNAM'] })).toBe(true);
  });

  it('und Wochenenden sind keine Werktage', () => {
    const working = (day: string) => isWorkingDay(civilDate(day), { land: 'NW' });
    expect([
      working('2026-06-03'),
      working('2026-06-04'),
      working('2026-06-06'),
      working('2026-06-07'),
    ]).toEqual([true, false, false, false]);
  });

  it('sind vor 2000 und nach 2050 nicht erfasst', () => {
    expect(() => holidaysOf(1999, { land: 'NW' })).toThrow(LawNotCoveredError);
    expect(() => holidayOn(civilDate('2051-01-02'), { land: 'NW' })).toThrow(LawNotCoveredError);
    expect(holidayOn(civilDate('2050-12-26'), { land: 'NW' })?.id).toBe('zweiter-weihnachtstag');
  });
});

describe('the table', () => {
  it('names a norm for every Land and a way to every day', () => {
    expect(Object.keys(HOLIDAY_ACTS).sort()).toEqual([...LAENDER].sort());
    expect(new Set(HOLIDAYS.map(({ id }) => id)).size).toBe(HOLIDAYS.length);
    for (const { fromYear, toYear } of HOLIDAYS) {
      if (fromYear !== undefined && toYear !== undefined) expect(fromYear).toBeLessThanOrEqual(toYear);
    }
  });
});
