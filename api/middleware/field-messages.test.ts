import { z } from 'zod';
import { toDocument, type Problem } from '../problem';
import { parse } from './bodies';

const schema = z.strictObject({
  count: z.int().min(1).optional(),
  rate: z.number().optional(),
  name: z.string().min(1, 'Name fehlt').max(3).optional(),
  kind: z.enum(['a', 'b']).optional(),
  list: z.array(z.string()).optional(),
  sure: z.boolean().optional(),
  inner: z.strictObject({ on: z.string() }).optional(),
});

function messages(input: unknown, language: 'de' | 'en'): unknown {
  try {
    return parse(schema, input);
  } catch (error) {
    const { fields } = toDocument(error as Problem, language) as {
      fields?: { field: string; message: string }[];
    };
    return fields?.map(({ field, message }) => `${field}: ${message}`);
  }
}

describe('what is wrong with a field', () => {
  it.each([
    [{ count: 1.5 }, 'count: Nötig ist eine ganze Zahl', 'count: Needed is a whole number'],
    [{ count: '1' }, 'count: Nötig ist eine Zahl', 'count: Needed is a number'],
    [{ count: 0 }, 'count: Möglich sind mindestens 1', 'count: Possible are at least 1'],
    [{ rate: null }, 'rate: Nötig ist eine Zahl', 'rate: Needed is a number'],
    [{ name: 5 }, 'name: Nötig ist ein Text', 'name: Needed is a text'],
    [{ name: '' }, 'name: Name fehlt', 'name: The name is missing'],
    [{ name: 'long' }, 'name: Möglich sind höchstens 3 Zeichen', 'name: Possible are at most 3 characters'],
    [
      { kind: 'c' },
      'kind: Diesen Wert gibt es hier nicht. Möglich sind: a, b',
      'kind: No such value. Possible are: a, b',
    ],
    [{ list: 'a' }, 'list: Nötig ist eine Liste', 'list: Needed is a list'],
    [{ sure: 'ja' }, 'sure: Nötig ist true oder false (ja oder nein)', 'sure: Needed is true or false'],
    [{ inner: {} }, 'inner.on: Diese Angabe fehlt', 'inner.on: This is missing'],
    [
      { inner: [] },
      'inner: Nötig ist eine Gruppe benannter Angaben',
      'inner: Needed is a group of named facts',
    ],
    [{ other: 1 }, 'other: Dieses Feld gibt es hier nicht', 'other: There is no such field here'],
  ])('is said in the language asked for: %j', (input, german, english) => {
    expect(messages(input, 'de')).toEqual([german]);
    expect(messages(input, 'en')).toEqual([english]);
  });
});
