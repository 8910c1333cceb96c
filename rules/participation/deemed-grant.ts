import { actPeriod, SHIFT_SGB_X } from '../core/act-period';
import { oneOf } from '../core/check';
import type { CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { finding, step, type Finding } from '../core/finding';
import { months, weeks, type Length } from '../core/period';
import { checkedPlace, type Place } from '../core/place';
import { deemedGrantWeeks, participationDeemedMonths } from './parameters';

export const DEEMED_BENEFITS = [
  'arbeitsassistenz',
  'berufsbegleitung',
  'participation-benefit',
  'discretionary',
] as const;
type DeemedBenefit = (typeof DEEMED_BENEFITS)[number];

export interface DeemedGrantInput {
  readonly benefit: DeemedBenefit;
  readonly receivedOn: string;
  readonly place: Place;
}

interface DeemedGrantValue {
  /** Last civil day for the decision: with its end the benefit is deemed granted; null where it never is. */
  readonly deemedAfter: CivilDate | null;
}

type Answer = Finding<DeemedGrantValue, DeemedGrantInput>;

/**
 * § 185 Abs. 9, § 18 SGB IX: when an undecided application is deemed granted.
 *
 * Assistance and job coaching after supported employment: if kind and extent are exactly stated, since 2024. Benefits of
 * rehabilitation carriers: without a reasoned message; not of those in § 18 Abs. 7. Discretionary benefits never.
 */
export function deemedGrant(input: DeemedGrantInput): Answer {
  const benefit = oneOf(input.benefit, DEEMED_BENEFITS, 'benefit');
  const receivedOn = coveredDate(input.receivedOn, 'receivedOn');
  const place = checkedPlace(input.place);
  if (benefit === 'discretionary') {
    return never(
      input,
      'Ermessensleistungen gelten nie als genehmigt.',
      'Discretionary benefits are never deemed granted.',
    );
  }
  if (benefit === 'participation-benefit') {
    const length = months(participationDeemedMonths.at(receivedOn));
    const norm = '§ 18 Abs. 1 SGB IX; § 18 Abs. 3 SGB IX';
    return deemed(input, receivedOn, length, norm, place, [
      'unless-reasoned-message',
      'carrier-may-be-excluded',
    ]);
  }
  const count = deemedGrantWeeks.at(receivedOn);
  if (count === null) {
    return never(
      input,
      'Vor dem 01.01.2024 eingegangene Anträge gelten nicht als genehmigt.',
      'Applications received before 1 January 2024 are not deemed granted.',
    );
  }
  return deemed(input, receivedOn, weeks(count), '§ 185 Abs. 9 SGB IX', place, ['only-if-exactly-stated']);
}

function deemed(
  input: DeemedGrantInput,
  on: CivilDate,
  length: Length,
  norm: string,
  place: Place,
  conditions: string[],
): Answer {
  const event = { de: 'Antrag eingegangen', en: 'Application received' };
  const { lastDay, steps, flags } = actPeriod({ event, on, length, norm, shiftNorm: SHIFT_SGB_X, place });
  return finding('deemed-grant', input, { deemedAfter: lastDay }, steps, [...conditions, ...flags]);
}

function never(input: DeemedGrantInput, text: string, textEn: string): Answer {
  return finding('deemed-grant', input, { deemedAfter: null }, [step('§ 185 Abs. 9 SGB IX', text, textEn)]);
}
