import type { Citation } from './citation';
import { addDays, civilDate, type CivilDate } from './civil-date';
import { LawNotCoveredError } from './errors';

interface ParameterEntry<T> {
  /** First day the value holds. It holds until the day before the next entry. */
  readonly from: string;
  readonly value: T;
  readonly citation: Citation;
  /** Day on which someone last compared the value with its source. */
  readonly checkedOn: string;
}

interface ParameterDefinition<T> {
  readonly id: string;
  readonly unit: string;
  /** Last covered day of the last entry; absent: the last entry is open. */
  readonly until?: string;
  readonly entries: readonly ParameterEntry<T>[];
}

export interface Parameter<T> {
  readonly id: string;
  readonly unit: string;
  readonly entries: readonly ParameterEntry<T>[];
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  at(date: CivilDate): T;
  entryAt(date: CivilDate): ParameterEntry<T>;
}

const registered: Parameter<unknown>[] = [];

/** Every parameter of the loaded rules, for the coverage test and the documentation. */
export function allParameters(): readonly Parameter<unknown>[] {
  return registered;
}

function assertOrdered<T>(definition: ParameterDefinition<T>): void {
  const days = definition.entries.map((entry) => civilDate(entry.from, `${definition.id}.from`));
  const ordered = days.every((day, index) => index === 0 || days[index - 1]! < day);
  const last = days[days.length - 1];
  if (last === undefined || !ordered || (definition.until !== undefined && definition.until < last)) {
    throw new Error(
      `Parameter ${definition.id}: entries have to be present and in order of their first day.`,
    );
  }
}

/** A dated value of the law. A repeal is an entry; a date before the first or after the last is an error. */
export function parameter<T>(definition: ParameterDefinition<T>): Parameter<T> {
  assertOrdered(definition);
  const { id, unit, entries } = definition;
  const until = definition.until === undefined ? null : civilDate(definition.until, `${id}.until`);
  const from = civilDate(entries[0]!.from, `${id}.from`);
  const entryAt = (date: CivilDate): ParameterEntry<T> => {
    const entry = until !== null && date > until ? undefined : entries.findLast(({ from }) => from <= date);
    if (entry === undefined) throw new LawNotCoveredError(id, date, { from, until });
    return entry;
  };
  const built: Parameter<T> = { id, unit, entries, from, until, entryAt, at: (date) => entryAt(date).value };
  registered.push(built);
  return built;
}

/** The periods of a parameter, for tables and tests. */
export function periodsOf<T>(
  of: Parameter<T>,
): { from: string; to: string | null; value: T; citation: Citation }[] {
  return of.entries.map((entry, index) => {
    const next = of.entries[index + 1];
    const to = next === undefined ? of.until : addDays(civilDate(next.from), -1);
    return { from: entry.from, to, value: entry.value, citation: entry.citation };
  });
}
