import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublicCalculatorId } from '../../rules';
import { Api } from '../support/api';

type Input = Record<string, unknown>;

interface LawCase {
  id: string;
  calculator: PublicCalculatorId;
  input: Input;
  expect: Input & { _status?: number };
}

interface Refusal {
  code?: string;
  detail?: string;
  whatToDo?: string;
  fields?: { field: string; message: string }[];
}

interface Described {
  id: string;
  title: { de: string; en: string };
  explanation: { de: string; en: string };
  norms: string[];
  schema: { properties: Record<string, unknown>; required: string[]; additionalProperties: boolean };
}

const file = join(__dirname, '..', 'law', 'cases.json');
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: LawCase[] };

const api = new Api();
const ask = (id: string, input: unknown, headers: Record<string, string> = {}) =>
  api.post<Refusal & { finding?: Input & { value: Input } }>(`/api/v1/rules/${id}`, { input }, { headers });
let list: Promise<Described[]> | undefined;
const described = () =>
  (list ??= api.get<{ calculators: Described[] }>('/api/v1/rules').then(({ body }) => body.calculators));

/** For each calculator an input that is answered. */
const examples = new Map<PublicCalculatorId, Input>([
  ['authority', { land: 'NW', on: '2026-11-01' }],
  ...cases
    .filter((one) => one.expect._status === undefined)
    .map(({ calculator, input }) => [calculator, input] as const),
]);
const ids = [...examples.keys()];

function fieldsOf({ fields = [] }: Refusal): string[] {
  return fields.map(({ field }) => field);
}

describe('the acceptance cases', () => {
  it('all hold over the API', async () => {
    const faults: unknown[] = [];
    for (const { id, calculator, input, expect: expected } of cases) {
      const { _status: status = 200, ...value } = expected;
      const { status: answered, body } = await ask(calculator, input);
      try {
        expect(answered).toBe(status);
        if (status === 200) expect(body.finding?.value).toMatchObject(value);
      } catch {
        faults.push({ id, calculator, answered, body, expected });
      }
    }
    expect(faults).toEqual([]);
    expect(cases.length).toBeGreaterThan(100);
  });
});

describe('GET /api/v1/rules', () => {
  it('lists every calculator with its schema, its explanation in both languages, and its norms', async () => {
    const all = await described();
    expect(all.map(({ id }) => id).sort()).toEqual([...ids].sort());
    for (const { title, explanation, norms, schema } of all) {
      for (const text of [title.de, title.en, explanation.de, explanation.en]) expect(text).not.toBe('');
      expect(norms.length).toBeGreaterThan(0);
      expect(schema.additionalProperties).toBe(false);
      expect(Object.keys(schema.properties).length).toBeGreaterThan(0);
    }
  });

  it('describes one alone, with the days and words that it takes', async () => {
    const { body } = await api.get<Described>('/api/v1/rules/remedy-period');
    expect(body).toMatchObject({
      id: 'remedy-period',
      schema: {
        properties: { branch: { enum: ['SGG', 'VwGO'] }, notifiedOn: { type: 'string' } },
        required: ['remedy', 'branch', 'notifiedOn', 'instruction', 'place'],
      },
    });
  });

  it('knows no other', async () => {
    for (const id of ['horoscope', 'toString', 'office-period']) {
      expect(await api.get(`/api/v1/rules/${id}`)).toMatchObject({
        status: 404,
        body: { code: 'unknown-calculator' },
      });
      expect(await ask(id, {})).toMatchObject({ status: 404, body: { code: 'unknown-calculator' } });
    }
  });
});

