import { z, type ZodType } from 'zod';
import { RuleError } from '../../rules';
import { ruleProblem } from '../rule-problem';
import { parse } from './bodies';

const question = z.strictObject({ input: z.unknown().optional() });

/** The input of a question to the law, in its shape. */
export function questionOf<T>(schema: ZodType<T>, body: unknown): T {
  return parse(schema, parse(question, body ?? {}).input, 'input');
}

/** Asks the law; what it refuses comes out as a problem with its own sentence. */
export function refusable<T>(ask: () => T, input: unknown, language: 'de' | 'en'): T {
  try {
    return ask();
  } catch (error) {
    throw error instanceof RuleError ? ruleProblem(error, input, language) : error;
  }
}
