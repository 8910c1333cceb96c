import { ApplicationFailure } from '@temporalio/common';
import type { Instant } from '../contracts/case/act';
import type { StepRequest } from '../contracts/case/messages';

/** What the other case said: a receipt, a refusal, that there is none, or nothing that could be relied upon. */
export type Told =
  | { kind: 'receipt' }
  | { kind: 'refused'; code: string; details: Record<string, unknown> }
  | { kind: 'unknown-case' }
  | { kind: 'accepted' | 'unanswered' };

export interface Message {
  caseId: string;
  request: StepRequest;
  /** The sender's now. */
  at: Instant;
}

export interface OtherCases {
  /** In a rehearsal every case has a clock of its own: the receiver is to stand where the sender stands. */
  bringTo?(caseId: string, at: Instant): Promise<void>;
  /** Takes a step in another case, reopening it if it is closed. */
  step(caseId: string, request: StepRequest): Promise<Told>;
}

/** Tells another case what concerns it: an idempotent step, keyed by the act that caused it, repeated until it is answered. */
export function tellCase(cases: OtherCases) {
  return async ({ caseId, request, at }: Message): Promise<void> => {
    await cases.bringTo?.(caseId, at);
    const told = await cases.step(caseId, request);
    if (told.kind === 'receipt') return;
    if (told.kind === 'accepted' || told.kind === 'unanswered')
      throw new Error('the other case has not answered yet');
    const type = told.kind === 'refused' ? told.code : told.kind;
    throw ApplicationFailure.create({ type, message: 'the other case has refused', nonRetryable: true });
  };
}
