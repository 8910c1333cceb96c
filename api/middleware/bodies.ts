import { config, type ZodError, type ZodType } from 'zod';
import { de } from 'zod/locales';
import { Problem, type FieldProblem } from '../problem';

// What a schema does not word itself is worded in German.
config(de());

/** Shapes are checked here, once: what comes out has the type the contract promises. */
export function parse<T>(schema: ZodType<T>, input: unknown, prefix = ''): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new Problem('malformed-input', { fields: fieldsOf(result.error, prefix) });
}

function fieldsOf(error: ZodError, prefix: string): FieldProblem[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        field: pathOf([...issue.path, key], prefix),
        message: 'Dieses Feld gibt es hier nicht',
      }));
    }
    return [{ field: pathOf(issue.path, prefix), message: issue.message }];
  });
}

function pathOf(path: PropertyKey[], prefix: string): string {
  return [prefix, ...path.map(String)].filter((part) => part !== '').join('.');
}
