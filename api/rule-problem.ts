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
    return new Problem('law-not-covered', { detail: sentence, parameter, date, fields });
  }
  return new Problem('malformed-input', { detail: sentence, reason: error.code, fields });
}

function fieldsOf(error: RuleError, input: unknown): readonly string[] {
  if (error instanceof FactsContradictError) return error.fields;
  if (error instanceof LawNotCoveredError) return fieldsOfDate(error, input);
  return 'field' in error && typeof error.field === 'string' ? [error.field] : [];
}

/** A law that is missing names the field it was asked for, or else a parameter: then the facts that hold the day or its year. */
function fieldsOfDate({ parameter, date }: LawNotCoveredError, input: unknown): string[] {
  const facts = Object.entries(input as Record<string, unknown>);
  const named = facts.filter(([field]) => field === parameter);
  const dated = facts.filter(([, value]) => value === date || value === Number(date.slice(0, 4)));
  return (named.length > 0 ? named : dated).map(([field]) => field);
}
