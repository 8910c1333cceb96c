import { config, type ZodError, type ZodType } from 'zod';
import { de } from 'zod/locales';
import { Problem, type FieldProblem } from '../problem';

// What a schema does not word itself is worded in German.
config(de());

/** Shapes are checked here, once: what comes out has the type the contract promises. */
export function parse<T>(schema: ZodType<T>, input: unknown, prefix = ''): T {
  const unstorable = withNul(input, []);
  if (unstorable.length > 0) throw new Problem('malformed-input', { fields: unstorable.map(nulIn(prefix)) });
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new Problem('malformed-input', { fields: fieldsOf(result.error, prefix) });
}

const nul = '\u0000';

/** JSON can write U+0000, the register cannot hold it: what it cannot write, a case would try to record for ever. */
function withNul(node: unknown, path: PropertyKey[]): PropertyKey[][] {
  if (typeof node === 'string') return node.includes(nul) ? [path] : [];
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, child]) =>
    key.includes(nul) ? [path] : withNul(child, [...path, key]),
  );
}

const nulIn = (prefix: string) => (path: PropertyKey[]) => ({
  field: pathOf(path, prefix),
  message: 'Das Zeichen U+0000 ist nicht möglich',
});

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