describe('an answer', () => {
  it.each(ids)('%s gives one with steps and norms', async (id) => {
    const { status, body } = await ask(id, examples.get(id));
    expect({ status, finding: body.finding }).toMatchObject({
      status: 200,
      finding: { calculator: id, inputs: examples.get(id), steps: expect.any(Array) as unknown },
    });
    const { steps, norms } = body.finding as unknown as { steps: unknown[]; norms: unknown[] };
    expect(Math.min(steps.length, norms.length)).toBeGreaterThan(0);
  });

  it('has the value, its steps with norms, and the inputs', async () => {
    const input = {
      remedy: 'widerspruch',
      branch: 'SGG',
      notifiedOn: '2026-05-15',
      instruction: 'correct',
      place: { land: 'NW' },
    };
    const { status, body } = await ask('remedy-period', input);
    expect(status).toBe(200);
    expect(body.finding).toMatchObject({
      calculator: 'remedy-period',
      value: { lastDay: '2026-06-15', endsAt: '2026-06-15T22:00:00Z', finalSince: '2026-06-16' },
      inputs: input,
      norms: expect.arrayContaining(['§ 84 Abs. 1 S. 1 SGG']) as unknown,
    });
  });

  it.each(['/api/v1/rules', '/api/v1/rules/levy', '/api/v1/benefits'])(
    'is given to nobody without a token (GET %s)',
    async (path) => {
      expect((await api.get(path, { as: 'nobody' })).status).toBe(401);
    },
  );

  it.each(['/api/v1/rules/levy', '/api/v1/benefits/search'])(
    'is given to nobody without a token (POST %s)',
    async (path) => {
      expect((await api.post(path, { input: {} }, { as: 'nobody' })).status).toBe(401);
    },
  );
});

describe('bad input to each calculator', () => {
  it.each(ids)('%s names each fact that is missing', async (id) => {
    const required = (await described()).find((one) => one.id === id)?.schema.required ?? [];
    expect(required.length + (id === 'notification' ? 1 : 0)).toBeGreaterThan(0);
    for (const field of required) {
      const { [field]: _left, ...rest } = examples.get(id)!;
      const { status, body } = await ask(id, rest);
      expect({ field, status, fields: fieldsOf(body) }).toEqual({
        field,
        status: 400,
        fields: [`input.${field}`],
      });
    }
    expect((await ask(id, undefined)).status).toBe(400);
  });

  it.each(ids)('%s names each fact of another type', async (id) => {
    for (const field of Object.keys(examples.get(id)!)) {
      for (const wrong of [{ no: 'such' }, [['no']], null]) {
        const { status, body } = await ask(id, { ...examples.get(id), [field]: wrong });
        expect({ field, wrong, status, code: body.code }).toEqual({
          field,
          wrong,
          status: 400,
          code: 'malformed-input',
        });
        expect(fieldsOf(body).every((one) => one.startsWith(`input.${field}`))).toBe(true);
      }
    }
  });

  it.each(ids)('%s names a day that the calendar does not have', async (id) => {
    const input = examples.get(id)!;
    const days = Object.keys(input).filter((field) => /^\d{4}-\d\d-\d\d$/.test(String(input[field])));
    for (const field of days) {
      for (const day of ['2026-02-30', '2026-13-01', '2.11.2026']) {
        const { status, body } = await ask(id, { ...input, [field]: day });
        expect({ field, day, status, fields: fieldsOf(body) }).toEqual({
          field,
          day,
          status: 400,
          fields: [`input.${field}`],
        });
      }
    }
  });

  it.each(ids)('%s names a field that it does not have', async (id) => {
    const { status, body } = await ask(id, { ...examples.get(id), horoscope: 'good' });
    expect({ status, code: body.code, fields: fieldsOf(body) }).toEqual({
      status: 400,
      code: 'malformed-input',
      fields: ['input.horoscope'],
    });
  });

  const dated: [PublicCalculatorId, string][] = [
    ['notification', 'dispatchedOn'],
    ['remedy-period', 'notifiedOn'],
    ['period', 'on'],
    ['status-protection', 'finalSince'],
    ['inaction-suit', 'receivedOn'],
    ['decision-target', 'receivedOn'],
    ['card-validity', 'issuedOn'],
    ['dismissal-application', 'knownOn'],
    ['dismissal-decision', 'receivedOn'],
    ['dismissal-use', 'on'],
    ['vehicle-aid', 'on'],
    ['budget-for-work', 'on'],
    ['responsibility', 'receivedOn'],
    ['deemed-grant', 'receivedOn'],
    ['help-withdrawal', 'decidedOn'],
    ['authority', 'on'],
  ];
  const bare: Partial<Record<PublicCalculatorId, Input>> = {
    notification: { mode: 'post' },
    period: {
      kind: 'ACT',
      begins: 'after-event',
      length: { amount: 1, unit: 'months' },
      place: { land: 'NW' },
    },
    'decision-target': { place: { land: 'NW' } },
    'card-validity': {},
    responsibility: { place: { land: 'NW' } },
  };
  it.each(dated)('%s refuses a day that no law covers (%s)', async (id, field) => {
    const { status, body } = await ask(id, { ...(bare[id] ?? examples.get(id)), [field]: '1899-05-05' });
    expect({ status, code: body.code, fields: fieldsOf(body) }).toEqual({
      status: 422,
      code: 'law-not-covered',
      fields: [`input.${field}`],
    });
    expect(body.detail).toMatch(/kein Recht erfasst/);
  });

  it.each(['levy', 'tax-allowance', 'additional-leave'] as const)(
    '%s refuses a year that no law covers',
    async (id) => {
      const { status, body } = await ask(id, { ...examples.get(id), year: 1999 });
      expect({ status, code: body.code, fields: fieldsOf(body) }).toEqual({
        status: 422,
        code: 'law-not-covered',
        fields: ['input.year'],
      });
    },
  );
});

