import { addDays, type CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { finding, step, type Finding } from '../core/finding';
import { cents, euros, eurosEn, type Cents } from '../core/money';
import { endWithDay, months } from '../core/period';

export interface LevySurchargeInput {
  readonly arrearsCents: number;
  readonly dueOn: string;
  readonly paidOn: string;
}

export interface LevySurchargeValue {
  readonly surchargeCents: Cents;
}

/** § 24 Abs. 1 S. 3 SGB IV: arrears under this amount bear no surcharge that would be demanded separately. */
const SMALLEST_ARREARS = 15_000;

/**
 * § 160 Abs. 4 S. 3 SGB IX with § 24 Abs. 1 SGB IV: one percent of the arrears, rounded down to 50 EUR, for each month
 * begun since the day after the due day; in cents.
 */
export function levySurcharge(input: LevySurchargeInput): Finding<LevySurchargeValue, LevySurchargeInput> {
  const arrears = cents(input.arrearsCents, 'arrearsCents');
  const dueOn = coveredDate(input.dueOn, 'dueOn');
  const paidOn = coveredDate(input.paidOn, 'paidOn');
  const begun = monthsBegun(dueOn, paidOn);
  if (begun > 0 && arrears < SMALLEST_ARREARS) {
    const text = 'Rückstand unter 150 EUR: kein gesondert anzufordernder Säumniszuschlag.';
    const steps = [
      step('§ 24 Abs. 1 S. 3 SGB IV', text, 'Arrears under EUR 150: no surcharge to demand separately.'),
    ];
    return finding('levy-surcharge', input, { surchargeCents: 0 }, steps, [
      'under-150-not-demanded-separately',
    ]);
  }
  const rounded = Math.floor(arrears / 5_000) * 5_000;
  const surchargeCents = (rounded / 100) * begun;
  const text = `${begun} angefangene Monate, 1 Prozent von ${euros(rounded)}: ${euros(surchargeCents)}.`;
  const textEn = `${begun} months begun, 1 percent of ${eurosEn(rounded)}: ${eurosEn(surchargeCents)}.`;
  const steps = [step('§ 160 Abs. 4 S. 3 SGB IX; § 24 Abs. 1 S. 1 SGB IV', text, textEn)];
  return finding('levy-surcharge', input, { surchargeCents }, steps);
}

function monthsBegun(dueOn: CivilDate, paidOn: CivilDate): number {
  if (paidOn <= dueOn) return 0;
  const firstDay = addDays(dueOn, 1);
  let begun = 1;
  while (endWithDay(firstDay, months(begun)) < paidOn) begun += 1;
  return begun;
}
