import { Api } from '../support/api';

type Input = Record<string, unknown>;

interface Refusal {
  code?: string;
  detail?: string;
  whatToDo?: string;
  fields?: { field: string; message: string }[];
}

const place = { land: 'NW' };
const examples = {
  period: {
    kind: 'ACT',
    begins: 'after-event',
    on: '2026-11-05',
    length: { amount: 2, unit: 'weeks' },
    place,
  },
  'remedy-period': {
    remedy: 'widerspruch',
    branch: 'SGG',
    notifiedOn: '2026-05-15',
    instruction: 'correct',
    place,
  },
  levy: {
    year: 2026,
    monthlyWorkplaces: Array.from({ length: 12 }, () => 120),
    monthlyCounted: Array.from({ length: 12 }, () => 2),
  },
};

const api = new Api();
const ask = (id: string, input: unknown, headers: Record<string, string> = {}) =>
  api.post<Refusal & { finding?: Input & { value: Input } }>(`/api/v1/rules/${id}`, { input }, { headers });

function fieldsOf({ fields = [] }: Refusal): string[] {
  return fields.map(({ field }) => field);
}

describe('what a schema refuses', () => {
  it('is said field by field, in the language asked for', async () => {
    const input = { ...examples.period, kind: 'MAYBE', length: { amount: 1.5, unit: 'weeks' } };
    const messages = async (language: string) => {
      const { body } = await ask('period', input, { 'accept-language': language });
      return body.fields?.map(({ message }) => message);
    };
    expect(await messages('de')).toEqual([
      expect.stringMatching(/^Diesen Wert gibt es hier nicht. Möglich sind: ACT, /),
      'Nötig ist eine ganze Zahl',
    ]);
    expect(await messages('en')).toEqual([
      expect.stringMatching(/^No such value. Possible are: ACT, /),
      'Needed is a whole number',
    ]);
  });

  it.each(['null', '5', '"x"', '{'])('is a body that is no object: %s', async (raw) => {
    const response = await api.post('/api/v1/rules/levy', raw);
    expect(response).toMatchObject({
      status: 400,
      body: { title: 'Der Inhalt der Anfrage muss ein gültiges JSON-Objekt sein.' },
    });
  });
});

describe('what a rule refuses', () => {
  it.each(['1799-12-31', '2300-01-01', '0031-01-01', '9999-12-31'])(
    'is a day of the calendar far from all recorded law: %s',
    async (notifiedOn) => {
      const { status, body } = await ask('remedy-period', { ...examples['remedy-period'], notifiedOn });
      expect({ status, code: body.code, fields: fieldsOf(body) }).toEqual({
        status: 422,
        code: 'law-not-covered',
        fields: ['input.notifiedOn'],
      });
    },
  );

  it('is a day without recorded law, with the days that have one and what to do', async () => {
    const input = { ...examples.levy, year: 2015 };
    expect((await ask('levy', input)).body.whatToDo).toBe(
      'Erfasst ist das Recht vom 01.01.2016 bis zum 31.12.2026. Bitte die Angabe prüfen; ist sie richtig, muss das ' +
        'Recht dieses Tages erst erfasst werden.',
    );
    expect((await ask('levy', input, { 'accept-language': 'en' })).body.whatToDo).toBe(
      'Law is recorded from 2016-01-01 to 2026-12-31. Check the fact; if it is right, the law of that day has to be ' +
        'recorded first.',
    );
  });

  it('is a period that runs out of the recorded calendar, with the days it started from', async () => {
    const { status, body } = await ask('dismissal-use', { basis: 'served', on: '2050-12-15', place });
    expect({ status, code: body.code, fields: fieldsOf(body) }).toEqual({
      status: 422,
      code: 'law-not-covered',
      fields: ['input.on'],
    });
  });

  it.each([
    [{ ratePercent: 51 }, 422, ['input.plan.kind', 'input.plan.ratePercent']],
    [{ months: 0 }, 400, ['input.plan.months']],
    [{ beginsOn: '2015-01-01' }, 422, ['input.plan.beginsOn']],
    [{ beginsOn: '2020-01-01', monthlyWageCents: 680_000 }, 400, ['input.plan.region']],
  ])('names the fact inside the plan that it lies in: %j', async (change, status, fields) => {
    const plan = { kind: 'GENERAL', beginsOn: '2026-03-01', ratePercent: 40, months: 6, monthlyWageCents: 1 };
    const answer = await ask('wage-subsidy-repayment', {
      plan: { ...plan, ...change },
      reason: 'mutual',
      followUpMonthsServed: 2,
    });
    expect({ status: answer.status, fields: fieldsOf(answer.body) }).toEqual({ status, fields });
  });
});
