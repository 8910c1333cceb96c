import { actPeriod, SHIFT_SGB_X } from '../core/act-period';
import type { CivilDate } from '../core/civil-date';
import { coveredDate, optionalCoveredDate } from '../core/coverage';
import { FactsContradictError } from '../core/errors';
import { finding, type Finding } from '../core/finding';
import { weeks } from '../core/period';
import { checkedPlace, type Place } from '../core/place';

export interface ResponsibilityInput {
  readonly receivedOn: string;
  /** Receipt by the second carrier, where the application was forwarded. */
  readonly forwardedReceivedOn?: string | undefined;
  readonly place: Place;
}

export interface ResponsibilityValue {
  readonly clarifyBy: CivilDate;
  /** Without an expert opinion. */
  readonly decideBy: CivilDate;
}

/**
 * § 14 Abs. 1 und 2 SGB IX (for the Integrationsamt with § 185 Abs. 7): the civil days by which the first carrier clarifies
 * its competence and the performing carrier decides. After forwarding the period starts at the second carrier.
 */
export function responsibility(
  input: ResponsibilityInput,
): Finding<ResponsibilityValue, ResponsibilityInput> {
  const receivedOn = coveredDate(input.receivedOn, 'receivedOn');
  const forwardedOn = optionalCoveredDate(input.forwardedReceivedOn, 'forwardedReceivedOn');
  const place = checkedPlace(input.place);
  if (forwardedOn !== undefined && forwardedOn < receivedOn) {
    throw new FactsContradictError(['receivedOn', 'forwardedReceivedOn'], {
      de: 'Der Antrag kann beim zweiten Träger nicht vor dem ersten eingegangen sein.',
      en: 'The second carrier cannot have received the application before the first.',
    });
  }
  const clarify = actPeriod({
    event: { de: 'Antrag eingegangen', en: 'Application received' },
    on: receivedOn,
    length: weeks(2),
    norm: '§ 14 Abs. 1 S. 1 SGB IX',
    shiftNorm: SHIFT_SGB_X,
    place,
  });
  const decide = actPeriod({
    event:
      forwardedOn === undefined
        ? { de: 'Antrag eingegangen', en: 'Application received' }
        : { de: 'Beim zweiten Träger eingegangen', en: 'Received by the second carrier' },
    on: forwardedOn ?? receivedOn,
    length: weeks(3),
    norm: forwardedOn === undefined ? '§ 14 Abs. 2 S. 2 SGB IX' : '§ 14 Abs. 2 S. 4 SGB IX',
    shiftNorm: SHIFT_SGB_X,
    place,
  });
  const value = { clarifyBy: clarify.lastDay, decideBy: decide.lastDay };
  const late = forwardedOn !== undefined && forwardedOn > clarify.lastDay ? ['check-timely-forwarding'] : [];
  const flags = [...late, ...clarify.flags, ...decide.flags];
  return finding('responsibility', input, value, [...clarify.steps, ...decide.steps], flags);
}