describe('what the rules themselves refuse', () => {
  it('is a contradiction, with the fields and what to do, in the language asked for', async () => {
    const input = { mode: 'post', dispatchedOn: '2026-03-02', receivedOn: '2026-03-01' };
    const german = await ask('notification', input);
    expect(german.status).toBe(422);
    expect(german.headers.get('content-type')).toMatch('application/problem+json');
    expect(german.body).toMatchObject({
      code: 'facts-contradict',
      detail: 'Der Zugang kann nicht vor der Aufgabe zur Post oder der Absendung liegen.',
      whatToDo: expect.stringContaining('receivedOn') as unknown,
    });
    expect(fieldsOf(german.body)).toEqual(['input.dispatchedOn', 'input.receivedOn']);
    const english = await ask('notification', input, { 'accept-language': 'en' });
    expect(english.body.detail).toBe('Receipt cannot be before posting or sending.');
  });

  it('is a fact that the other facts demand', async () => {
    const { status, body } = await ask('notification', { mode: 'post' });
    expect({ status, code: body.code, fields: fieldsOf(body) }).toEqual({
      status: 400,
      code: 'malformed-input',
      fields: ['input.dispatchedOn'],
    });
  });

  it('is a number outside its range', async () => {
    const { status, body } = await ask('benefit-table', { group: 33, benefit: 'SchwbAV26' });
    expect({ status, fields: fieldsOf(body) }).toEqual({ status: 400, fields: ['input.group'] });
    expect(body.detail).toBe('„group“ muss eine ganze Zahl von 1 bis 32 sein.');
  });
});

describe('the benefits', () => {
  interface Hit {
    id: string;
    obstacles: unknown[];
    title: { de: string };
  }
  const search = (input: unknown) =>
    api.post<Refusal & { benefits?: Hit[] }>('/api/v1/benefits/search', { input });

  it('are listed with conditions, authority and norm', async () => {
    const { status, body } = await api.get<{ benefits: { id: string; competent: unknown[] }[] }>(
      '/api/v1/benefits',
    );
    expect(status).toBe(200);
    expect(body.benefits.length).toBeGreaterThan(20);
    expect(body.benefits.filter(({ competent }) => competent.length === 0)).toEqual([]);
  });

  it('are searched for a situation, those without an obstacle first', async () => {
    const { status, body } = await search({
      on: '2026-11-02',
      recipient: 'person',
      status: 'severely-disabled',
      needs: ['mobility'],
      facts: { 'needs-vehicle': true },
    });
    expect(status).toBe(200);
    const hits = body.benefits ?? [];
    expect(hits.map(({ title }) => title.de)).toContain('Kraftfahrzeughilfe');
    const blocked = hits.map(({ obstacles }) => obstacles.length > 0);
    expect(blocked).toEqual([...blocked].sort());
  });

  it.each([
    [{}, 400, ['input.on']],
    [{ on: '2026-02-30' }, 400, ['input.on']],
    [{ on: '2026-11-02', status: 'rich' }, 400, ['input.status']],
    [{ on: '2026-11-02', facts: { 'likes-cake': true } }, 400, ['input.facts.likes-cake']],
    [{ on: '2026-11-02', group: 33 }, 400, ['input.group']],
    [{ on: '1899-05-05' }, 422, ['input.on']],
    [
      { on: '2026-11-02', facts: { 'employer-without-duty': true, 'employer-above-quota': false } },
      422,
      ['input.facts.employer-without-duty', 'input.facts.employer-above-quota'],
    ],
  ])('refuse %j', async (input, status, fields) => {
    const answer = await search(input);
    expect({ status: answer.status, fields: fieldsOf(answer.body) }).toEqual({ status, fields });
  });
});
