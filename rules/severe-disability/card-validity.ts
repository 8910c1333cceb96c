import { completionOfYear, hasCompletedYear } from '../core/age';
import { optionalBoolean } from '../core/check';
import { earlier, endOfMonth, germanDate, optionalDate, type CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { FactsContradictError } from '../core/errors';
import { finding, step, type Finding, type FindingStep } from '../core/finding';

export interface CardValidityInput {
  readonly issuedOn: string;
  readonly bornOn?: string | undefined;
  /** End of a limited residence title, permission to stay or work permit. */
  readonly permitUntil?: string | undefined;
  /** No relevant change of the findings is to be expected. */
  readonly unlimited?: boolean | undefined;
  /** End of the Heilungsbewährung: until then the card is issued for a shorter time. */
  readonly reviewDue?: string | undefined;
  /** End of the protection after the GdB fell below 50: no card is issued for longer. */
  readonly protectedUntil?: string | undefined;
}

export interface CardValidityValue {
  readonly validUntil: CivilDate | null;
}

interface Limit {
  readonly until: CivilDate | null;
  readonly step: FindingStep;
  readonly flags: string[];
}

/**
 * § 6 SchwbAwV: the last civil day of the card, always the end of a month; null where it is unlimited.
 *
 * The limits for children and for foreign nationals ("längstens") hold for an unlimited card too. Children have
 * their own limit instead of the five years.
 */
export function cardValidity(input: CardValidityInput): Finding<CardValidityValue, CardValidityInput> {
  const issuedOn = coveredDate(input.issuedOn, 'issuedOn');
  const bornOn = optionalDate(input.bornOn, 'bornOn');
  const permitUntil = optionalDate(input.permitUntil, 'permitUntil');
  const unlimited = optionalBoolean(input.unlimited, 'unlimited') ?? false;
  assertPossible(issuedOn, bornOn, permitUntil);
  const base = childLimit(issuedOn, bornOn) ?? ordinaryLimit(issuedOn, unlimited);
  const limits: Limit[] = [base, ...(permitUntil === undefined ? [] : [permitLimit(permitUntil)])];
  limits.push(...shorterLimits(input, issuedOn));
  const flags = [...base.flags];
  if (bornOn === undefined) flags.push('birth-date-not-given');
  else if (hasCompletedYear(bornOn, 15, issuedOn) && !hasCompletedYear(bornOn, 16, issuedOn)) {
    flags.push('age-fifteen-counted-as-within-fifteen');
  }
  const validUntil = limits
    .flatMap(({ until }) => (until === null ? [] : [until]))
    .reduce<CivilDate | null>((least, until) => (least === null ? until : earlier(least, until)), null);
  flags.push(...limits.slice(1).flatMap((limit) => limit.flags));
  const steps = limits.map((limit) => limit.step);
  return finding('card-validity', input, { validUntil }, steps, flags);
}

/** "Längstens": the office may give less, and does where it is known that the finding is looked at again or has ended. */
function shorterLimits(input: CardValidityInput, issuedOn: CivilDate): Limit[] {
  const reviewDue = optionalDate(input.reviewDue, 'reviewDue');
  const protectedUntil = optionalDate(input.protectedUntil, 'protectedUntil');
  if (protectedUntil !== undefined && protectedUntil < issuedOn) {
    throw new FactsContradictError(['protectedUntil', 'issuedOn'], {
      de: 'Der Schutz war vor der Ausstellung abgelaufen.',
      en: 'The protection had ended before the card was issued.',
    });
  }
  // A review that is overdue takes nothing away by itself: it limits nothing.
  return [
    ...(reviewDue === undefined || reviewDue < issuedOn ? [] : [reviewLimit(reviewDue)]),
    ...(protectedUntil === undefined ? [] : [protectionLimit(protectedUntil)]),
  ];
}

function reviewLimit(reviewDue: CivilDate): Limit {
  const until = endOfMonth(reviewDue);
  const text = `Die Heilungsbewährung endet am ${germanDate(reviewDue)}: befristet bis ${germanDate(until)}.`;
  const textEn = `The Heilungsbewährung ends on ${reviewDue}: limited to ${until}.`;
  return { until, step: step('§ 6 Abs. 2 S. 1 SchwbAwV', text, textEn), flags: ['limited-to-review'] };
}

function protectionLimit(protectedUntil: CivilDate): Limit {
  const text = `Bis zum Ende der Schutzfrist: ${germanDate(protectedUntil)}.`;
  const textEn = `Until the end of the protection: ${protectedUntil}.`;
  return { until: protectedUntil, step: step('§ 199 Abs. 1 SGB IX', text, textEn), flags: [] };
}

function assertPossible(issuedOn: CivilDate, bornOn?: CivilDate, permitUntil?: CivilDate): void {
  if (bornOn !== undefined && bornOn > issuedOn) {
    throw new FactsContradictError(['bornOn', 'issuedOn'], {
      de: 'Der Ausweis kann nicht vor der Geburt ausgestellt sein.',
      en: 'The card cannot have been issued before birth.',
    });
  }
  if (permitUntil !== undefined && permitUntil < issuedOn) {
    throw new FactsContradictError(['permitUntil', 'issuedOn'], {
      de: 'Der Aufenthaltstitel ist vor der Ausstellung abgelaufen.',
      en: 'The residence title expired before the card was issued.',
    });
  }
}

/**
 * § 6 Abs. 3 und 4 SchwbAwV. A year of life is completed at the end of the day before the birthday.
 *
 * "Zwischen 10 und 15 Jahren" names ages, and an age lasts until the next birthday: where Absatz 3 means to leave out a
 * border it says "unter". So who is fifteen is still within. The other reading (five years from 15 on) is flagged.
 */
function childLimit(issuedOn: CivilDate, bornOn: CivilDate | undefined): Limit | undefined {
  if (bornOn === undefined || hasCompletedYear(bornOn, 16, issuedOn)) return undefined;
  const [year, norm] = hasCompletedYear(bornOn, 10, issuedOn)
    ? [20, '§ 6 Abs. 4 SchwbAwV']
    : [10, '§ 6 Abs. 3 SchwbAwV'];
  const until = endOfMonth(completionOfYear(bornOn, year));
  const text = `Bis zum Ende des Monats, in dem das ${year}. Lebensjahr vollendet wird: ${germanDate(until)}.`;
  const textEn = `Until the end of the month in which year of life ${year} is completed: ${until}.`;
  return { until, step: step(norm, text, textEn), flags: [] };
}

/**
 * § 6 Abs. 2 SchwbAwV. "Fünf Jahre vom Monat der Ausstellung an": the month of issue counts as the first of sixty.
 * Many offices print one month more; hence the flag.
 */
function ordinaryLimit(issuedOn: CivilDate, unlimited: boolean): Limit {
  if (unlimited) {
    const text = 'Eine wesentliche Änderung ist nicht zu erwarten: unbefristet.';
    const textEn = 'No essential change is to be expected: unlimited.';
    return { until: null, step: step('§ 6 Abs. 2 S. 2 SchwbAwV', text, textEn), flags: [] };
  }
  const until = endOfMonth(issuedOn, 59);
  const text = `Längstens fünf Jahre vom Monat der Ausstellung an: ${germanDate(until)}.`;
  const textEn = `At most five years from the month of issue: ${until}.`;
  return { until, step: step('§ 6 Abs. 2 S. 1 SchwbAwV', text, textEn), flags: ['month-of-issue-counted'] };
}

function permitLimit(permitUntil: CivilDate): Limit {
  const until = endOfMonth(permitUntil);
  const text = `Längstens bis zum Ende des Monats, in dem der Aufenthaltstitel abläuft: ${germanDate(until)}.`;
  const textEn = `At most until the end of the month in which the residence title expires: ${until}.`;
  return { until, step: step('§ 6 Abs. 5 SchwbAwV', text, textEn), flags: [] };
}
