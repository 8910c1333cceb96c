import { integerFrom } from '../core/check';
import { addMonthsClamped, germanDate, type CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { FactsContradictError } from '../core/errors';
import { finding, step, type Finding } from '../core/finding';
import { cents, euros, eurosEn, type Cents } from '../core/money';
import { shiftToWorkingDay } from '../core/period';
import { checkedPlace, type Place } from '../core/place';

export interface InstalmentPlanInput {
  /** What is open. */
  readonly cents: Cents;
  readonly instalmentCents: Cents;
  readonly firstOn: string;
  readonly place: Place;
}

export interface Instalment {
  readonly dueOn: CivilDate;
  readonly cents: Cents;
}

export interface InstalmentPlanValue {
  readonly instalments: Instalment[];
}

/** Ten years of months: longer plans are no deferral any more. */
const MOST_INSTALMENTS = 120;

/** § 76 Abs. 2 Nr. 1 SGB IV: a claim deferred in monthly parts of equal size, the last of what is left. */
export function instalmentPlan(
  input: InstalmentPlanInput,
): Finding<InstalmentPlanValue, InstalmentPlanInput> {
  const open = integerFrom(cents(input.cents, 'cents'), 1, Number.MAX_SAFE_INTEGER, 'cents');
  const each = integerFrom(
    cents(input.instalmentCents, 'instalmentCents'),
    1,
    Number.MAX_SAFE_INTEGER,
    'instalmentCents',
  );
  const firstOn = coveredDate(input.firstOn, 'firstOn');
  const place = checkedPlace(input.place);
  const count = Math.ceil(open / each);
  if (count > MOST_INSTALMENTS) {
    throw new FactsContradictError(['instalmentCents'], {
      de: `Mit dieser Rate wären mehr als ${MOST_INSTALMENTS} Monate nötig.`,
      en: `With this instalment more than ${MOST_INSTALMENTS} months would be needed.`,
    });
  }
  const instalments = Array.from({ length: count }, (_, index) => ({
    // Each month counted from the first day, so that the 31st comes back after a short month.
    dueOn: shiftToWorkingDay(addMonthsClamped(firstOn, index), place, '§ 193 BGB').lastDay,
    cents: index < count - 1 ? each : open - each * (count - 1),
  }));
  const last = instalments[count - 1] as Instalment;
  const steps = [
    step(
      '§ 76 Abs. 2 Nr. 1 SGB IV',
      `${euros(open)} in ${count} Monatsraten zu ${euros(each)}, die erste am ${germanDate(firstOn)}, die letzte ` +
        `über ${euros(last.cents)} am ${germanDate(last.dueOn)}.`,
      `${eurosEn(open)} in ${count} monthly instalments of ${eurosEn(each)}, the first on ${firstOn}, the last ` +
        `of ${eurosEn(last.cents)} on ${last.dueOn}.`,
    ),
    step(
      '§ 193 BGB',
      'Fällt ein Tag auf Sonnabend, Sonntag oder Feiertag, ist am nächsten Werktag zu zahlen.',
      'Where a day is a Saturday, Sunday or holiday, the payment is due on the next working day.',
    ),
  ];
  return finding('instalment-plan', input, { instalments }, steps);
}
