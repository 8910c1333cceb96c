import { allParameters, RuleError } from '../../rules';
import { addDays, civilDate, type CivilDate } from '../../rules/core/civil-date';
import { HOLIDAY_YEARS, holidaysOf } from '../../rules/core/holidays';
import { LAENDER } from '../../rules/core/place';
import { periodsOf } from '../../rules/core/parameter';

const first = civilDate('2020-01-01');
const last = civilDate('2026-12-31');

function daysFrom(from: CivilDate, to: CivilDate): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

function codeOf(act: () => unknown): string {
  try {
    act();
    return 'answered';
  } catch (error) {
    return error instanceof RuleError ? error.code : 'unnamed';
  }
}

const parameters = allParameters().map((one) => [one.id, one] as const);

describe('the parameters', () => {
  it('have ids of their own', () => {
    const ids = parameters.map(([id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(10);
  });

  it.each(parameters)('%s resolves every day from 2020 to 2026 to exactly one entry', (_, one) => {
    const periods = periodsOf(one);
    const wrong = daysFrom(first, last).filter((day) => {
      const holding = periods.filter(({ from, to }) => from <= day && (to === null || day <= to));
      return holding.length !== 1 || one.at(day) !== holding[0]!.value;
    });
    expect(wrong).toEqual([]);
  });

  it.each(parameters)('%s refuses the day before its first entry by name', (_, one) => {
    expect(codeOf(() => one.at(addDays(one.from, -1)))).toBe('law-not-covered');
    expect(codeOf(() => one.at(one.from))).toBe('answered');
  });

  it.each(parameters.filter(([, one]) => one.until !== null))(
    '%s refuses the day after its end by name',
    (_, one) => {
      expect(codeOf(() => one.at(addDays(one.until!, 1)))).toBe('law-not-covered');
      expect(codeOf(() => one.at(one.until!))).toBe('answered');
    },
  );

  it.each(parameters)('%s names a norm and the day of the last check for each entry', (_, one) => {
    for (const { citation, checkedOn } of one.entries) {
      expect(citation.norm).toMatch(/§/);
      expect(civilDate(checkedOn)).toBe(checkedOn);
    }
  });
});

describe('the holidays', () => {
  it.each(LAENDER)('of %s are known for each year from 2000 to 2050, and for no other', (land) => {
    for (let year = HOLIDAY_YEARS.first; year <= HOLIDAY_YEARS.last; year += 1) {
      expect(holidaysOf(year, { land }).size).toBeGreaterThanOrEqual(8);
    }
    expect(HOLIDAY_YEARS).toEqual({ first: 2000, last: 2050 });
    expect(codeOf(() => holidaysOf(1999, { land }))).toBe('law-not-covered');
    expect(codeOf(() => holidaysOf(2051, { land }))).toBe('law-not-covered');
  });
});
