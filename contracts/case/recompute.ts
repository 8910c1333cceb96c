import type { Finding } from '../../rules/core/finding';
import { canonical } from './canonical';

/** Which of the findings that changed a recomputation is about; all of them where nothing is said. */
export interface RecomputationScope {
  calculator?: string | undefined;
  /** As findings name it, or its beginning: `§ 26 Abs. 3 SGB X`, `§ 37`. */
  norm?: string | undefined;
}

/** Who acts on the case by a recomputation; the names are in its input. */
export interface NamedPerson {
  id: string;
  name: string;
}

/** Why a finding stays though today's rules or calendar give another one. */
export const keptBecause = [
  /** A period that follows from it is over, met or missed. */
  'over',
  /** A party's period would be over already: nobody could keep to it. */
  'would-be-over',
  /** Acts that were taken upon it would no longer fit. */
  'would-not-fit',
  /** Today's rules refuse to answer what was asked. */
  'not-computable',
  /** A period was met, and would have been just the same. */
  'met-either-way',
  /** The recomputation is about others. */
  'out-of-scope',
] as const;
export type KeptBecause = (typeof keptBecause)[number];

/** One finding that today's rules or calendar give otherwise. */
export interface RecomputedFinding {
  calculator: string;
  /** Deadlines of the case that follow from it. */
  deadlines: string[];
  old: unknown;
  new: unknown;
  /** Of the new finding; of the old one where there is no new one. */
  norms: string[];
  /** Where the old one stays. */
  kept?: KeptBecause;
}

export interface KeptFinding {
  finding: Finding;
  because: KeptBecause;
}

/** What a recomputation did to the findings of a case, recorded with its act. */
export interface Recomputed {
  findings: RecomputedFinding[];
  /** Findings that stay whatever the calendar of their acts is now. */
  kept: KeptFinding[];
}

/** What nobody need look at: nothing would have been otherwise, or another recomputation is about it. */
export const quietlyKept: readonly KeptBecause[] = ['met-either-way', 'out-of-scope'];

/** The step by which a recomputation comes into a case, once. */
export const recomputeStepId = (recomputation: string): string => `recomputation:${recomputation}`;

/** What is asked of the law, apart from whose holidays count. */
export function questionOf({ calculator, inputs }: Pick<Finding, 'calculator' | 'inputs'>): string {
  const { place: _place, ...others } = inputs as Record<string, unknown>;
  return `${calculator} ${canonical(others)}`;
}

export function isAbout(scope: RecomputationScope, { calculator, norms }: Finding): boolean {
  const { calculator: only, norm } = scope;
  return (only === undefined || only === calculator) && (norm === undefined || isNamed(norms, norm));
}

/** Named whole or by its beginning: `§ 26` is no beginning of `§ 266`. */
function isNamed(norms: readonly string[], norm: string): boolean {
  return norms.some((each) => each === norm || each.startsWith(`${norm} `));
}
