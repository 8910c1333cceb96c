import { civilDate } from '../core/civil-date';
import { LawNotCoveredError } from '../core/errors';
import { beitragsbemessungsgrenze, bezugsgroesse } from './parameters';

const firstAndLast = (year: number) => [civilDate(`${year}-01-01`), civilDate(`${year}-12-31`)];

describe('§ 18 Abs. 1 SGB IV: monatliche Bezugsgröße (West) in Euro', () => {
  it.each([
    [2018, 3045],
    [2019, 3115],
    [2020, 3185],
    [2021, 3290],
    [2022, 3290],
    [2023, 3395],
    [2024, 3535],
    [2025, 3745],
    [2026, 3955],
  ])('%d: %d', (year, euro) => {
    expect(firstAndLast(year).map((day) => bezugsgroesse.at(day))).toEqual([euro * 100, euro * 100]);
  });
});

describe('§ 341 Abs. 4 SGB III: monatliche Beitragsbemessungsgrenze in Euro, West und Ost', () => {
  it.each([
    [2018, 6500, 5800],
    [2019, 6700, 6150],
    [2020, 6900, 6450],
    [2021, 7100, 6700],
    [2022, 7050, 6750],
    [2023, 7300, 7100],
    [2024, 7550, 7450],
    [2025, 8050, 8050],
    [2026, 8450, 8450],
  ])('%d: %d und %d', (year, west, east) => {
    const limits = { WEST: west * 100, OST: east * 100 };
    expect(firstAndLast(year).map((day) => beitragsbemessungsgrenze.at(day))).toEqual([limits, limits]);
  });

  it('vor 2018 und nach 2026 ist keine erfasst', () => {
    for (const day of ['2017-12-31', '2027-01-01']) {
      expect(() => beitragsbemessungsgrenze.at(civilDate(day))).toThrow(LawNotCoveredError);
      expect(() => bezugsgroesse.at(civilDate(day))).toThrow(LawNotCoveredError);
    }
  });
});
