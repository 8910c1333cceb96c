import { caseStepSchemas, civilDate } from './schema';

const complaints = (text: unknown) => civilDate.safeParse(text).error?.issues.map(({ message }) => message);

describe('a date', () => {
  it.each(['1800-01-01', '2026-02-28', '2028-02-29', '2199-12-31'])('%s is taken as it is', (text) => {
    expect(civilDate.parse(text)).toBe(text);
  });

  it.each([
    ['2026-02-29', 'Dieses Datum gibt es nicht'],
    ['2026-13-01', 'Dieses Datum gibt es nicht'],
    ['11.05.2026', 'Datum im Format JJJJ-MM-TT angeben'],
    ['0000-05-01', 'Das Jahr muss zwischen 1800 und 2199 liegen'],
    ['0206-05-01', 'Das Jahr muss zwischen 1800 und 2199 liegen'],
    ['1799-12-31', 'Das Jahr muss zwischen 1800 und 2199 liegen'],
    ['2200-01-01', 'Das Jahr muss zwischen 1800 und 2199 liegen'],
  ])('%s is refused with one sentence', (text, sentence) => {
    expect(complaints(text)).toEqual([sentence]);
  });
});

describe('somebody of the office', () => {
  const naming = { ground: 'relative', namedBy: 'office', namedOn: '2026-05-12', reason: 'x' };

  it.each(['system:clock', 'system:mailroom', 'system:recomputation'])('is not the product: %s', (person) => {
    const { error } = caseStepSchemas['name-exclusion'].safeParse({ ...naming, person });
    expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [['person'], 'Unter dieser Kennung handelt Fristwerk selbst, keine Person'],
    ]);
  });

  it('is named by the id of their token', () => {
    expect(caseStepSchemas['name-exclusion'].safeParse({ ...naming, person: 'local:lead' }).success).toBe(
      true,
    );
  });
});
