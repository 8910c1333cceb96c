import { optionalBoolean } from '../core/check';
import {
  clampedDate,
  endOfMonth,
  germanDate,
  later,
  optionalDate,
  partsOf,
  type CivilDate,
} from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { FactsContradictError, InvalidValueError, MissingFactError } from '../core/errors';
import { finding, step, type Finding } from '../core/finding';

export interface TokenTermInput {
  readonly appliedOn: string;
  /** Receipt of the own contribution; a free token has none. */
  readonly paidOn?: string | undefined;
  readonly free?: boolean | undefined;
  /** A day of the month from which the person wants it. */
  readonly wishedFrom?: string | undefined;
  readonly months: 6 | 12;
}

export interface TokenTermValue {
  readonly validFrom: CivilDate;
  readonly validUntil: CivilDate;
}

/** § 3a Abs. 2 SchwbAwV: first and last civil day of a Wertmarke; it is valid for whole calendar months. */
export function tokenTerm(input: TokenTermInput): Finding<TokenTermValue, TokenTermInput> {
  const appliedOn = coveredDate(input.appliedOn, 'appliedOn');
  const paidOn = optionalDate(input.paidOn, 'paidOn');
  const wishedFrom = optionalDate(input.wishedFrom, 'wishedFrom');
  const free = optionalBoolean(input.free, 'free') ?? false;
  if (input.months !== 6 && input.months !== 12) {
    throw new InvalidValueError('months', { de: '6 oder 12', en: '6 or 12' });
  }
  if (!free && paidOn === undefined) throw new MissingFactError('paidOn');
  const ready = paidOn === undefined ? appliedOn : later(appliedOn, paidOn);
  const validFrom = wishedFrom === undefined ? firstOfMonth(ready, 1) : firstOfMonth(wishedFrom);
  if (validFrom < firstOfMonth(appliedOn)) {
    throw new FactsContradictError(['wishedFrom', 'appliedOn'], {
      de: 'Die Wertmarke kann nicht vor dem Monat des Antrags beginnen.',
      en: 'The token cannot begin before the month of the application.',
    });
  }
  const months = free ? 12 : input.months;
  const validUntil = endOfMonth(validFrom, months - 1);
  const why =
    wishedFrom === undefined ? 'Monat nach Eingang von Antrag und Eigenbeteiligung' : 'gewünschter Monat';
  const whyEn =
    wishedFrom === undefined ? 'month after receipt of application and contribution' : 'month wished for';
  const text = `Gültig ${germanDate(validFrom)} bis ${germanDate(validUntil)} (${why}).`;
  const textEn = `Valid ${validFrom} to ${validUntil} (${whyEn}).`;
  // The regulation names the month for tokens that are paid for; free ones follow it.
  const flags = free && wishedFrom === undefined ? ['free-token-begins-as-paid'] : [];
  const steps = [step('§ 3a Abs. 2 S. 3, 4 SchwbAwV', text, textEn)];
  return finding('token-term', input, { validFrom, validUntil }, steps, flags);
}

function firstOfMonth(date: CivilDate, monthsOn = 0): CivilDate {
  const { year, month } = partsOf(date);
  return clampedDate(year, month + monthsOn, 1);
}
