import Holidays from 'date-holidays';
import { holidaysOf } from '../../rules/core/holidays';
import { LAENDER, type Place } from '../../rules/core/place';

/** Our places beside those of the package: every Land, and the municipalities that differ. */
const places: readonly (readonly [name: string, region: readonly string[], place: Place])[] = [
  ...LAENDER.map((land) => [land, [land], { land }] as const),
  ['BY, Catholic majority', ['BY', 'KATH'], { land: 'BY', flags: ['MARIAE_HIMMELFAHRT'] }],
  ['Augsburg', ['BY', 'A'], { land: 'BY', flags: ['AUGSBURG', 'MARIAE_HIMMELFAHRT'] }],
  ['SN, Corpus Christi kept', ['SN', 'BZ'], { land: 'SN', flags: ['FRONLEICHNAM'] }],
  ['TH, Corpus Christi kept', ['TH', 'EIC'], { land: 'TH', flags: ['FRONLEICHNAM'] }],
];

/** Days on which table and package differ, each decided by the act of the Land. Between 2000 and 2032 there are none. */
const decided: readonly { place: string; day: string; holiday: boolean; norm: string }[] = [];

const years = Array.from({ length: 33 }, (_, index) => 2000 + index);

function publicHolidays(calendar: Holidays, year: number): Set<string> {
  const days = calendar.getHolidays(year).filter(({ type }) => type === 'public');
  return new Set(days.map(({ date }) => date.slice(0, 10)));
}

describe('the holidays of 2000 to 2032, compared with another calendar', () => {
  it.each(places)('%s', (name, region, place) => {
    const [land, municipality] = region;
    const calendar = new Holidays('DE', land!, municipality!);
    const differences = years.flatMap((year) => {
      const theirs = publicHolidays(calendar, year);
      const ours = holidaysOf(year, place);
      // Two of the nine of every Land fall together when Ascension Day is 1 May, as in 2008.
      expect(theirs.size).toBeGreaterThanOrEqual(8);
      return [...new Set([...theirs, ...ours.keys()])].filter((day) => theirs.has(day) !== ours.has(day));
    });
    const expected = decided.filter((one) => one.place === name).map(({ day }) => day);
    expect(differences.sort()).toEqual(expected.sort());
  });
});
