import type { StepRequest } from '../../contracts/case/messages';
import { recomputer } from '../../contracts/case/person';
import { recomputeStepId, type RecomputedFinding } from '../../contracts/case/recompute';
import type { RecomputationRow } from '../../register/recomputations';

/** The step of a recomputation in a case: to be previewed, or, once it is released, to be taken as it was previewed. */
export function recomputeRequest(
  { id, reason, range, preparedBy, releasedBy }: RecomputationRow,
  seen?: { findings: RecomputedFinding[]; version: number },
): StepRequest {
  const { calculator, norm } = range;
  return {
    stepId: recomputeStepId(id),
    step: 'recompute',
    input: {
      recomputation: id,
      reason,
      ...(calculator === undefined ? {} : { calculator }),
      ...(norm === undefined ? {} : { norm }),
      preparedBy,
      ...(releasedBy && seen ? { released: { by: releasedBy, findings: seen.findings } } : {}),
    },
    actor: recomputer,
    expectedVersion: seen?.version,
  };
}
