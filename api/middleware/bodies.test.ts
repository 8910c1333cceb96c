import { z } from 'zod';
import { Problem } from '../problem';
import { parse } from './bodies';

function problemOf(input: unknown, prefix?: string): Problem | undefined {
  try {
    parse(z.unknown(), input, prefix);
    return undefined;
  } catch (error) {
    return error as Problem;
  }
}

describe('what comes in', () => {
  it('is taken whatever it says', () => {
    expect(problemOf({ name: 'Ż\u0001 \n', parties: [{ name: null }, 7] })).toBeUndefined();
  });

  it('is refused where it is nested deeper than any input, and never walked to the end', () => {
    const nested = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown;
    expect(problemOf(nested(40))).toBeUndefined();
    expect(problemOf({ text: nested(100_000) })?.code).toBe('malformed-json');
  });

  it('is refused by the name of the field where it holds what the register cannot', () => {
    const problem = problemOf({ a: 'b', parties: [{ name: 'A\u0000B' }], 'k\u0000': 1 }, 'input');
    expect(problem).toBeInstanceOf(Problem);
    expect(problem?.code).toBe('malformed-input');
    const fields = problem?.details.fields as { field: string }[];
    expect(fields.map(({ field }) => field)).toEqual(['input.parties.0.name', 'input']);
  });
});
