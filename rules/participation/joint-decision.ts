import { actPeriod, SHIFT_SGB_X } from '../core/act-period';
import { oneOf } from '../core/check';
import type { CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { finding, type Finding } from '../core/finding';
import { months, weeks } from '../core/period';
import { checkedPlace, type Place } from '../core/place';

export interface JointDecisionInput {
  readonly receivedOn: string;
  readonly with: 'participation-of-carriers' | 'plan-conference';
  readonly place: Place;
}

export interface JointDecisionValue {
  readonly decideBy: CivilDate;
}

/** § 15 Abs. 4 SGB IX: the civil day of decision where several carriers take part, or a Teilhabeplankonferenz is held. */
export function jointDecision(input: JointDecisionInput): Finding<JointDecisionValue, JointDecisionInput> {
  const conference =
    oneOf(input.with, ['participation-of-carriers', 'plan-conference'] as const, 'with') ===
    'plan-conference';
  const { lastDay, steps, flags } = actPeriod({
    event: { de: 'Antrag eingegangen', en: 'Application received' },
    on: coveredDate(input.receivedOn, 'receivedOn'),
    length: conference ? months(2) : weeks(6),
    norm: conference ? '§ 15 Abs. 4 S. 2 SGB IX' : '§ 15 Abs. 4 S. 1 SGB IX',
    shiftNorm: SHIFT_SGB_X,
    place: checkedPlace(input.place),
  });
  return finding('joint-decision', input, { decideBy: lastDay }, steps, flags);
}
