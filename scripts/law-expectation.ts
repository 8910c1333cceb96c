import { isDeepStrictEqual } from 'node:util';

/** Whether an answer has all that is expected of it; it may say more. Lists are compared entry by entry. */
export function holds(expected: unknown, actual: unknown): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((one, index) => holds(one, actual[index]))
    );
  }
  if (typeof expected !== 'object' || expected === null) return isDeepStrictEqual(expected, actual);
  if (typeof actual !== 'object' || actual === null) return false;
  return Object.entries(expected).every(
    ([name, one]) => Object.hasOwn(actual, name) && holds(one, (actual as Record<string, unknown>)[name]),
  );
}
