import { calculators, compute, EXPLANATIONS, RuleError, type PublicCalculatorId } from '../../rules';

type Input = Record<string, unknown>;

/** One right input for each calculator; every fact in it is necessary unless named as optional. */
interface Example {
  input: Input;
  optional?: readonly string[];
  /** Fields that hold a day whose law is asked for. */
  covered?: readonly string[];
}

const place = { land: 'NW' };
const plan = {
  kind: 'GENERAL',
  beginsOn: '2026-03-01',
  ratePercent: 40,
  months: 6,
  monthlyWageCents: 240_000,
};
const year = Array.from({ length: 12 }, () => 100);

const examples: Record<PublicCalculatorId, Example> = {
  notification: { input: { mode: 'post', dispatchedOn: '2026-03-02' }, covered: ['dispatchedOn'] },
  'remedy-period': {
    input: {
      remedy: 'klage',
      branch: 'SGG',
      notifiedOn: '2026-03-02',
      abroad: false,
      instruction: 'correct',
      place,
    },
    optional: ['abroad'],
    covered: ['notifiedOn'],
  },
  period: {
    input: { kind: 'ACT', begins: 'with-day', on: '2026-03-02', length: { amount: 2, unit: 'weeks' }, place },
    covered: ['on'],
  },
  'status-protection': {
    input: { ground: 'gdb-lowered', gdbBefore: 50, gdbAfter: 30, finalSince: '2026-06-16' },
    covered: ['finalSince'],
  },
  'inaction-suit': {
    input: { branch: 'SGG', of: 'objection', receivedOn: '2026-03-02' },
    covered: ['receivedOn'],
  },
  reinstatement: {
    input: { regime: 'SGG', obstacleEndedOn: '2026-11-10', missedDeadline: '2026-06-15', place },
    covered: ['obstacleEndedOn', 'missedDeadline'],
  },
  'decision-target': {
    input: { receivedOn: '2026-11-02', opinionOrderedOn: '2026-11-05', place },
    optional: ['opinionOrderedOn'],
    covered: ['receivedOn'],
  },
  'overall-gdb': { input: { singles: [50, 40], overall: 70 } },
  'card-validity': {
    input: { issuedOn: '2026-11-10', bornOn: '1970-04-01', permitUntil: '2030-01-01', unlimited: false },
    optional: ['bornOn', 'permitUntil', 'unlimited'],
    covered: ['issuedOn'],
  },
  'dismissal-application': { input: { knownOn: '2026-11-05', place }, covered: ['knownOn'] },
  'dismissal-decision': {
    input: { kind: 'ordinary', receivedOn: '2026-11-03', place },
    covered: ['receivedOn'],
  },
  'dismissal-use': { input: { basis: 'served', on: '2026-12-01', place }, covered: ['on'] },
  'consent-needed': {
    input: {
      employmentBegan: '2020-01-01',
      noticeReceivedOn: '2026-11-30',
      status: 'applied',
      appliedOn: '2026-01-02',
    },
    covered: ['noticeReceivedOn'],
  },
  'suit-against-dismissal': {
    input: { noticeReceivedOn: '2026-12-07', employerKnewStatus: true, place },
    optional: ['employerKnewStatus'],
    covered: ['noticeReceivedOn'],
  },
  'wage-subsidy-plan': { input: plan, covered: ['beginsOn'] },
  'wage-subsidy-repayment': { input: { plan, reason: 'mutual', followUpMonthsServed: 2 } },
  levy: { input: { year: 2026, monthlyWorkplaces: year, monthlyCounted: year } },
  'levy-surcharge': {
    input: { arrearsCents: 20_000, dueOn: '2027-03-31', paidOn: '2027-05-02' },
    covered: ['dueOn', 'paidOn'],
  },
  'tax-allowance': { input: { gdb: 50, year: 2026, helpless: false }, optional: ['helpless'] },
  'additional-leave': {
    input: { year: 2026, daysPerWeek: 5, statusFrom: '2026-05-10', employedTo: '2026-12-31' },
    optional: ['statusFrom', 'employedTo'],
  },
  'vehicle-aid': {
    input: { on: '2026-06-01', priceCents: 1_500_000, netIncomeCents: 170_000, dependants: 1 },
    optional: ['dependants'],
    covered: ['on'],
  },
  'budget-for-work': { input: { on: '2026-06-01', wageCents: 250_000 }, covered: ['on'] },
  responsibility: {
    input: { receivedOn: '2026-11-02', forwardedReceivedOn: '2026-11-18', place },
    optional: ['forwardedReceivedOn'],
    covered: ['receivedOn'],
  },
  'deemed-grant': {
    input: { benefit: 'arbeitsassistenz', receivedOn: '2026-11-16', place },
    covered: ['receivedOn'],
  },
  'help-withdrawal': { input: { decidedOn: '2026-11-10', months: 6 }, covered: ['decidedOn'] },
  'benefit-table': { input: { group: 1, benefit: 'SchwbAV26' } },
  authority: { input: { land: 'NW', on: '2026-11-01' }, covered: ['on'] },
};

