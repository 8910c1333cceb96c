import { ApplicationFailure } from '@temporalio/common';
import type { StepRequest } from '../contracts/case/messages';

/** What the other case said: a receipt, a refusal, that there is none, or nothing that could be relied upon. */
export type Told =
  | { kind: 'receipt' }
  | { kind: 'refused'; code: string; details: Record<string, unknown> }
  | { kind: 'unknown-case' }
  | { kind: 'accepted' | 'unanswered' };

export interface OtherCases {
  /** Takes a step in another case, reopening it if it is closed. */
  step(caseId: string, request: StepRequest): Promise<Told>;
}

/** Tells another case what concerns it: an idempotent step, keyed by the act that caused it, repeated until it is answered. */
export function tellCase(cases: OtherCases) {
  return async ({ caseId, request }: { caseId: string; request: StepRequest }): Promise<void> => {
    const told = await cases.step(caseId, request);
    if (told.kind === 'receipt') return;
    if (told.kind === 'accepted' || told.kind === 'unanswered')
      throw new Error('the other case has not answered yet');
    const type = told.kind === 'refused' ? told.code : told.kind;
    throw ApplicationFailure.create({ type, message: 'the other case has refused', nonRetryable: true });
  };
}
