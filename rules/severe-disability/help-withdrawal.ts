import { integerFrom } from '../core/check';
import { germanDate, type CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { finding, step, type Finding } from '../core/finding';
import { endWithDay, months } from '../core/period';

export interface HelpWithdrawalInput {
  readonly decidedOn: string;
  readonly months: number;
}

export interface HelpWithdrawalValue {
  readonly until: CivilDate;
}

/**
 * § 200 Abs. 2 S. 2 und 3 SGB IX: the last civil day of a temporary withdrawal of the special help, at most six months.
 *
 * "Vom Tag der Entscheidung an" counts that day (§ 187 Abs. 2 BGB); the other reading ends one day later, so flagged.
 */
export function helpWithdrawal(
  input: HelpWithdrawalInput,
): Finding<HelpWithdrawalValue, HelpWithdrawalInput> {
  const decidedOn = coveredDate(input.decidedOn, 'decidedOn');
  const count = integerFrom(input.months, 1, 6, 'months');
  const until = endWithDay(decidedOn, months(count));
  const text = `Vom Tag der Entscheidung an (${germanDate(decidedOn)}), ${count} Monate: bis ${germanDate(until)}.`;
  const textEn = `From the day of the decision (${decidedOn}), ${count} months: until ${until}.`;
  const steps = [step('§ 200 Abs. 2 S. 3 SGB IX; § 187 Abs. 2 BGB', text, textEn)];
  return finding('help-withdrawal', input, { until }, steps, ['decision-day-counted']);
}
