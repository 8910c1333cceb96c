import type { Matter, RemedyState } from '../../../contracts/remedies/state';

/** What a decision on a challenge sets: a GdB, the cents of a demand, the day to which something is granted. */
export interface Decided {
  gdb?: number | undefined;
  cents?: number | undefined;
  until?: string | undefined;
}

type Value = number | string;

interface Measured {
  field: keyof Decided;
  /** Above 0 if the first value is better for whom the decision burdens. */
  compare(value: Value, other: Value): number;
}

const more = (value: Value, other: Value): number => (value > other ? 1 : value < other ? -1 : 0);

const measured: Record<Matter, Measured> = {
  gdb: { field: 'gdb', compare: more },
  erstattung: { field: 'cents', compare: (value, other) => more(other, value) },
  gleichstellung: { field: 'until', compare: more },
};

/** The values set, by matter. */
export function valuesIn(decided: Decided): Record<Matter, Value> {
  const values: Record<Matter, Value> = {};
  for (const [matter, { field }] of Object.entries(measured)) {
    const value = decided[field];
    if (value !== undefined) values[matter] = value;
  }
  return values;
}

/** The field of the input in which the value of a matter stands. */
export const fieldOf = (matter: Matter): string => measured[matter]?.field ?? matter;

/** The fields in which a decision of this contest can set values. */
export function valueFields({ matters }: RemedyState): string[] {
  return matters.flatMap(({ matter }) => measured[matter]?.field ?? []);
}

/** Above 0 if a value is better for whom the decision burdens than another one: a higher GdB, a smaller demand, a later day. */
export function compareValues(matter: Matter, value: Value, other: Value): number {
  return measured[matter]?.compare(value, other) ?? 0;
}
