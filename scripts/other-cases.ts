import type { OtherCases } from '../activities/tell-case';
import { RehearsedCaseUnknownError } from '../engine/rehearsal/errors';
import type { OpenStage } from './open-stage';

/** How a case reaches another one. In a rehearsal the other's clock is first moved to where the sender stands. */
export function otherCasesOf({ cases, clock }: OpenStage): OtherCases {
  const step: OtherCases['step'] = (caseId, request) => cases.step(caseId, request);
  if (!clock) return { step };
  return {
    step,
    bringTo: async (caseId, at) => {
      await clock.bringTo(caseId, at).catch((error: unknown) => {
        if (!(error instanceof RehearsedCaseUnknownError)) throw error;
      });
    },
  };
}
