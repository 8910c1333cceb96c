import { civilDate } from './civil-date';
import { LawNotCoveredError } from './errors';
import { parameter, periodsOf } from './parameter';

const entry = (from: string, value: number) => ({
  from,
  value,
  citation: { norm: '§ 1 Testgesetz' },
  checkedOn: '2026-01-01',
});

describe('a dated parameter', () => {
  const rate = parameter({
    id: 'TEST_RATE',
    unit: 'percent',
    until: '2026-12-31',
    entries: [entry('2020-01-01', 1), entry('2024-07-01', 2)],
  });

  it('holds from its first day to the day before the next', () => {
    const at = (day: string) => rate.at(civilDate(day));
    expect([at('2020-01-01'), at('2024-06-30'), at('2024-07-01'), at('2026-12-31')]).toEqual([1, 1, 2, 2]);
    expect(periodsOf(rate).map(({ from, to }) => [from, to])).toEqual([
      ['2020-01-01', '2024-06-30'],
      ['2024-07-01', '2026-12-31'],
    ]);
  });

  it('never answers outside its entries', () => {
    expect(() => rate.at(civilDate('2019-12-31'))).toThrow(LawNotCoveredError);
    expect(() => rate.at(civilDate('2027-01-01'))).toThrow(LawNotCoveredError);
    try {
      rate.at(civilDate('2027-01-01'));
    } catch (error) {
      expect(error).toMatchObject({ code: 'law-not-covered', parameter: 'TEST_RATE', date: '2027-01-01' });
    }
  });

  it('is not built from entries out of order, twice the same day, or none', () => {
    const build = (entries: ReturnType<typeof entry>[]) => () =>
      parameter({ id: 'TEST_BAD', unit: '', entries });
    expect(build([entry('2024-01-01', 1), entry('2020-01-01', 2)])).toThrow('in order');
    expect(build([entry('2024-01-01', 1), entry('2024-01-01', 2)])).toThrow('in order');
    expect(build([])).toThrow('in order');
  });
});
