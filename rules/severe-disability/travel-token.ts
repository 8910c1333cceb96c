import { listOf, oneOf, optionalBoolean } from '../core/check';
import { coveredDate } from '../core/coverage';
import { InvalidValueError } from '../core/errors';
import { finding, step, type Finding } from '../core/finding';
import { euros, eurosEn, type Cents } from '../core/money';
import { parameter } from '../core/parameter';
import { MARK_LAW, MARKS, type Mark } from './marks';

export interface TravelTokenInput {
  readonly on: string;
  readonly months: 6 | 12;
  readonly marks: readonly Mark[];
  /** Benefits named in § 228 Abs. 4 Nr. 2 SGB IX. */
  readonly subsistenceBenefits?: boolean | undefined;
  /** War and service victims who met the conditions of the old law on 1 October 1979 (§ 228 Abs. 4 Nr. 3 SGB IX), as they still do. */
  readonly entitledSince1979?: boolean | undefined;
  readonly vehicleTaxReduced?: boolean | undefined;
}

export interface TravelTokenValue {
  readonly entitled: boolean;
  readonly priceCents: Cents | null;
}

/** § 228 Abs. 2 SGB IX: price of the Wertmarke for a year and for half a year, in cents. */
const tokenPrices = parameter<{ readonly year: Cents; readonly halfYear: Cents }>({
  id: 'WERTMARKE',
  unit: 'cents',
  entries: [
    {
      from: '2018-01-01',
      value: { year: 8_000, halfYear: 4_000 },
      citation: { norm: '§ 228 Abs. 2 S. 1 SGB IX' },
      checkedOn: '2026-11-21',
    },
    {
      from: '2021-01-01',
      value: { year: 9_100, halfYear: 4_600 },
      citation: { norm: '§ 228 Abs. 2 S. 2 SGB IX', source: 'Bek. v. 19.11.2020, BAnz AT 30.11.2020 B1' },
      checkedOn: '2026-11-21',
    },
    {
      from: '2025-01-01',
      value: { year: 10_400, halfYear: 5_300 },
      citation: { norm: '§ 228 Abs. 2 S. 2 SGB IX', source: 'Bek. v. 02.12.2024, BAnz AT 11.12.2024 B2' },
      checkedOn: '2026-11-21',
    },
  ],
});

/** § 228 SGB IX: whether a Wertmarke is issued on a day, and its price in cents; a free one is for a year. */
export function travelToken(input: TravelTokenInput): Finding<TravelTokenValue, TravelTokenInput> {
  const on = coveredDate(input.on, 'on');
  if (input.months !== 6 && input.months !== 12) {
    throw new InvalidValueError('months', { de: '6 oder 12', en: '6 or 12' });
  }
  const marks = listOf<unknown>(input.marks, 'marks').map((mark) => oneOf(mark, MARKS, 'marks'));
  const subsistence = optionalBoolean(input.subsistenceBenefits, 'subsistenceBenefits') ?? false;
  const since1979 = optionalBoolean(input.entitledSince1979, 'entitledSince1979') ?? false;
  const reducedTax = optionalBoolean(input.vehicleTaxReduced, 'vehicleTaxReduced') ?? false;
  const prices = tokenPrices.at(on);
  if (reducedTax || !marks.some((mark) => MARK_LAW[mark].freeTransport)) {
    const norm = reducedTax ? '§ 228 Abs. 5 S. 1 SGB IX' : '§ 228 Abs. 1 S. 1 SGB IX';
    const steps = [step(norm, 'Keine Wertmarke.', 'No token.')];
    return finding('travel-token', input, { entitled: false, priceCents: null }, steps);
  }
  const free = subsistence || since1979 || marks.some((mark) => MARK_LAW[mark].freeToken);
  const priceCents = free ? 0 : input.months === 12 ? prices.year : prices.halfYear;
  const norm = free ? '§ 228 Abs. 4 SGB IX' : '§ 228 Abs. 2 SGB IX';
  const text = `Wertmarke für ${free ? 12 : input.months} Monate: ${euros(priceCents)}.`;
  const textEn = `Token for ${free ? 12 : input.months} months: ${eurosEn(priceCents)}.`;
  return finding('travel-token', input, { entitled: true, priceCents }, [step(norm, text, textEn)]);
}
