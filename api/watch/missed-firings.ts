import { openIncident, resolveIncident } from '../../register/incidents';
import { openSubjects, overdueDeadlines } from '../../register/watch-queries';
import type { Stage } from '../stage';

const toleranceMs = 15 * 60 * 1000;

/** A deadline still open a quarter of an hour after its case should have looked at it. */
export async function findMissedFirings(stage: Stage, now: string): Promise<void> {
  const overdue = await overdueDeadlines(stage.register, new Date(Date.parse(now) - toleranceMs));
  for (const { caseId, deadlineId, lastDay, firesAt } of overdue) {
    const subject = `${caseId}/${deadlineId}`;
    await openIncident(stage.register, {
      kind: 'missed-firing',
      caseId,
      subject,
      detail: { lastDay, firesAt },
    });
  }
  const stillOverdue = new Set(overdue.map(({ caseId, deadlineId }) => `${caseId}/${deadlineId}`));
  for (const subject of await openSubjects(stage.register, 'missed-firing')) {
    if (!stillOverdue.has(subject)) await resolveIncident(stage.register, 'missed-firing', subject);
  }
}
