import { quietlyKept, type RecomputedFinding } from '../../../contracts/case/recompute';
import type { CaseStepInput } from '../../../contracts/case/schema';
import type { Kase } from '../kase';

/** What a recomputation has changed shows like a correction; what it left though it would be otherwise, a person looks at. */
export const recomputeSteps = {
  recompute(kase: Kase, { recomputation, reason, preparedBy, released }: CaseStepInput['recompute']) {
    const { act, state } = kase;
    const findings = act.recomputed?.findings ?? [];
    state.corrections.push({
      stepId: act.stepId,
      corrects: `recomputation:${recomputation}`,
      preparedBy: preparedBy.id,
      released: true,
      reason,
      ...(released ? { releasedBy: released.by.id } : {}),
      findings,
    });
    const doubtful = findings.filter(({ kept }) => kept !== undefined && !quietlyKept.includes(kept));
    if (doubtful.length === 0) return;
    kase.opensTask({
      id: `doubtful:${act.stepId}`,
      type: 'doubtful-finding',
      forRole: 'supervisor',
      note: doubtful.map(said).join('; '),
    });
  },
};

function said({ calculator, deadlines, norms, kept }: RecomputedFinding): string {
  const what = deadlines.length > 0 ? deadlines.join(', ') : calculator;
  return `${what} (${norms.join(', ')}): ${kept}`;
}
