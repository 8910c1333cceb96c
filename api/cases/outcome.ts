import type { Response } from 'express';
import type { Receipt } from '../../contracts/case/receipt';
import type { StepOutcome } from '../../engine/case-client';
import { isProblemCode, Problem } from '../problem';

/** Turns what the engine said of a step into the answer of the API. */
export function receiptOf(outcome: StepOutcome): Receipt | 'accepted' {
  switch (outcome.kind) {
    case 'receipt':
      return outcome.receipt;
    case 'accepted':
      return 'accepted';
    case 'unanswered':
      throw new Problem('engine-unavailable');
    case 'unknown-case':
      throw new Problem('unknown-case');
    case 'refused':
      throw isProblemCode(outcome.code)
        ? new Problem(outcome.code, outcome.details)
        : new Error(`unexpected refusal ${outcome.code}`);
  }
}

/** 202: recorded by the engine and to be completed; the receipt will be found at its place. */
export function sendAccepted(response: Response, casesUrl: string, caseId: string, stepId: string): void {
  const receipt = `${casesUrl}/${caseId}/receipts/${encodeURIComponent(stepId)}`;
  response.status(202).location(receipt).json({ status: 'accepted', caseId, stepId, receipt });
}
