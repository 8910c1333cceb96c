import { parameter } from '../core/parameter';

const CHECKED = '2026-11-21';

/** § 160 Abs. 2 SGB IX: cents a month for each unfilled place, by how far the duty is fulfilled. */
export interface LevyRates {
  /** S. 1: by the yearly average quota: from 3 %, from 2 %, above 0 %, 0 %. */
  readonly fromThree: number;
  readonly fromTwo: number;
  readonly aboveZero: number;
  readonly zero: number;
  /** S. 2 Nr. 1: under 40 places; on average less than one person, none. */
  readonly under40: { readonly lessThanOne: number; readonly none: number };
  /** S. 2 Nr. 2: under 60 places; on average less than two, less than one, none. */
  readonly under60: { readonly lessThanTwo: number; readonly lessThanOne: number; readonly none: number };
}

const without0 = (low: number, middle: number, high: number): LevyRates => ({
  fromThree: low,
  fromTwo: middle,
  aboveZero: high,
  zero: high,
  under40: { lessThanOne: low, none: low },
  under60: { lessThanTwo: low, lessThanOne: middle, none: middle },
});

export const levyRates = parameter<LevyRates>({
  id: 'AUSGLEICHSABGABE_RATES',
  unit: 'cents a month and place',
  until: '2026-12-31',
  entries: [
    {
      from: '2016-01-01',
      value: without0(12_500, 22_000, 32_000),
      citation: { norm: '§ 160 Abs. 2 SGB IX', note: 'Until 2017 § 77 Abs. 2 SGB IX of the former version.' },
      checkedOn: CHECKED,
    },
    {
      from: '2021-01-01',
      value: without0(14_000, 24_500, 36_000),
      citation: { norm: '§ 160 Abs. 2 und 3 SGB IX', source: 'Bek. v. 19.11.2020, BAnz AT 30.11.2020 B1' },
      checkedOn: CHECKED,
    },
    {
      from: '2024-01-01',
      value: {
        ...without0(14_000, 24_500, 36_000),
        zero: 72_000,
        under40: { lessThanOne: 14_000, none: 21_000 },
        under60: { lessThanTwo: 14_000, lessThanOne: 24_500, none: 41_000 },
      },
      citation: { norm: '§ 160 Abs. 2 SGB IX', source: 'G v. 06.06.2023, BGBl. 2023 I Nr. 146' },
      checkedOn: CHECKED,
    },
    {
      from: '2025-01-01',
      value: {
        fromThree: 15_500,
        fromTwo: 27_500,
        aboveZero: 40_500,
        zero: 81_500,
        under40: { lessThanOne: 15_500, none: 23_500 },
        under60: { lessThanTwo: 15_500, lessThanOne: 27_500, none: 46_500 },
      },
      citation: { norm: '§ 160 Abs. 2 und 3 SGB IX', source: 'Bek. v. 02.12.2024, BAnz AT 11.12.2024 B2' },
      checkedOn: CHECKED,
    },
  ],
});

/** § 159 Abs. 2a SGB IX: places on which a person coming from a workshop counts in the first two years by law. */
export const workshopMultipleCounting = parameter<number>({
  id: 'MEHRFACH_159_2A',
  unit: 'places',
  entries: [
    {
      from: '2018-01-01',
      value: 1,
      citation: { norm: '§ 158 Abs. 1 SGB IX', note: 'Before, only on approval under § 159 Abs. 1.' },
      checkedOn: CHECKED,
    },
    {
      from: '2024-01-01',
      value: 2,
      citation: { norm: '§ 159 Abs. 2a SGB IX', source: 'G v. 06.06.2023, BGBl. 2023 I Nr. 146' },
      checkedOn: CHECKED,
    },
  ],
});
