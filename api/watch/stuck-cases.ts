import { openIncident, resolveIncident } from '../../register/incidents';
import { casesStuckInClosing } from '../../register/watch-queries';
import type { Stage } from '../stage';

const toleranceMs = 15 * 60 * 1000;

/** A case that is over but is not closed: its history has not been archived. */
export async function findStuckCases(stage: Stage, now: string): Promise<void> {
  const { stuck, recovered } = await casesStuckInClosing(
    stage.register,
    new Date(Date.parse(now) - toleranceMs),
  );
  for (const { caseId, since } of stuck) {
    await openIncident(stage.register, { kind: 'stuck-case', caseId, subject: caseId, detail: { since } });
  }
  for (const caseId of recovered) await resolveIncident(stage.register, 'stuck-case', caseId);
}
