import { integerFrom, optionalBoolean } from '../core/check';
import { clampedDate } from '../core/civil-date';
import { assertCovered } from '../core/coverage';
import { InvalidValueError } from '../core/errors';
import { finding, step, type Finding } from '../core/finding';
import { euros, eurosEn, type Cents } from '../core/money';
import { parameter } from '../core/parameter';

export interface TaxAllowanceInput {
  readonly gdb: number;
  readonly year: number;
  readonly helpless?: boolean | undefined;
  readonly blind?: boolean | undefined;
  readonly deafblind?: boolean | undefined;
}

export interface TaxAllowanceValue {
  readonly amountCents: Cents;
}

interface AllowanceLaw {
  /** Euro a year from a GdB on, highest first. */
  readonly bands: readonly (readonly [gdbFrom: number, euro: number])[];
  readonly helplessOrBlind: number;
  readonly deafblindIncluded: boolean;
  /** GdB under which further conditions applied; 0 where there are none. */
  readonly conditionsBelow: number;
}

/** § 33b Abs. 3 EStG. */
const allowances = parameter<AllowanceLaw>({
  id: 'PAUSCHBETRAG',
  unit: 'euro a year',
  entries: [
    {
      from: '2018-01-01',
      value: {
        bands: [
          [95, 1420],
          [85, 1230],
          [75, 1060],
          [65, 890],
          [55, 720],
          [45, 570],
          [35, 430],
          [25, 310],
        ],
        helplessOrBlind: 3700,
        deafblindIncluded: false,
        conditionsBelow: 50,
      },
      citation: { norm: '§ 33b Abs. 3 EStG', note: 'Version until 31.12.2020.' },
      checkedOn: '2026-11-21',
    },
    {
      from: '2021-01-01',
      value: {
        bands: [
          [100, 2840],
          [90, 2460],
          [80, 2120],
          [70, 1780],
          [60, 1440],
          [50, 1140],
          [40, 860],
          [30, 620],
          [20, 384],
        ],
        helplessOrBlind: 7400,
        deafblindIncluded: true,
        conditionsBelow: 0,
      },
      citation: { norm: '§ 33b Abs. 3 EStG', source: 'G v. 09.12.2020, BGBl. I S. 2770' },
      checkedOn: '2026-11-21',
    },
  ],
});

/**
 * § 33b Abs. 3 EStG: the yearly tax allowance in cents; never in proportion to a part of the year.
 *
 * Findings of former law end in five; they fall into the band below the next step.
 */
export function taxAllowance(input: TaxAllowanceInput): Finding<TaxAllowanceValue, TaxAllowanceInput> {
  const gdb = integerFrom(input.gdb, 0, 100, 'gdb');
  if (gdb % 5 !== 0) {
    throw new InvalidValueError('gdb', { de: 'durch fünf teilbar', en: 'a multiple of five' });
  }
  const firstDay = clampedDate(integerFrom(input.year, 1, 9999, 'year'), 1, 1);
  assertCovered(firstDay, 'year');
  const law = allowances.at(firstDay);
  const helpless = optionalBoolean(input.helpless, 'helpless') ?? false;
  const blind = optionalBoolean(input.blind, 'blind') ?? false;
  const deafblind = optionalBoolean(input.deafblind, 'deafblind') ?? false;
  const raised = helpless || blind || (deafblind && law.deafblindIncluded);
  const euro = raised ? law.helplessOrBlind : (law.bands.find(([from]) => gdb >= from)?.[1] ?? 0);
  const amountCents = euro * 100;
  const flags: string[] = [];
  if (!raised && euro > 0 && gdb < law.conditionsBelow) flags.push('conditions-33b-2-old');
  if (deafblind && !raised) flags.push('deafblind-only-since-2021');
  const text = raised
    ? `Hilflos, blind oder taubblind: ${euros(amountCents)} im Jahr.`
    : `GdB ${gdb}: ${euros(amountCents)} im Jahr.`;
  const textEn = raised
    ? `Helpless, blind or deafblind: ${eurosEn(amountCents)} a year.`
    : `GdB ${gdb}: ${eurosEn(amountCents)} a year.`;
  const norm = raised ? '§ 33b Abs. 3 S. 3 EStG' : '§ 33b Abs. 3 S. 2 EStG';
  return finding('tax-allowance', input, { amountCents }, [step(norm, text, textEn)], flags);
}
