import { optionalInteger } from '../core/check';
import { coveredDate } from '../core/coverage';
import { finding, step, type Finding } from '../core/finding';
import { cents, euros, eurosEn, type Cents } from '../core/money';
import { incomeWithin, relevantIncome } from './vehicle-aid';

export interface DrivingLicenceAidInput {
  readonly on: string;
  readonly costCents: number;
  /** Examinations and entries that the disability demands: always in full. */
  readonly disabilityRelatedCents?: number | undefined;
  readonly netIncomeCents: number;
  readonly dependants?: number | undefined;
}

export interface DrivingLicenceAidValue {
  readonly thirds: number;
  readonly grantCents: Cents;
}

/** § 8 KfzHV: the grant towards a driving licence, in cents: in full, two thirds, one third or nothing. */
export function drivingLicenceAid(
  input: DrivingLicenceAidInput,
): Finding<DrivingLicenceAidValue, DrivingLicenceAidInput> {
  const on = coveredDate(input.on, 'on');
  const cost = cents(input.costCents, 'costCents');
  const related = input.disabilityRelatedCents ?? 0;
  const inFull = cents(related, 'disabilityRelatedCents');
  const dependants = optionalInteger(input.dependants, 0, 50, 'dependants') ?? 0;
  const income = relevantIncome(cents(input.netIncomeCents, 'netIncomeCents'), dependants, on);
  const thirds = incomeWithin(income, 40, on)
    ? 3
    : incomeWithin(income, 55, on)
      ? 2
      : incomeWithin(income, 75, on)
        ? 1
        : 0;
  const grantCents = Math.ceil((cost * thirds) / 1500) * 500 + inFull;
  const text = `${thirds} Drittel der Kosten, dazu ${euros(inFull)} in voller Höhe: ${euros(grantCents)}.`;
  const textEn = `${thirds} thirds of the cost, and ${eurosEn(inFull)} in full: ${eurosEn(grantCents)}.`;
  const steps = [step('§ 8 Abs. 1 KfzHV; § 8 Abs. 2 KfzHV', text, textEn)];
  return finding('driving-licence-aid', input, { thirds, grantCents }, steps);
}
