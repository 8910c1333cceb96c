import { parameter } from '../../rules/core/parameter';

/** Remedies of which our letters instruct: the objection, and the action before the social court. */
export const remedies = ['widerspruch', 'klage'] as const;
export type Remedy = (typeof remedies)[number];

const checkedOn = '2026-11-21';

/** § 84 Abs. 1 S. 1 SGG: the forms in which an objection can be filed, as an instruction has to name them. */
export const widerspruchForm = parameter({
  id: 'WIDERSPRUCH_FORM',
  unit: 'text',
  entries: [
    {
      from: '2018-01-01',
      value: 'schriftlich, in elektronischer Form nach § 36a Abs. 2 SGB I oder zur Niederschrift',
      citation: { norm: '§ 84 Abs. 1 S. 1 SGG' },
      checkedOn,
    },
    {
      from: '2024-01-01',
      value:
        'schriftlich, in elektronischer Form nach § 36a Abs. 2 SGB I, schriftformersetzend nach § 36a Abs. 2a SGB I ' +
        'und § 9a Abs. 5 OZG oder zur Niederschrift',
      citation: { norm: '§ 84 Abs. 1 S. 1 SGG', note: 'with the ways that replace the written form' },
      checkedOn,
    },
  ],
});

/** §§ 90, 65a SGG: the forms of an action. */
export const klageForm = parameter({
  id: 'KLAGE_FORM',
  unit: 'text',
  entries: [
    {
      from: '2018-01-01',
      value:
        'schriftlich, zu Protokoll des Urkundsbeamten der Geschäftsstelle oder als elektronisches Dokument nach § 65a SGG',
      citation: { norm: '§ 90 SGG; § 65a SGG' },
      checkedOn,
    },
  ],
});

/** §§ 84 Abs. 1, 87 Abs. 1 SGG: one month, three where the decision is announced abroad. */
export function periodLength(abroad: boolean): { months: 1 | 3; words: string } {
  return abroad ? { months: 3, words: 'von drei Monaten' } : { months: 1, words: 'eines Monats' };
}
