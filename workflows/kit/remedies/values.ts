import type { Matter, RemedyState } from '../../../contracts/remedies/state';

/** What a decision on a challenge sets in figures: a GdB, or the cents of a demand. */
export interface Decided {
  gdb?: number | undefined;
  cents?: number | undefined;
}

interface Measured {
  field: keyof Decided;
  /** Above 0 if the first value is better for whom the decision burdens. */
  compare(value: number, other: number): number;
}

const measured: Record<Matter, Measured> = {
  gdb: { field: 'gdb', compare: (value, other) => value - other },
  erstattung: { field: 'cents', compare: (value, other) => other - value },
};

/** The values set, by matter. */
export function valuesIn(decided: Decided): Record<Matter, number> {
  const values: Record<Matter, number> = {};
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

/** Above 0 if a value is better for whom the decision burdens than another one: a higher GdB, a smaller demand. */
export function compareValues(matter: Matter, value: number, other: number): number {
  return measured[matter]?.compare(value, other) ?? 0;
}
