import { endOfMonth, germanDate, partsOf, clampedDate, type CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { finding, step, type Finding } from '../core/finding';
import { endAfterEvent, weeks } from '../core/period';

export interface MinimumNoticeInput {
  readonly noticeReceivedOn: string;
}

export interface MinimumNoticeValue {
  /** § 169 SGB IX alone. */
  readonly earliestEnd: CivilDate;
  /** With the end dates of § 622 Abs. 1 BGB: the 15th or the last of a month. */
  readonly earliestEndUnder622: CivilDate;
}

/**
 * § 169 SGB IX, § 622 Abs. 1 BGB: the first civil day with whose end an ordinary dismissal can end the employment. Longer
 * periods by statute, contract or tariff prevail; a notice period is no period for an act and does not shift.
 */
export function minimumNotice(input: MinimumNoticeInput): Finding<MinimumNoticeValue, MinimumNoticeInput> {
  const noticeReceivedOn = coveredDate(input.noticeReceivedOn, 'noticeReceivedOn');
  const earliestEnd = endAfterEvent(noticeReceivedOn, weeks(4));
  const value = { earliestEnd, earliestEndUnder622: nextEndDate(earliestEnd) };
  const text = `Zugegangen am ${germanDate(noticeReceivedOn)}; vier Wochen enden am ${germanDate(earliestEnd)}.`;
  const textEn = `Received on ${noticeReceivedOn}; four weeks end on ${earliestEnd}.`;
  const end = value.earliestEndUnder622;
  const steps = [
    step('§ 169 SGB IX', text, textEn),
    step('§ 622 Abs. 1 BGB', `Nächster Endtermin: ${germanDate(end)}.`, `Next date of end: ${end}.`),
  ];
  return finding('minimum-notice', input, value, steps, ['longer-periods-prevail']);
}

function nextEndDate(date: CivilDate): CivilDate {
  const { year, month } = partsOf(date);
  const middle = clampedDate(year, month, 15);
  return date <= middle ? middle : endOfMonth(date);
}
