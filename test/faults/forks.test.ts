import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { Api } from '../support/api';
import { CaseFile } from '../support/case-file';
import { sharedInstallation } from '../support/shared-installation';
import { queryRegister, withEngine } from './support/reach';
import { opening } from './support/stream';

jest.setTimeout(30_000);

const { dataDir } = sharedInstallation();
const api = new Api();
const query = <Row>(text: string, ...values: unknown[]) => queryRegister<Row>(dataDir, text, values);

async function caseOfFourActs(): Promise<CaseFile> {
  const file = await CaseFile.open(opening.procedure, opening.input);
  for (const stepId of ['v2', 'v3', 'v4']) await file.take('vermerk', { text: stepId }, 'caseworker', stepId);
  return file;
}

/** Puts the run back to where its second act was recorded, as an operator can. */
async function reset(client: Client, caseId: string, reapply: boolean): Promise<void> {
  const { events } = await client.workflow.getHandle(caseId).fetchHistory();
  const { EventType } = temporal.api.enums.v1;
  const completed = (events ?? []).filter(
    ({ eventType }) => eventType === EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_COMPLETED,
  );
  const after = Number(completed[1]?.eventId);
  const task = (events ?? []).find(
    ({ eventType, eventId }) =>
      eventType === EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED && Number(eventId) > after,
  );
  const { ResetReapplyExcludeType } = temporal.api.enums.v1;
  await client.workflowService.resetWorkflowExecution({
    namespace: 'fristwerk',
    workflowExecution: { workflowId: caseId },
    workflowTaskFinishEventId: task?.eventId ?? null,
    requestId: randomUUID(),
    reason: 'test',
    resetReapplyExcludeTypes: reapply ? [] : [ResetReapplyExcludeType.RESET_REAPPLY_EXCLUDE_TYPE_UPDATE],
  });
}

/** The register as it was two acts ago, for this one case. */
async function restoreOlder(caseId: string): Promise<void> {
  const [second] = await query<{ act_hash: string }>(
    'select act_hash from journal where case_id = $1 and seq = 2',
    caseId,
  );
  await query('delete from receipts where case_id = $1 and version > 2', caseId);
  await query('delete from journal where case_id = $1 and seq > 2', caseId);
  await query('update cases set version = 2, hash = $2 where case_id = $1', caseId, second?.act_hash);
}

async function expectBlocked(file: CaseFile, version: number): Promise<void> {
  const before = await query('select * from journal where case_id = $1 order by seq', file.caseId);
  const refused = { status: 409, body: { code: 'case-blocked' } };
  expect(await file.attempt('vermerk', { text: 'noch einer' })).toMatchObject(refused);
  expect(await file.view()).toMatchObject({ status: 'blocked', version, steps: [] });
  const { body } = await api.get<{ incidents: { kind: string; caseId: string }[] }>('/api/v1/incidents', {
    as: 'supervisor',
  });
  expect(body.incidents.filter(({ caseId }) => caseId === file.caseId)).toMatchObject([{ kind: 'fork' }]);
  expect(await query('select * from journal where case_id = $1 order by seq', file.caseId)).toEqual(before);
  expect(before).toHaveLength(version);
}

/** A run that fails its tasks comes back to them for ever; one that is blocked waits. */
async function expectQuiet(file: CaseFile, namespace = 'fristwerk'): Promise<void> {
  await withEngine(
    dataDir,
    async (client) => {
      const { pendingWorkflowTask } = await client.workflowService.describeWorkflowExecution({
        namespace,
        execution: { workflowId: file.caseId },
      });
      expect(pendingWorkflowTask?.attempt ?? 1).toBe(1);
    },
    namespace,
  );
}

describe('a case whose register and engine tell two stories', () => {
  it('because its run was put back, is blocked, and nothing is written', async () => {
    const file = await caseOfFourActs();
    await withEngine(dataDir, (client) => reset(client, file.caseId, false));
    const refused = await file.attempt('vermerk', { text: 'eine andere Geschichte' }, 'caseworker', 'v5');
    expect(refused).toMatchObject({ status: 409, body: { code: 'case-blocked' } });
    await expectBlocked(file, 4);
    await expectQuiet(file);
  });

  it('because its run was put back and took its steps again, is blocked', async () => {
    const file = await caseOfFourActs();
    await withEngine(dataDir, (client) => reset(client, file.caseId, true));
    await file.until(({ status }) => status === 'blocked');
    await expectBlocked(file, 4);
  });

  it('because an older state of the register was restored that tells another one, is blocked', async () => {
    const file = await caseOfFourActs();
    await restoreOlder(file.caseId);
    await query("update journal set act_hash = 'other' where case_id = $1 and seq = 2", file.caseId);
    const refused = await file.attempt('vermerk', { text: 'neu' }, 'caseworker', 'v5');
    expect(refused).toMatchObject({ status: 409, body: { code: 'case-blocked' } });
    await expectBlocked(file, 2);
  });

  it('but one that is only older is brought up when a step is repeated that it does not know', async () => {
    const file = await caseOfFourActs();
    await restoreOlder(file.caseId);
    expect(await file.take('vermerk', { text: 'v4' }, 'caseworker', 'v4')).toMatchObject({ version: 4 });
    expect(await file.view()).toMatchObject({ status: 'open', version: 4 });
  });

  it('answers what it has recorded all the same', async () => {
    const file = await caseOfFourActs();
    const receipt = await file.take('vermerk', { text: 'v4' }, 'caseworker', 'v4');
    await query("update cases set status = 'blocked' where case_id = $1", file.caseId);
    expect(await file.take('vermerk', { text: 'v4' }, 'caseworker', 'v4')).toEqual(receipt);
  });

  it('stays blocked when its run has ended and a new one could begin from its acts', async () => {
    const file = await caseOfFourActs();
    await query("update cases set status = 'blocked' where case_id = $1", file.caseId);
    await withEngine(dataDir, (client) => client.workflow.getHandle(file.caseId).terminate('test'));
    expect(await file.attempt('vermerk', { text: 'neu' })).toMatchObject({
      status: 409,
      body: { code: 'case-blocked' },
    });
    expect(await file.view()).toMatchObject({ status: 'blocked', version: 4 });
  });

  it('is blocked too when its clock is the first to notice, and does not run in circles', async () => {
    const file = await CaseFile.rehearse(opening.procedure, opening.input);
    await file.take('wiedervorlage', { on: '2031-01-07', text: 'nachsehen' });
    await query('set search_path = rehearsal');
    const stranger = `insert into rehearsal.journal select case_id, 3, 'stranger', step, actor, recorded_at, effective_on,
      body, 'other', hash, 'other' from rehearsal.journal where case_id = $1 and seq = 2`;
    await query(stranger, file.caseId);
    await query('update rehearsal.cases set version = 3 where case_id = $1', file.caseId);
    await api.post('/api/v1/rehearsal/clock', { cases: [file.caseId], to: '2031-01-08' });
    await file.until(({ status }) => status === 'blocked');
    await expectQuiet(file, 'fristwerk-rehearsal');
    const refused = { status: 409, body: { code: 'case-blocked' } };
    expect(await file.attempt('vermerk', { text: 'neu' })).toMatchObject(refused);
  });
});