const ids = Object.keys(examples) as PublicCalculatorId[];
const ask = (id: PublicCalculatorId, input: unknown) => compute(id, input as never);

function refusalOf(id: PublicCalculatorId, input: unknown): string {
  try {
    ask(id, input);
    return 'answered';
  } catch (error) {
    return error instanceof RuleError ? error.code : `unnamed: ${String(error)}`;
  }
}

const MALFORMED = ['missing-fact', 'invalid-value', 'invalid-date', 'unknown-kind'];
const fieldsOf = (id: PublicCalculatorId) => Object.keys(examples[id].input);

describe('each calculator', () => {
  it('has an example here, and an explanation', () => {
    expect(ids.sort()).toEqual(Object.keys(calculators).sort());
    expect(Object.keys(EXPLANATIONS).sort()).toEqual(Object.keys(calculators).sort());
  });

  it.each(ids)('%s answers its example', (id) => {
    expect(ask(id, examples[id].input)).toMatchObject({ calculator: id, inputs: examples[id].input });
  });

  it.each(ids)('%s names a missing fact', (id) => {
    for (const field of fieldsOf(id).filter((one) => !(examples[id].optional ?? []).includes(one))) {
      const { [field]: _left, ...rest } = examples[id].input;
      expect({ field, refusal: refusalOf(id, rest) }).toEqual({ field, refusal: 'missing-fact' });
      const explicit = { ...examples[id].input, [field]: null };
      expect({ field, refusal: MALFORMED.includes(refusalOf(id, explicit)) }).toEqual({
        field,
        refusal: true,
      });
    }
  });

  it.each(ids)('%s refuses facts of another type', (id) => {
    for (const field of fieldsOf(id)) {
      for (const wrong of [{}, [], 'nonsense', -7, NaN, () => 1]) {
        // An assessed value that is no GdB is answered: it cannot be entered.
        if (id === 'overall-gdb' && (Array.isArray(wrong) || wrong === -7)) continue;
        const refusal = refusalOf(id, { ...examples[id].input, [field]: wrong });
        expect({
          field,
          wrong,
          named: MALFORMED.includes(refusal) || refusal === 'facts-contradict',
        }).toEqual({
          field,
          wrong,
          named: true,
        });
      }
    }
  });

  it.each(ids)('%s refuses a day the calendar does not have', (id) => {
    for (const field of fieldsOf(id).filter((one) => /^\d{4}-/.test(String(examples[id].input[one])))) {
      for (const day of ['2026-02-29', '2026-13-01', '2026-1-1']) {
        expect(refusalOf(id, { ...examples[id].input, [field]: day })).toBe('invalid-date');
      }
    }
  });

  it.each(ids.filter((id) => examples[id].covered !== undefined))('%s refuses years no law covers', (id) => {
    for (const field of examples[id].covered!) {
      for (const day of ['1899-05-05', '1999-12-31', '2051-01-01', '2100-05-05']) {
        const refusal = refusalOf(id, { ...examples[id].input, [field]: day });
        expect({ field, day, named: ['law-not-covered', 'facts-contradict'].includes(refusal) }).toEqual({
          field,
          day,
          named: true,
        });
      }
    }
  });

  it.each(['levy', 'tax-allowance', 'additional-leave'] as const)('%s refuses an uncovered year', (id) => {
    expect(refusalOf(id, { ...examples[id].input, year: 1999 })).toBe('law-not-covered');
    expect(refusalOf(id, { ...examples[id].input, year: 2051 })).toBe('law-not-covered');
  });

  it.each(ids)('%s refuses what is no input at all', (id) => {
    for (const nothing of [undefined, null, 'text', 5]) expect(refusalOf(id, nothing)).toBe('missing-fact');
  });

  it('that does not exist is an error', () => {
    expect(refusalOf('horoscope' as never, {})).toBe('unknown-kind');
    expect(refusalOf('toString' as never, {})).toBe('unknown-kind');
  });
});

describe('an error', () => {
  it('speaks both languages and holds no fact of the case in its message', () => {
    const inputs: [PublicCalculatorId, Input][] = [
      ['notification', { mode: 'post', dispatchedOn: '2026-03-02', receivedOn: '2026-03-01' }],
      ['remedy-period', { ...examples['remedy-period'].input, notifiedOn: '1999-12-31' }],
      ['authority', { land: 'XX', on: '2026-11-01' }],
    ];
    for (const [id, input] of inputs) {
      try {
        ask(id, input);
        throw new Error('was answered');
      } catch (error) {
        const { sentence, message } = error as RuleError;
        expect(sentence.de.length).toBeGreaterThan(10);
        expect(sentence.en.length).toBeGreaterThan(10);
        expect(message).not.toMatch(/2026-03|1999-12|XX/);
      }
    }
  });
});
