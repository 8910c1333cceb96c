import { RULES_VERSION } from './version';

/** One step of the reasoning: what was done and the norm it follows from (several are parted by a semicolon). */
export interface FindingStep {
  readonly text: string;
  readonly textEn: string;
  readonly norm: string;
}

/** What a rule answers: the value, how it came about, and what a person has to look at. */
export interface Finding<V = unknown, I = unknown> {
  readonly calculator: string;
  readonly value: V;
  readonly steps: FindingStep[];
  readonly norms: string[];
  readonly inputs: I;
  readonly flags: string[];
  readonly rulesVersion: string;
}

export function step(norm: string, text: string, textEn: string): FindingStep {
  return { text, textEn, norm };
}

export function finding<V, I>(
  calculator: string,
  inputs: I,
  value: V,
  steps: readonly FindingStep[],
  flags: readonly string[] = [],
): Finding<V, I> {
  return {
    calculator,
    value,
    steps: [...steps],
    norms: [...new Set(steps.flatMap(({ norm }) => norm.split('; ')))],
    inputs,
    flags: [...new Set(flags)],
    rulesVersion: RULES_VERSION,
  };
}
