import { integerFrom } from '../core/check';
import { endOfMonth, germanDate, type CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { FactsContradictError, InvalidValueError } from '../core/errors';
import { finding, step, type Finding } from '../core/finding';
import { euros, eurosEn, type Cents } from '../core/money';

export interface TokenRefundInput {
  readonly validFrom: string;
  readonly months: 6 | 12;
  readonly paidCents: number;
  /** Day on which it came back, or of the death. */
  readonly endedOn: string;
}

export interface TokenRefundValue {
  readonly refundCents: Cents;
  /** Last day on which half of the price comes back; none for a token of half a year. */
  readonly halfUntil: CivilDate | null;
}

/** § 228 Abs. 3 SGB IX: half of the price of a token for a year, in cents, where it ends within its first half-year. */
export function tokenRefund(input: TokenRefundInput): Finding<TokenRefundValue, TokenRefundInput> {
  const validFrom = coveredDate(input.validFrom, 'validFrom');
  const endedOn = coveredDate(input.endedOn, 'endedOn');
  const paid = integerFrom(input.paidCents, 0, 1_000_000, 'paidCents');
  if (input.months !== 6 && input.months !== 12) {
    throw new InvalidValueError('months', { de: '6 oder 12', en: '6 or 12' });
  }
  if (paid % 2 !== 0) {
    throw new FactsContradictError(['paidCents'], {
      de: 'Die Eigenbeteiligung ist ein voller Eurobetrag.',
      en: 'The own contribution is a whole number of euros.',
    });
  }
  const halfUntil = input.months === 12 ? endOfMonth(validFrom, 5) : null;
  const refundCents = halfUntil !== null && endedOn <= halfUntil ? halfOf(paid) : 0;
  const text =
    halfUntil === null
      ? 'Für eine Wertmarke für ein halbes Jahr wird nichts erstattet.'
      : `Zurück bis ${germanDate(halfUntil)} wird die Hälfte erstattet: ${euros(refundCents)}.`;
  const textEn =
    halfUntil === null
      ? 'Nothing is refunded for a token of half a year.'
      : `Returned by ${halfUntil} half comes back: ${eurosEn(refundCents)}.`;
  return finding('token-refund', input, { refundCents, halfUntil }, [
    step('§ 228 Abs. 3 SGB IX', text, textEn),
  ]);
}

/** The price is a whole number of euros (§ 228 Abs. 2 S. 4 SGB IX): its half has no rest. */
function halfOf(cents: Cents): Cents {
  return cents / 2;
}
