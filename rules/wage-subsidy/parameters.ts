import { parameter } from '../core/parameter';

const CHECKED = '2026-11-21';

/** § 91 Abs. 1 S. 1 Nr. 2 SGB III: flat employer share of the social insurance contribution, in percent of the wage. */
export const employerSharePercent = parameter({
  id: 'EGZ_AG_PAUSCHALE',
  unit: 'percent',
  entries: [
    {
      from: '2018-01-01',
      value: 20,
      citation: { norm: '§ 91 Abs. 1 S. 1 Nr. 2 SGB III', source: 'Verwaltungspraxis der Bundesagentur' },
      checkedOn: CHECKED,
    },
  ],
});

/** § 89 S. 3 SGB III: age from which 36 months are possible, by the day the funding starts; null: no longer possible. */
export const olderWorkersAge = parameter<number | null>({
  id: 'EGZ_89_AGE',
  unit: 'completed years of life',
  entries: [
    { from: '2018-01-01', value: 50, citation: { norm: '§ 89 S. 3 SGB III' }, checkedOn: CHECKED },
    {
      from: '2024-01-01',
      value: 55,
      citation: { norm: '§ 89 S. 3 SGB III', note: 'Starts until 31.12.2028.' },
      checkedOn: CHECKED,
    },
    {
      from: '2029-01-01',
      value: null,
      citation: { norm: '§ 89 S. 3 SGB III', note: 'The rule ends with starts on 31.12.2028.' },
      checkedOn: CHECKED,
    },
  ],
});
