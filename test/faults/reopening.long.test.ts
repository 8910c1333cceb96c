import { setTimeout as sleep } from 'node:timers/promises';
import type { CaseFile } from '../support/case-file';
import { sharedInstallation } from '../support/shared-installation';
import { archivedRuns, expectContested, inTime, overSince2024 } from './support/closed-case';
import { withEngine } from './support/reach';

/** What retention does with a run whose time is over. */
async function deleteRuns(file: CaseFile): Promise<void> {
  await withEngine(sharedInstallation().dataDir, async (client) => {
    for await (const run of client.workflow.list({ query: `WorkflowId = '${file.caseId}'` })) {
      await client.workflowService.deleteWorkflowExecution({
        namespace: 'fristwerk',
        workflowExecution: { workflowId: file.caseId, runId: run.runId },
      });
    }
    const gone = () =>
      client.workflow
        .getHandle(file.caseId)
        .describe()
        .then(
          () => false,
          () => true,
        );
    while (!(await gone())) await sleep(50);
  });
}

describe('§ 84 Abs. 1 SGG: ein rechtzeitiger Widerspruch, der lange nach dem Abschluss erfasst wird', () => {
  it('auch wenn der Lauf in der Engine längst gelöscht ist; zurückgenommen, endet die Akte noch einmal', async () => {
    const file = await overSince2024();
    await deleteRuns(file);
    const receipt = await file.take('record-objection', inTime, 'mailroom', 'w1');
    await expectContested(file);
    expect(await file.take('record-objection', inTime, 'mailroom', 'w1')).toEqual(receipt);
    await file.take('withdraw-objection', { from: 'person', receivedOn: '2024-07-01' }, 'mailroom');
    await file.until(({ status }) => status === 'closed');
    expect(await archivedRuns(file)).toBe(2);
  });
});
