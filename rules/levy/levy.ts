import { integerFrom, listOf } from '../core/check';
import { clampedDate, germanDate, type CivilDate } from '../core/civil-date';
import { InvalidValueError } from '../core/errors';
import { finding, step, type Finding, type FindingStep } from '../core/finding';
import { euros, eurosEn, type Cents } from '../core/money';
import { shiftToWorkingDay } from '../core/period';
import { levyRates, type LevyRates } from './parameters';

export interface LevyInput {
  readonly year: number;
  /** Arbeitsplätze of each month (§§ 156, 157 SGB IX), January first. */
  readonly monthlyWorkplaces: readonly number[];
  /** Persons counted each month, multiple counting included (§§ 158, 159 SGB IX). */
  readonly monthlyCounted: readonly number[];
}

export interface LevyValue {
  /** Pflichtarbeitsplätze of the year, summed over its months. */
  readonly owed: number;
  readonly unfilled: number;
  readonly monthlyRateCents: Cents;
  readonly levyCents: Cents;
  readonly dueOn: CivilDate;
}

/**
 * §§ 154, 157, 160 SGB IX: the Ausgleichsabgabe of a calendar year, in cents, and the civil day on which it is due.
 *
 * All comparisons are made on the sums of the twelve months, in whole numbers: an average under 20, 40 or 60 is a sum
 * under 240, 480 or 720. Months with a surplus offset others.
 */
export function levy(input: LevyInput): Finding<LevyValue, LevyInput> {
  const year = integerFrom(input.year, 1, 9999, 'year');
  const places = sumOfMonths(input.monthlyWorkplaces, 'monthlyWorkplaces');
  const counted = sumOfMonths(input.monthlyCounted, 'monthlyCounted');
  const rates = levyRates.at(clampedDate(year, 1, 1));
  const due = dueDay(year);
  if (places < 240) {
    const text = 'Im Jahresdurchschnitt weniger als 20 Arbeitsplätze: keine Beschäftigungspflicht.';
    const steps = [
      step('§ 154 Abs. 1 S. 1 SGB IX', text, 'Fewer than 20 places on average: no duty to employ.'),
    ];
    const none = { owed: 0, unfilled: 0, monthlyRateCents: 0, levyCents: 0, dueOn: due.dueOn };
    return finding('levy', input, none, steps);
  }
  const owed = owedPlaces(places);
  const unfilled = Math.max(0, owed - counted);
  const monthlyRateCents = unfilled === 0 ? 0 : rateOf(rates, places, counted);
  const levyCents = unfilled * monthlyRateCents;
  const value = { owed, unfilled, monthlyRateCents, levyCents, dueOn: due.dueOn };
  return finding('levy', input, value, [...levySteps(value, counted), ...due.steps]);
}

function sumOfMonths(value: unknown, field: string): number {
  const months = listOf<unknown>(value, field);
  if (months.length !== 12) {
    throw new InvalidValueError(field, { de: 'eine Liste von zwölf Monaten', en: 'a list of twelve months' });
  }
  return months.reduce<number>((sum, month) => sum + integerFrom(month, 0, 10_000_000, field), 0);
}

/** § 154 Abs. 1 S. 1 and 3, § 157 Abs. 2: 5 percent, half up; under 40 places one, under 60 two a month. */
function owedPlaces(places: number): number {
  if (places < 480) return 12;
  if (places < 720) return 24;
  return Math.floor((places * 5 + 50) / 100);
}

/** § 160 Abs. 2: a month's rate for each unfilled place. */
function rateOf(rates: LevyRates, places: number, counted: number): Cents {
  if (places < 480) return counted === 0 ? rates.under40.none : rates.under40.lessThanOne;
  if (places < 720) {
    if (counted === 0) return rates.under60.none;
    return counted < 12 ? rates.under60.lessThanOne : rates.under60.lessThanTwo;
  }
  if (counted === 0) return rates.zero;
  if (counted * 100 < places * 2) return rates.aboveZero;
  return counted * 100 < places * 3 ? rates.fromTwo : rates.fromThree;
}

/** § 163 Abs. 2, § 160 Abs. 4: with the notice by 31 March; at that time of year all holidays are those of every Land. */
function dueDay(year: number): { dueOn: CivilDate; steps: FindingStep[] } {
  const march = clampedDate(year + 1, 3, 31);
  const { lastDay, steps } = shiftToWorkingDay(march, { land: 'HH' }, '§ 26 Abs. 3 S. 1 SGB X');
  const text = `Fällig mit der Anzeige, am ${germanDate(lastDay)}.`;
  const due = step(
    '§ 160 Abs. 4 S. 1 SGB IX; § 163 Abs. 2 S. 1 SGB IX',
    text,
    `Due with the notice, on ${lastDay}.`,
  );
  return { dueOn: lastDay, steps: [...steps, due] };
}

function levySteps(
  { owed, unfilled, monthlyRateCents, levyCents }: LevyValue,
  counted: number,
): FindingStep[] {
  return [
    step(
      '§ 154 Abs. 1 SGB IX; § 157 SGB IX',
      `Pflichtarbeitsplätze im Jahr ${owed}, angerechnet ${counted}, unbesetzt ${unfilled}.`,
      `Owed in the year ${owed}, counted ${counted}, unfilled ${unfilled}.`,
    ),
    step(
      '§ 160 Abs. 2 SGB IX',
      `${unfilled} × ${euros(monthlyRateCents)} = ${euros(levyCents)}.`,
      `${unfilled} × ${eurosEn(monthlyRateCents)} = ${eurosEn(levyCents)}.`,
    ),
  ];
}
