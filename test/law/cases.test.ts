import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculators, compute, isPublicCalculator, RuleError, type PublicCalculatorId } from '../../rules';

interface Case {
  id: string;
  calculator: string;
  input: object;
  expect: Record<string, unknown>;
  source: string;
}

const { cases } = JSON.parse(readFileSync(join(__dirname, 'cases.json'), 'utf8')) as { cases: Case[] };
const refused = cases.filter((one) => '_status' in one.expect);
const answered = cases.filter((one) => !('_status' in one.expect));

/** 422 for what no law covers and for contradictions, 400 for everything malformed. */
const statusOf = (error: RuleError) =>
  ['law-not-covered', 'facts-contradict'].includes(error.code) ? 422 : 400;

function ask({ calculator, input }: Case) {
  if (!isPublicCalculator(calculator)) throw new Error(`unknown calculator ${calculator}`);
  return compute(calculator, input as never);
}

describe('the acceptance cases', () => {
  it.each(answered.map((one) => [`${one.calculator}: ${one.id} (${one.source})`, one] as const))(
    '%s',
    (_, one) => {
      const { value } = ask(one);
      expect(value).toMatchObject(one.expect);
    },
  );

  it.each(refused.map((one) => [`${one.calculator}: ${one.id}`, one] as const))('%s is refused', (_, one) => {
    let caught: unknown;
    try {
      ask(one);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(RuleError);
    expect(statusOf(caught as RuleError)).toBe(one.expect['_status']);
  });

  it('ask every calculator', () => {
    const asked = new Set(cases.map(({ calculator }) => calculator));
    const silent = (Object.keys(calculators) as PublicCalculatorId[]).filter((id) => !asked.has(id));
    expect(silent).toEqual([]);
  });

  it('answer each with steps in both languages, a norm for each step, and the inputs', () => {
    for (const one of answered) {
      const { steps, norms, inputs, calculator } = ask(one);
      expect({ id: one.id, calculator }).toEqual({ id: one.id, calculator: one.calculator });
      expect(steps.length).toBeGreaterThan(0);
      expect(steps.every(({ text, textEn, norm }) => text !== '' && textEn !== '' && norm !== '')).toBe(true);
      expect(norms.length).toBeGreaterThan(0);
      expect(inputs).toEqual(one.input);
    }
  });
});
