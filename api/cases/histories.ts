import type { CaseHistory } from '../../engine/case-histories';
import { storedArchives } from '../../register/archives';
import type { Stage } from '../stage';

/** Every run of a case: those that have ended from the archive, the one that runs from the engine. */
export async function historiesOf(stage: Stage, caseId: string): Promise<CaseHistory[]> {
  const stored = await storedArchives(stage.register, caseId);
  const archived = await Promise.all(
    stored.map(async ({ runId, history }) =>
      stage.histories.archived(runId, (await stage.cipher.open(caseId, history)).toString('utf8')),
    ),
  );
  const latest = await stage.histories.latest(caseId);
  const known = latest === undefined || archived.some(({ runId }) => runId === latest.runId);
  return known ? archived : [...archived, latest];
}
