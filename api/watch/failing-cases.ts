import { openIncident, resolveIncident } from '../../register/incidents';
import { openSubjects } from '../../register/watch-queries';
import type { Stage } from '../stage';

/** Cases whose workflow tasks fail again and again; whoever takes a step in one is told of an outage that never ends. */
export async function findFailingCases(stage: Stage): Promise<void> {
  const failing = await stage.failing();
  for (const { caseId, runId, cause } of failing) {
    const detail = { runId, cause };
    await openIncident(stage.register, { kind: 'failing-case', caseId, subject: caseId, detail });
  }
  const still = new Set(failing.map(({ caseId }) => caseId));
  for (const caseId of await openSubjects(stage.register, 'failing-case'))
    if (!still.has(caseId)) await resolveIncident(stage.register, 'failing-case', caseId);
}
