import { parameter } from '../core/parameter';

const CHECKED = '2026-11-21';
const POSTMODG = 'PostModG v. 15.07.2024, BGBl. 2024 I Nr. 236';

/** § 37 Abs. 2 S. 1 SGB X: days after posting on which a letter counts as announced; keyed on the day of posting. */
export const bekanntgabePostDays = parameter({
  id: 'BEKANNTGABE_POST_DAYS',
  unit: 'days',
  entries: [
    { from: '2000-01-01', value: 3, citation: { norm: '§ 37 Abs. 2 S. 1 SGB X' }, checkedOn: CHECKED },
    {
      from: '2025-01-01',
      value: 4,
      citation: { norm: '§ 37 Abs. 2 S. 1 SGB X', source: POSTMODG },
      checkedOn: CHECKED,
    },
  ],
});

/** § 37 Abs. 2 S. 2 und Abs. 2a S. 4 SGB X: the same for electronic transmission and retrieval from a portal. */
export const bekanntgabeElectronicDays = parameter({
  id: 'BEKANNTGABE_ELECTRONIC_DAYS',
  unit: 'days',
  entries: [
    { from: '2000-01-01', value: 3, citation: { norm: '§ 37 Abs. 2 S. 2 SGB X' }, checkedOn: CHECKED },
    {
      from: '2025-01-01',
      value: 4,
      citation: { norm: '§ 37 Abs. 2 S. 2 SGB X', source: POSTMODG },
      checkedOn: CHECKED,
    },
  ],
});

/** § 4 Abs. 2 S. 2 VwZG: days after posting of a registered letter; § 5 Abs. 7 S. 2 VwZG counts alike. */
export const vwzgEinschreibenDays = parameter({
  id: 'VWZG_EINSCHREIBEN_DAYS',
  unit: 'days',
  entries: [
    { from: '2000-01-01', value: 3, citation: { norm: '§ 4 Abs. 2 S. 2 VwZG' }, checkedOn: CHECKED },
    {
      from: '2025-01-01',
      value: 4,
      citation: { norm: '§ 4 Abs. 2 S. 2 VwZG', source: POSTMODG },
      checkedOn: CHECKED,
    },
  ],
});

/** § 37 Abs. 2a SGB X: whether retrieval from a portal is regulated; before, the fiction is computed but flagged. */
export const portalRetrieval = parameter({
  id: 'BEKANNTGABE_PORTAL',
  unit: 'regulated or not',
  entries: [
    { from: '2000-01-01', value: false, citation: { norm: '§ 37 SGB X' }, checkedOn: CHECKED },
    {
      from: '2020-12-10',
      value: true,
      citation: { norm: '§ 37 Abs. 2a SGB X', source: 'G v. 03.12.2020, BGBl. I S. 2668' },
      checkedOn: CHECKED,
    },
  ],
});
