import { oneOf } from '../core/check';
import { addDays, germanDate, type CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { finding, step, type Finding } from '../core/finding';
import { endAfterEvent, months } from '../core/period';
import { BRANCHES, type Branch } from './remedy-period';

export const INACTION_SUBJECTS = ['application', 'objection'] as const;
type InactionSubject = (typeof INACTION_SUBJECTS)[number];

export interface InactionSuitInput {
  readonly branch: Branch;
  readonly of: InactionSubject;
  readonly receivedOn: string;
}

export interface InactionSuitValue {
  readonly earliestOn: CivilDate;
}

const WAITING: Record<Branch, Record<InactionSubject, { readonly months: number; readonly norm: string }>> = {
  SGG: {
    application: { months: 6, norm: '§ 88 Abs. 1 S. 1 SGG' },
    objection: { months: 3, norm: '§ 88 Abs. 2 SGG' },
  },
  VwGO: {
    application: { months: 3, norm: '§ 75 S. 2 VwGO' },
    objection: { months: 3, norm: '§ 75 S. 2 VwGO' },
  },
};

/**
 * § 88 SGG, § 75 VwGO: the first civil day on which an action for inaction is admissible.
 *
 * A waiting period does not shift: nothing has to be done on its last day.
 */
export function inactionSuit(input: InactionSuitInput): Finding<InactionSuitValue, InactionSuitInput> {
  const branch = oneOf(input.branch, BRANCHES, 'branch');
  const subject = oneOf(input.of, INACTION_SUBJECTS, 'of');
  const receivedOn = coveredDate(input.receivedOn, 'receivedOn');
  const waiting = WAITING[branch][subject];
  const lastDay = endAfterEvent(receivedOn, months(waiting.months));
  const earliestOn = addDays(lastDay, 1);
  const text =
    `Eingegangen am ${germanDate(receivedOn)}; ${waiting.months} Monate enden am ${germanDate(lastDay)}, ` +
    `die Klage ist ab dem ${germanDate(earliestOn)} zulässig.`;
  const textEn = `Received on ${receivedOn}; ${waiting.months} months end on ${lastDay}, admissible from ${earliestOn}.`;
  return finding('inaction-suit', input, { earliestOn }, [step(waiting.norm, text, textEn)]);
}
