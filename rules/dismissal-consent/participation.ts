import { actPeriod } from '../core/act-period';
import { oneOf } from '../core/check';
import type { CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { finding, type Finding } from '../core/finding';
import { days, weeks } from '../core/period';
import { checkedPlace, type Place } from '../core/place';

export interface RepresentationHearingInput {
  readonly informedOn: string;
  readonly kind: 'ordinary' | 'extraordinary';
  readonly place: Place;
}

export interface RepresentationHearingValue {
  readonly lastDay: CivilDate;
}

/**
 * § 178 Abs. 2 SGB IX with § 102 Abs. 2 BetrVG by analogy (BAG 13.12.2018 - 2 AZR 378/18): the last civil day on which the
 * Schwerbehindertenvertretung can state its view. Without its hearing the dismissal is void.
 */
export function representationHearing(
  input: RepresentationHearingInput,
): Finding<RepresentationHearingValue, RepresentationHearingInput> {
  const kind = oneOf(input.kind, ['ordinary', 'extraordinary'] as const, 'kind');
  const { lastDay, steps, flags } = actPeriod({
    event: { de: 'Vertretung unterrichtet', en: 'Representation informed' },
    on: coveredDate(input.informedOn, 'informedOn'),
    length: kind === 'ordinary' ? weeks(1) : days(3),
    norm: '§ 178 Abs. 2 SGB IX; § 102 Abs. 2 BetrVG',
    shiftNorm: '§ 193 BGB',
    place: checkedPlace(input.place),
  });
  return finding('representation-hearing', input, { lastDay }, steps, flags);
}

export interface ProbationNoticeInput {
  /** Hiring on probation, or the end of the employment in the first six months. */
  readonly on: string;
  readonly place: Place;
}

export interface ProbationNoticeValue {
  readonly notifyBy: CivilDate;
}

/** § 173 Abs. 4 SGB IX: the last civil day on which the employer tells the Integrationsamt. */
export function probationNotice(
  input: ProbationNoticeInput,
): Finding<ProbationNoticeValue, ProbationNoticeInput> {
  const { lastDay, steps, flags } = actPeriod({
    event: { de: 'Eingestellt oder beendet', en: 'Hired or ended' },
    on: coveredDate(input.on, 'on'),
    length: days(4),
    norm: '§ 173 Abs. 4 SGB IX',
    shiftNorm: '§ 193 BGB',
    place: checkedPlace(input.place),
  });
  return finding('probation-notice', input, { notifyBy: lastDay }, steps, flags);
}

export interface StatusDisclosureInput {
  readonly noticeReceivedOn: string;
  readonly place: Place;
}

export interface StatusDisclosureValue {
  readonly informBy: CivilDate;
}

/**
 * BAG 22.09.2016 - 2 AZR 700/15: the day by which the employee tells an unknowing employer of status or application.
 *
 * It is no rigid period: the usual time of the post is added, and an action that names the status suffices; hence the flag.
 */
export function statusDisclosure(
  input: StatusDisclosureInput,
): Finding<StatusDisclosureValue, StatusDisclosureInput> {
  const { lastDay, steps, flags } = actPeriod({
    event: { de: 'Kündigung zugegangen', en: 'Notice received' },
    on: coveredDate(input.noticeReceivedOn, 'noticeReceivedOn'),
    length: weeks(3),
    norm: '§ 168 SGB IX; § 242 BGB',
    shiftNorm: '§ 193 BGB',
    place: checkedPlace(input.place),
  });
  return finding('status-disclosure', input, { informBy: lastDay }, steps, ['not-a-rigid-period', ...flags]);
}
