import type { Sentence } from './errors';
import type { CivilUnit, Length } from './period';

const UNITS: Record<CivilUnit, { readonly one: Sentence; readonly many: Sentence }> = {
  days: { one: { de: 'ein Tag', en: 'one day' }, many: { de: 'Tage', en: 'days' } },
  weeks: { one: { de: 'eine Woche', en: 'one week' }, many: { de: 'Wochen', en: 'weeks' } },
  months: { one: { de: 'ein Monat', en: 'one month' }, many: { de: 'Monate', en: 'months' } },
  years: { one: { de: 'ein Jahr', en: 'one year' }, many: { de: 'Jahre', en: 'years' } },
};

const NUMBERS: Record<number, Sentence> = {
  2: { de: 'zwei', en: 'two' },
  3: { de: 'drei', en: 'three' },
  4: { de: 'vier', en: 'four' },
  6: { de: 'sechs', en: 'six' },
};

/** "drei Monate" / "three months". */
export function lengthText({ amount, unit }: Length): Sentence {
  const { one, many } = UNITS[unit];
  if (amount === 1) return one;
  const number = NUMBERS[amount] ?? { de: String(amount), en: String(amount) };
  return { de: `${number.de} ${many.de}`, en: `${number.en} ${many.en}` };
}
