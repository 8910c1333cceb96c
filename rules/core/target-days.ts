import { addDays, weekday, yearOf, type CivilDate } from './civil-date';
import { easterSunday } from './easter';
import { LawNotCoveredError } from './errors';

/** The closing days as the ECB has set them for the long term, from 2002 on. */
const SINCE = 2002;

const closedEveryYear = ['01-01', '05-01', '12-25', '12-26'];

/** Whether T2, the system between the banks of the euro, is open: only then a credit transfer is executed. */
export function isTargetDay(day: CivilDate): boolean {
  const year = yearOf(day);
  if (year < SINCE) throw new LawNotCoveredError('target-days', day, { from: `${SINCE}-01-01`, until: null });
  if ([0, 6].includes(weekday(day)) || closedEveryYear.includes(day.slice(5))) return false;
  const easter = easterSunday(year);
  return day !== addDays(easter, -2) && day !== addDays(easter, 1);
}

/** The day itself where the banks are open, else the next one on which they are. */
export function targetDayFrom(day: CivilDate): CivilDate {
  let open = day;
  while (!isTargetDay(open)) open = addDays(open, 1);
  return open;
}

/** The first day after `day` on which the banks are open. */
export function nextTargetDay(day: CivilDate): CivilDate {
  return targetDayFrom(addDays(day, 1));
}
