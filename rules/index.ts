import { UnknownKindError } from './core/errors';
import type { Finding } from './core/finding';
import { deadlineFiring } from './deadlines/deadline-firing';
import { inactionSuit } from './deadlines/inaction-suit';
import { notification } from './deadlines/notification';
import { daysBefore, officePeriod } from './deadlines/office-period';
import { period } from './deadlines/period';
import { reinstatement } from './deadlines/reinstatement';
import { remedyPeriod } from './deadlines/remedy-period';
import { statusProtection } from './severe-disability/status-protection';

// Every calculator reads its own input type; the registry is asked with the type that belongs to the id.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyCalculator = (input: any) => Finding;

/** What can be asked from outside. */
export const calculators = {
  notification,
  'remedy-period': remedyPeriod,
  period,
  'status-protection': statusProtection,
  'inaction-suit': inactionSuit,
  reinstatement,
} satisfies Record<string, AnyCalculator>;

/** What only procedures ask: instants, and periods that are practice and no law. */
export const internalCalculators = {
  'deadline-firing': deadlineFiring,
  'office-period': officePeriod,
  'days-before': daysBefore,
} satisfies Record<string, AnyCalculator>;

const all = { ...calculators, ...internalCalculators };

export type PublicCalculatorId = keyof typeof calculators;
export type CalculatorId = keyof typeof all;
export type CalculatorInput<Id extends CalculatorId> = Parameters<(typeof all)[Id]>[0];
export type CalculatorValue<Id extends CalculatorId> = ReturnType<(typeof all)[Id]>['value'];
export type CalculatorFinding<Id extends CalculatorId> = Finding<CalculatorValue<Id>, CalculatorInput<Id>>;

export function isPublicCalculator(id: string): id is PublicCalculatorId {
  return Object.hasOwn(calculators, id);
}

/** Asks a rule by its id. The same input gives the same finding under the same rulesVersion. */
export function compute<Id extends CalculatorId>(id: Id, input: CalculatorInput<Id>): CalculatorFinding<Id> {
  if (!Object.hasOwn(all, id)) throw new UnknownKindError('calculator', Object.keys(all));
  const calculator = all[id] as (input: CalculatorInput<Id>) => CalculatorFinding<Id>;
  return calculator(input);
}

export { civilDateOf, endOfDay, startOfDay, type Instant } from './core/berlin';
export type { CivilDate } from './core/civil-date';
export { RuleError, type RuleErrorCode, type Sentence } from './core/errors';
export type { Finding, FindingStep } from './core/finding';
export type { Land, MunicipalityFlag, Place } from './core/place';
export { RULES_VERSION } from './core/version';
