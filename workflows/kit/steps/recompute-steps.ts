import { quietlyKept, type RecomputedFinding } from '../../../contracts/case/recompute';
import type { CaseStepInput } from '../../../contracts/case/schema';
import { excerpt } from '../excerpt';
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
      reason: excerpt(reason),
      ...(released ? { releasedBy: released.by.id } : {}),
      ...beginningOf(findings),
    });
    const doubtful = findings.filter(({ kept }) => kept !== undefined && !quietlyKept.includes(kept));
    if (doubtful.length === 0) return;
    kase.opensTask({
      id: `doubtful:${act.stepId}`,
      type: 'doubtful-finding',
      forRole: 'supervisor',
      note: excerpt(doubtful.map(said).join('; ')),
    });
  },
};

/** In characters of JSON. */
const mostOfFindings = 10_000;

/** Of very many the first; how many more there are is said, and the journal has them all. */
function beginningOf(findings: RecomputedFinding[]): {
  findings: RecomputedFinding[];
  furtherFindings?: number;
} {
  let length = 0;
  const fits = (finding: RecomputedFinding) => (length += JSON.stringify(finding).length) <= mostOfFindings;
  const first = findings.findIndex((finding) => !fits(finding));
  if (first === -1) return { findings };
  return { findings: findings.slice(0, first), furtherFindings: findings.length - first };
}

function said({ calculator, deadlines, norms, kept }: RecomputedFinding): string {
  const what = deadlines.length > 0 ? deadlines.join(', ') : calculator;
  return `${what} (${norms.join(', ')}): ${kept}`;
}
