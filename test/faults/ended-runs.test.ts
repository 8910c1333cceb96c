import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { Api } from '../support/api';
import { CaseFile } from '../support/case-file';
import { Installation } from '../support/installation';
import { queryRegister, withEngine } from './support/reach';

const person = { id: 'person', role: 'applicant', name: 'Erika Beispiel' };
const input = {
  ground: 'gdb-lowered',
  decidedOn: '2026-05-11',
  gdbBefore: 50,
  gdbAfter: 30,
  parties: [person],
};

describe('a run that was ended from outside', () => {
  it('is archived all the same, and the case goes on from its acts', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'fristwerk-ended-'));
    let installation = await Installation.start({ dataDir });
    try {
      const file = await CaseFile.open('downgrade-protection', input, new Api(installation));
      await withEngine(dataDir, (client) => client.workflow.getHandle(file.caseId).terminate('test'));
      await sleep(1_500);
      await installation.stop();

      installation = await Installation.start({ dataDir });
      const again = CaseFile.of(new Api(installation), file.caseId);
      const stored = 'select ending, events from archives where case_id = $1 and stored_at is not null';
      let rows: { ending: string; events: number }[] = [];
      for (let look = 0; look < 100 && rows.length === 0; look += 1) {
        rows = await queryRegister(dataDir, stored, [file.caseId]);
        await sleep(100);
      }
      expect(rows).toEqual([{ ending: 'terminated', events: expect.any(Number) }]);
      expect(rows[0]?.events).toBeGreaterThan(5);
      const isRunning = async () =>
        await withEngine(dataDir, async (client) => {
          const { status } = await client.workflow.getHandle(file.caseId).describe();
          return status.name === 'RUNNING';
        });
      // Its deadlines are looked at again without anybody taking a step.
      for (let look = 0; look < 100 && !(await isRunning()); look += 1) await sleep(100);
      expect(await isRunning()).toBe(true);
      await again.take('vermerk', { text: 'geht weiter' });
      expect(await again.view()).toMatchObject({ status: 'open', version: 2, phase: 'draft' });
    } finally {
      await installation.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  }, 180_000);

  it('goes on without a new start of the worker', async () => {
    const installation = await Installation.start({ env: { FRISTWERK_ROUNDS_MS: '1000' } });
    try {
      const file = await CaseFile.open('downgrade-protection', input, new Api(installation));
      const handleOf = (client: Client) => client.workflow.getHandle(file.caseId);
      await withEngine(installation.dataDir, (client) => handleOf(client).terminate('test'));
      const status = async () =>
        await withEngine(
          installation.dataDir,
          async (client) => (await handleOf(client).describe()).status.name,
        );
      for (let look = 0; look < 150 && (await status()) !== 'RUNNING'; look += 1) await sleep(100);
      expect(await status()).toBe('RUNNING');
      await file.take('vermerk', { text: 'geht weiter' });
    } finally {
      await installation.stop();
    }
  }, 180_000);
});
