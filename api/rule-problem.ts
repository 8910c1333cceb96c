import type { RuleError } from '../rules';
import { FactsContradictError, LawNotCoveredError } from '../rules/core/errors';
import { Problem } from './problem';

/** A refusal of a rule with its own sentence: 422 where the law has no answer, 400 where the question is malformed. */
export function ruleProblem(error: RuleError, input: unknown, language: 'de' | 'en'): Problem {
  const sentence = error.sentence[language];
  const fields = fieldsOf(error, input).map((field) => ({ field: `input.${field}`, message: sentence }));
  if (error instanceof FactsContradictError) {
    return new Problem('facts-contradict', { detail: sentence, whatToDo: error.remedy[language], fields });
  }
  if (error instanceof LawNotCoveredError) {
    const { parameter, date } = error;
    const whatToDo = error.remedy[language];
    return new Problem('law-not-covered', { detail: sentence, whatToDo, parameter, date, fields });
  }
  return new Problem('malformed-input', { detail: sentence, reason: error.code, fields });
}

function fieldsOf(error: RuleError, input: unknown): readonly string[] {
  if (error instanceof FactsContradictError) return error.fields;
  if (error instanceof LawNotCoveredError) return fieldsOfDate(error, input);
  return 'field' in error && typeof error.field === 'string' ? [error.field] : [];
}

/**
 * A law that is missing names the field it was asked for, or else a parameter: then the facts that hold the day or its
 * year; where the day was computed, all that hold days.
 */
function fieldsOfDate({ parameter, date }: LawNotCoveredError, input: unknown): string[] {
  const facts = factsIn(input, []);
  const named = facts.filter(({ path }) => path.at(-1) === parameter);
  const dated = facts.filter(({ value }) => value === date || value === Number(date.slice(0, 4)));
  const days = facts.filter(({ value }) => typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value));
  const found = [named, dated, days].find((list) => list.length > 0) ?? [];
  return found.map(({ path }) => path.join('.'));
}

interface Fact {
  readonly path: readonly string[];
  readonly value: unknown;
}

function factsIn(value: unknown, path: readonly string[]): Fact[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ path, value }];
  return Object.entries(value).flatMap(([field, inner]) => factsIn(inner, [...path, field]));
}
