import { parameter } from '../core/parameter';

const CHECKED = '2026-11-21';

/** § 5 Abs. 1 S. 1 KfzHV: highest recognised price of a vehicle, in cents. */
export const vehiclePriceLimit = parameter({
  id: 'KFZ_MAX',
  unit: 'cents',
  entries: [
    { from: '2018-01-01', value: 950_000, citation: { norm: '§ 5 Abs. 1 S. 1 KfzHV' }, checkedOn: CHECKED },
    {
      from: '2021-06-10',
      value: 2_200_000,
      citation: {
        norm: '§ 5 Abs. 1 S. 1 KfzHV',
        source: 'Teilhabestärkungsgesetz v. 02.06.2021, BGBl. I S. 1387',
      },
      checkedOn: CHECKED,
    },
  ],
});

/** § 61 Abs. 2 S. 2 SGB IX: cap of the wage cost subsidy in percent of the monthly Bezugsgröße; null: no cap. */
export const budgetForWorkCap = parameter<number | null>({
  id: 'BFA_CAP_PCT_BEZUGSGROESSE',
  unit: 'percent of the monthly Bezugsgröße',
  entries: [
    { from: '2018-01-01', value: 40, citation: { norm: '§ 61 Abs. 2 S. 2 SGB IX' }, checkedOn: CHECKED },
    {
      from: '2023-06-14',
      value: null,
      citation: { norm: '§ 61 Abs. 2 S. 2 SGB IX', source: 'G v. 06.06.2023, BGBl. 2023 I Nr. 146' },
      checkedOn: CHECKED,
    },
  ],
});

/** § 185 Abs. 9 SGB IX: weeks after which an application is deemed granted; null: no such rule. */
export const deemedGrantWeeks = parameter<number | null>({
  id: 'GENEHMIGUNGSFIKTION_185_9',
  unit: 'weeks',
  entries: [
    {
      from: '2018-01-01',
      value: null,
      citation: { norm: '§ 185 SGB IX', note: 'Before 2024 nothing was deemed granted.' },
      checkedOn: CHECKED,
    },
    {
      from: '2024-01-01',
      value: 6,
      citation: { norm: '§ 185 Abs. 9 SGB IX', source: 'G v. 06.06.2023, BGBl. 2023 I Nr. 146' },
      checkedOn: CHECKED,
    },
  ],
});

/** § 18 Abs. 1 und 3 SGB IX: months after which an undecided participation benefit is deemed granted. */
export const participationDeemedMonths = parameter({
  id: 'GENEHMIGUNGSFIKTION_18',
  unit: 'months',
  entries: [
    {
      from: '2018-01-01',
      value: 2,
      citation: { norm: '§ 18 SGB IX', source: 'BTHG v. 23.12.2016, BGBl. I S. 3234' },
      checkedOn: CHECKED,
    },
  ],
});
