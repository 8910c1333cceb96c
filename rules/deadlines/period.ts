import { civilDateOfMs, endOfDay, instantOfMs, msOfInstant, type Instant } from '../core/berlin';
import { integerFrom, oneOf } from '../core/check';
import { germanDate, type CivilDate } from '../core/civil-date';
import { assertCovered, coveredDate } from '../core/coverage';
import { FactsContradictError, MissingFactError } from '../core/errors';
import { finding, step, type Finding } from '../core/finding';
import {
  checkedLength,
  CIVIL_UNITS,
  endAfterEvent,
  endWithDay,
  shiftToWorkingDay,
  type CivilUnit,
} from '../core/period';
import { checkedPlace, type Place } from '../core/place';

export const PERIOD_KINDS = [
  'ACT',
  'AUTHORITY_DECISION',
  'STATUS',
  'BENEFIT',
  'TERMIN',
  'FIXED_DATE_WITH_NOTICE',
  'FICTION_DAY',
  'WAIT',
  'HOURS',
] as const;
type PeriodKind = (typeof PERIOD_KINDS)[number];

export const PERIOD_BEGINS = ['after-event', 'with-day'] as const;
type PeriodBegins = (typeof PERIOD_BEGINS)[number];

export const PERIOD_UNITS = [...CIVIL_UNITS, 'hours'] as const;
type PeriodUnit = CivilUnit | 'hours';

export interface PeriodInput {
  readonly kind: PeriodKind;
  readonly begins: PeriodBegins;
  /** A civil day; for HOURS an instant. */
  readonly on: string;
  readonly length: { readonly amount: number; readonly unit: PeriodUnit };
  readonly place: Place;
}

export interface PeriodValue {
  readonly lastDay: CivilDate;
  readonly endsAt: Instant;
}

const UNSHIFTED: Record<
  Exclude<PeriodKind, 'ACT' | 'AUTHORITY_DECISION' | 'HOURS'>,
  [string, string, string]
> = {
  STATUS: ['§ 188 BGB', 'Ein Rechtszustand endet an jedem Tag.', 'A legal state ends on any day.'],
  BENEFIT: [
    '§ 26 Abs. 4 SGB X',
    'Ein Leistungszeitraum endet an jedem Tag.',
    'A period of benefit ends on any day.',
  ],
  TERMIN: [
    '§ 26 Abs. 5 SGB X',
    'Ein Termin ist an jedem Tag einzuhalten.',
    'A date set by the authority is kept on any day.',
  ],
  FIXED_DATE_WITH_NOTICE: [
    '§ 26 Abs. 3 S. 2 SGB X',
    'Der Tag wurde mit Hinweis auf die Vorschrift mitgeteilt: keine Verschiebung.',
    'The day was named with reference to the provision: no shift.',
  ],
  FICTION_DAY: [
    '§ 37 Abs. 2 SGB X',
    'Ein Fiktionstag steht an jedem Tag (BSG B 14 AS 12/09 R).',
    'A fiction day stands on any day (BSG B 14 AS 12/09 R).',
  ],
  WAIT: ['§ 88 SGG; § 75 VwGO', 'Eine Wartezeit verschiebt sich nicht.', 'A waiting period does not shift.'],
};

/** §§ 187 bis 193 BGB, § 26 SGB X: the last civil day of a period of any kind; what may shift depends on the kind. */
export function period(input: PeriodInput): Finding<PeriodValue, PeriodInput> {
  const kind = oneOf(input.kind, PERIOD_KINDS, 'kind');
  const begins = oneOf(input.begins, PERIOD_BEGINS, 'begins');
  if (typeof input.length !== 'object' || input.length === null) throw new MissingFactError('length');
  const unit = oneOf(input.length.unit, PERIOD_UNITS, 'length.unit');
  const place = checkedPlace(input.place);
  if ((kind === 'HOURS') !== (unit === 'hours')) {
    throw new FactsContradictError(['kind', 'length.unit'], {
      de: 'Die Art HOURS und die Einheit hours gehören zusammen.',
      en: 'The kind HOURS and the unit hours belong together.',
    });
  }
  if (kind === 'HOURS') return inHours(input);
  const on = coveredDate(input.on, 'on');
  const length = checkedLength(input.length);
  const end = begins === 'with-day' ? endWithDay(on, length) : endAfterEvent(on, length);
  const counted = countingStep(on, begins, end);
  if (kind === 'ACT' || kind === 'AUTHORITY_DECISION') {
    const shifted = shiftToWorkingDay(end, place, '§ 26 Abs. 3 S. 1 SGB X; § 193 BGB');
    return answer(input, shifted.lastDay, [counted, ...shifted.steps], shifted.flags);
  }
  const [norm, de, en] = UNSHIFTED[kind];
  return answer(input, end, [counted, step(norm, de, en)]);
}

function countingStep(on: CivilDate, begins: PeriodBegins, end: CivilDate) {
  return begins === 'with-day'
    ? step(
        '§ 187 Abs. 2 BGB; § 188 BGB',
        `Der ${germanDate(on)} zählt mit; die Frist endet rechnerisch am ${germanDate(end)}.`,
        `${on} counts; the period ends arithmetically on ${end}.`,
      )
    : step(
        '§ 187 Abs. 1 BGB; § 188 BGB',
        `Der ${germanDate(on)} zählt nicht mit; die Frist endet rechnerisch am ${germanDate(end)}.`,
        `${on} does not count; the period ends arithmetically on ${end}.`,
      );
}

function answer(
  input: PeriodInput,
  lastDay: CivilDate,
  steps: ReturnType<typeof step>[],
  flags: string[] = [],
): Finding<PeriodValue, PeriodInput> {
  return finding('period', input, { lastDay, endsAt: endOfDay(lastDay) }, steps, flags);
}

/**
 * § 26 Abs. 6 SGB X: hours run through weekends and holidays, from instant to instant; a change of the clocks does not
 * lengthen or shorten them. `lastDay` is the day in which the last moment lies (`endsAt` is exclusive).
 */
function inHours(input: PeriodInput): Finding<PeriodValue, PeriodInput> {
  const amount = integerFrom(input.length.amount, 1, 100_000, 'length.amount');
  const start = msOfInstant(input.on, 'on');
  assertCovered(civilDateOfMs(start), 'on');
  const end = start + amount * 3_600_000;
  const value = { lastDay: civilDateOfMs(end - 1), endsAt: instantOfMs(end) };
  const text = `${amount} Stunden, Sonn- und Feiertage und Sonnabende mitgerechnet.`;
  const textEn = `${amount} hours, Sundays, holidays and Saturdays included.`;
  return finding('period', input, value, [step('§ 26 Abs. 6 SGB X', text, textEn)]);
}
