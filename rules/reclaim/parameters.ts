import { parameter } from '../core/parameter';

/** § 50 Abs. 4 S. 1 SGB X: years after the end of the calendar year of finality in which a reclaim becomes time-barred. */
export const erstattungVerjaehrungYears = parameter({
  id: 'ERSTATTUNG_VERJAEHRUNG_YEARS',
  unit: 'years',
  entries: [
    {
      from: '2000-01-01',
      value: 4,
      citation: { norm: '§ 50 Abs. 4 S. 1 SGB X' },
      checkedOn: '2026-11-21',
    },
  ],
});
