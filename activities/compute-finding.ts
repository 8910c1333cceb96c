import { ApplicationFailure } from '@temporalio/common';
import { compute, RuleError, type CalculatorId, type CalculatorInput, type Finding } from '../rules';
import type { RefusalCode } from '../contracts/case/refusal';

/** What a rule refuses as a refusal of the step; whatever has no word of its own is a contradiction. */
const codes: Partial<Record<string, RefusalCode>> = {
  'law-not-covered': 'law-not-covered',
  'missing-fact': 'missing-fact',
};

/** Has a rule applied. What the law cannot answer is a refusal with the fields it lies in, never a retry. */
// eslint-disable-next-line @typescript-eslint/require-await
export async function computeFinding(request: {
  calculator: CalculatorId;
  input: unknown;
}): Promise<Finding> {
  try {
    return compute(request.calculator, request.input as CalculatorInput<CalculatorId>);
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    const code = codes[error.code] ?? 'facts-contradict';
    const {
      code: _code,
      sentence,
      name: _name,
      stack: _stack,
      message: _message,
      ...facts
    } = error as RuleError & Record<string, unknown>;
    const fields = 'field' in facts ? { fields: [facts['field']] } : {};
    throw ApplicationFailure.create({
      type: code,
      message: error.code,
      nonRetryable: true,
      details: [{ ...facts, ...fields, calculator: request.calculator, reason: sentence }],
    });
  }
}
