import { addDays, type CivilDate } from './civil-date';
import { LawNotCoveredError } from './errors';
import { isTargetDay, nextTargetDay, targetDayFrom } from './target-days';

const day = (text: string) => text as CivilDate;

describe('days on which T2 is closed', () => {
  it.each([
    ['2026-01-01', 'New Year'],
    ['2026-04-03', 'Good Friday'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-05-01', '1 May'],
    ['2026-12-25', 'Christmas Day'],
    ['2023-12-26', 'the day after Christmas, a Tuesday'],
    ['2026-11-21', 'a Saturday'],
    ['2026-11-22', 'a Sunday'],
    ['2027-03-26', 'Good Friday'],
    ['2027-03-29', 'Easter Monday'],
    ['2038-04-26', 'the latest Easter Monday'],
  ])('%s (%s)', (closed) => expect(isTargetDay(day(closed))).toBe(false));

  it.each([
    ['2026-04-02', 'the day before Good Friday'],
    ['2026-04-07', 'the day after Easter'],
    ['2026-05-14', 'Ascension Day'],
    ['2026-05-25', 'Whit Monday'],
    ['2026-06-04', 'Corpus Christi'],
    ['2029-10-03', 'the day of German unity, a Wednesday'],
    ['2026-12-24', 'Christmas Eve'],
    ['2026-12-31', 'New Year’s Eve'],
    ['2026-11-20', 'a Friday'],
  ])('%s is open: %s', (open) => expect(isTargetDay(day(open))).toBe(true));

  it('are six a year beside the week-ends, at most', () => {
    let closed = 0;
    for (let one = day('2025-01-01'); one <= '2025-12-31'; one = addDays(one, 1)) {
      if (!isTargetDay(one)) closed += 1;
    }
    // 104 days of week-ends in 2025; all six closing days fall on days of the week.
    expect(closed).toBe(104 + 6);
  });

  it('are passed over', () => {
    expect(nextTargetDay(day('2026-04-02'))).toBe('2026-04-07');
    expect(nextTargetDay(day('2026-12-24'))).toBe('2026-12-28');
    expect(targetDayFrom(day('2026-12-24'))).toBe('2026-12-24');
    expect(targetDayFrom(day('2026-12-25'))).toBe('2026-12-28');
  });

  it('are not known before 2002', () => {
    expect(isTargetDay(day('2002-01-02'))).toBe(true);
    expect(() => isTargetDay(day('2001-12-31'))).toThrow(LawNotCoveredError);
  });
});
