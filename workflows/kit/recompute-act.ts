import type { Act } from '../../contracts/case/act';
import type { CaseState } from '../../contracts/case/state';
import { computeFinding, refusalIn, renewFindings } from './activity-calls';
import type { CaseProcedure } from './procedure';
import { assertAsReleased, recompute, type LawOfToday } from './recompute';

/** Has the law asked anew for an act `recompute`, and notes in it what comes out. */
export async function recomputeBy<State extends CaseState>(
  act: Act,
  procedure: CaseProcedure<State>,
  caseId: string,
  acts: readonly Act[],
): Promise<void> {
  const { recomputed, findings } = await recompute({ procedure, caseId, acts, act }, lawOfToday);
  assertAsReleased(act, recomputed, acts);
  Object.assign(act, { recomputed, findings });
}

const lawOfToday: LawOfToday = {
  compute: async (request) => {
    try {
      return await computeFinding(request);
    } catch (error) {
      throw refusalIn(error) ?? error;
    }
  },
  renew: (findings) =>
    renewFindings(findings.map(({ calculator, inputs, value }) => ({ calculator, inputs, value }))),
};
