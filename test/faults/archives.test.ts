import { randomUUID } from 'node:crypto';
import { Api } from '../support/api';
import { CaseFile } from '../support/case-file';
import { sharedInstallation } from '../support/shared-installation';
import { handedOver } from '../scenarios/downgrade-protection/given';
import { queryRegister, withEngine } from './support/reach';
import { opening } from './support/stream';

jest.setTimeout(30_000);

const { dataDir } = sharedInstallation();
const query = <Row>(text: string, ...values: unknown[]) => queryRegister<Row>(dataDir, text, values);

async function closedCase(): Promise<CaseFile> {
  const file = await CaseFile.open(opening.procedure, opening.input);
  await file.take('release-notice', { notice: 'bescheid', releasedOn: '2026-05-12' }, 'supervisor');
  await file.take('record-service', handedOver('2026-05-15'));
  await file.until(({ status }) => status === 'closed');
  return file;
}

describe('the archive of a closed case', () => {
  it('holds the complete history of its run', async () => {
    const file = await closedCase();
    const [row] = await query<{ run_id: string; events: number; history: Buffer; sha256: string }>(
      'select * from archives where case_id = $1',
      file.caseId,
    );
    const history = await withEngine(dataDir, (client) =>
      client.workflow.getHandle(file.caseId).fetchHistory(),
    );
    expect(row?.events).toBe(history.events?.length);
    expect(row?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is not held up by runs whose history the engine has lost; each of them is an incident', async () => {
    const open = await CaseFile.open(opening.procedure, opening.input);
    const lost = Array.from({ length: 60 }, () => randomUUID());
    await query(
      `insert into archives (workflow_id, run_id, case_id, ending, noticed_at)
       select $1, run_id, $1, 'completed', timestamptz '2020-01-01' from unnest($2::text[]) as run_id`,
      open.caseId,
      lost,
    );
    try {
      await closedCase();
      const { body } = await new Api().get<{ incidents: { kind: string; subject: string }[] }>(
        '/api/v1/incidents',
        {
          as: 'supervisor',
        },
      );
      const missing = body.incidents
        .filter(({ kind }) => kind === 'archive-missing')
        .map(({ subject }) => subject);
      expect(missing.sort()).toEqual(lost.map((runId) => `${open.caseId}/${runId}`).sort());
    } finally {
      await query('delete from archives where case_id = $1', open.caseId);
      await query('delete from incidents where case_id = $1', open.caseId);
    }
  });

  it('is not held up by runs that go on although they were about to end', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 51; count += 1)
      ids.push((await CaseFile.open(opening.procedure, opening.input)).caseId);
    await withEngine(dataDir, async (client) => {
      for (const caseId of ids) {
        const { runId } = await client.workflow.getHandle(caseId).describe();
        await query(
          `insert into archives (workflow_id, run_id, case_id, ending, noticed_at)
           values ($1, $2, $1, 'completed', timestamptz '2020-01-01')`,
          caseId,
          runId,
        );
      }
    });
    try {
      await closedCase();
    } finally {
      await query('delete from archives where case_id = any($1)', ids);
    }
  }, 60_000);
});
