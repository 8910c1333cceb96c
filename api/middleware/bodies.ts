import { config, type ZodError, type ZodType } from 'zod';
import { de } from 'zod/locales';
import type { Sentence } from '../../rules';
import { Problem, type FieldProblem } from '../problem';
import { inEnglish, UNKNOWN_FIELD, wordingIn } from './field-messages';

// What neither a schema nor we word is worded in German.
config(de());

/** Shapes are checked here, once: what comes out has the type the contract promises. */
export function parse<T>(schema: ZodType<T>, input: unknown, prefix = ''): T {
  if (isDeeperThan(deepest, input)) throw new Problem('malformed-json');
  const unstorable = withNul(input, []);
  if (unstorable.length > 0) throw new Problem('malformed-input', { fields: unstorable.map(nulIn(prefix)) });
  const result = schema.safeParse(input, { error: wordingIn('de') });
  if (result.success) return result.data;
  const english = schema.safeParse(input, { error: wordingIn('en') }).error ?? result.error;
  throw new Problem('malformed-input', { fields: fieldsOf(result.error, english, prefix) });
}

/** No input of ours has ten levels; what a caller has nested deeper would overflow the stack of whoever walks through it. */
const deepest = 50;

function isDeeperThan(levels: number, node: unknown): boolean {
  if (node === null || typeof node !== 'object') return false;
  return levels === 0 || Object.values(node).some((child) => isDeeperThan(levels - 1, child));
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
  message: { de: 'Das Zeichen U+0000 ist nicht möglich', en: 'The character U+0000 is not possible' },
});

/** The same input is refused for the same reasons in both languages, in the same order. */
function fieldsOf(german: ZodError, english: ZodError, prefix: string): FieldProblem[] {
  return german.issues.flatMap((issue, index) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        field: pathOf([...issue.path, key], prefix),
        message: UNKNOWN_FIELD,
      }));
    }
    const message: Sentence = {
      de: issue.message,
      en: inEnglish(english.issues[index]?.message ?? issue.message),
    };
    return [{ field: pathOf(issue.path, prefix), message }];
  });
}

function pathOf(path: PropertyKey[], prefix: string): string {
  return [prefix, ...path.map(String)].filter((part) => part !== '').join('.');
}
