import { parameter } from '../core/parameter';

const CHECKED = '2026-11-21';
const UNTIL = '2026-12-31';

const bezugsgroesseNorm = (year: number) => ({ norm: '§ 18 Abs. 1 SGB IV', source: `SVBezGrV ${year}` });

/** § 18 Abs. 1 SGB IV: the monthly Bezugsgröße (West, until there was one for all of Germany in 2025), in cents. */
export const bezugsgroesse = parameter({
  id: 'BEZUGSGROESSE_MONTH',
  unit: 'cents a month',
  until: UNTIL,
  entries: [
    { from: '2018-01-01', value: 304_500, citation: bezugsgroesseNorm(2018), checkedOn: CHECKED },
    { from: '2019-01-01', value: 311_500, citation: bezugsgroesseNorm(2019), checkedOn: CHECKED },
    { from: '2020-01-01', value: 318_500, citation: bezugsgroesseNorm(2020), checkedOn: CHECKED },
    { from: '2021-01-01', value: 329_000, citation: bezugsgroesseNorm(2021), checkedOn: CHECKED },
    { from: '2022-01-01', value: 329_000, citation: bezugsgroesseNorm(2022), checkedOn: CHECKED },
    { from: '2023-01-01', value: 339_500, citation: bezugsgroesseNorm(2023), checkedOn: CHECKED },
    { from: '2024-01-01', value: 353_500, citation: bezugsgroesseNorm(2024), checkedOn: CHECKED },
    { from: '2025-01-01', value: 374_500, citation: bezugsgroesseNorm(2025), checkedOn: CHECKED },
    { from: '2026-01-01', value: 395_500, citation: bezugsgroesseNorm(2026), checkedOn: CHECKED },
  ],
});

const grenzeNorm = (year: number) => ({ norm: '§ 341 Abs. 4 SGB III', source: `SVBezGrV ${year}` });

/** § 341 Abs. 4 SGB III: the monthly Beitragsbemessungsgrenze of the general pension insurance, in cents. */
export const beitragsbemessungsgrenze = parameter({
  id: 'BEITRAGSBEMESSUNGSGRENZE_MONTH',
  unit: 'cents a month',
  until: UNTIL,
  entries: [
    {
      from: '2018-01-01',
      value: { WEST: 650_000, OST: 580_000 },
      citation: grenzeNorm(2018),
      checkedOn: CHECKED,
    },
    {
      from: '2019-01-01',
      value: { WEST: 670_000, OST: 615_000 },
      citation: grenzeNorm(2019),
      checkedOn: CHECKED,
    },
    {
      from: '2020-01-01',
      value: { WEST: 690_000, OST: 645_000 },
      citation: grenzeNorm(2020),
      checkedOn: CHECKED,
    },
    {
      from: '2021-01-01',
      value: { WEST: 710_000, OST: 670_000 },
      citation: grenzeNorm(2021),
      checkedOn: CHECKED,
    },
    {
      from: '2022-01-01',
      value: { WEST: 705_000, OST: 675_000 },
      citation: grenzeNorm(2022),
      checkedOn: CHECKED,
    },
    {
      from: '2023-01-01',
      value: { WEST: 730_000, OST: 710_000 },
      citation: grenzeNorm(2023),
      checkedOn: CHECKED,
    },
    {
      from: '2024-01-01',
      value: { WEST: 755_000, OST: 745_000 },
      citation: grenzeNorm(2024),
      checkedOn: CHECKED,
    },
    {
      from: '2025-01-01',
      value: { WEST: 805_000, OST: 805_000 },
      citation: grenzeNorm(2025),
      checkedOn: CHECKED,
    },
    {
      from: '2026-01-01',
      value: { WEST: 845_000, OST: 845_000 },
      citation: grenzeNorm(2026),
      checkedOn: CHECKED,
    },
  ],
});
