import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { root } from '../project/imports';
import { CaseFile } from '../support/case-file';
import { enterOffice, hearingEnds, Recomputations } from '../support/recomputations';
import { Plant } from './support/plant';

jest.setTimeout(180_000);

let plant: Plant;
beforeAll(async () => {
  plant = await Plant.start({ FRISTWERK_CONTINUE_AS_NEW_AFTER: '3' });
}, 120_000);
afterAll(async () => {
  await plant.stop();
});

async function overpaid(): Promise<CaseFile> {
  const input = {
    payment: '2026-01',
    cents: 420_000,
    paidOn: '2026-01-15',
    benefit: 'Kraftfahrzeughilfe',
    ground: 'revoked-47',
    grantedOn: '2025-12-08',
    liftedOn: '2026-03-16',
    debtor: 'person',
    parties: [{ id: 'person', role: 'applicant', name: 'Erika Beispiel', address: 'Weg 1, 48147 Münster' }],
    reasons: 'Das Fahrzeug wurde verkauft.',
  };
  return await CaseFile.open('overpayment-reclaim', input, plant.api, 'cases', { office: 'amt' });
}

describe('a recomputation', () => {
  it('that is released as the engine stands still and the app is killed comes into each case, once, and stays', async () => {
    const recomputations = new Recomputations(plant.api);
    await enterOffice(plant.api, 'amt', 'NW');
    const files = await Promise.all([overpaid(), overpaid(), overpaid()]);
    await enterOffice(plant.api, 'amt', 'BY');
    const body = { reason: 'Feiertage berichtigt', office: 'amt' };
    const key = randomUUID();
    const { recomputationId: id } = (await recomputations.ask(body, key)).body;
    expect((await recomputations.ask(body, key)).body.recomputationId).toBe(id);
    const prepared = await recomputations.until(id, 'prepared');
    expect(prepared.counts).toMatchObject({ proposed: 3 });
    for (const { proposal } of prepared.cases)
      expect(proposal?.letters).toContainEqual({ change: 'changed', type: 'hearing', to: 'person' });
    for (const file of files) expect((await file.deadline('hearing'))?.lastDay).toBe(hearingEnds('NW'));

    plant.freeze('engine');
    expect((await recomputations.release(prepared)).status).toBe(202);
    await plant.killApp();
    plant.thaw('engine');
    await plant.startAgain();
    expect((await recomputations.until(id, 'done')).counts).toMatchObject({ delivered: 3, proposed: 0 });

    for (const file of files) {
      for (const text of ['eins', 'zwei']) await file.take('vermerk', { text });
      expect((await file.journal()).filter(({ act }) => act.step === 'recompute')).toHaveLength(1);
      expect(await file.deadline('hearing')).toMatchObject({
        lastDay: hearingEnds('BY'),
        status: 'open',
      });
    }
    const call = ['--import', 'tsx', 'scripts/rebuild-register.ts', '--data', plant.dataDir];
    const { stderr } = await promisify(execFile)(process.execPath, call, { cwd: root });
    expect(stderr).toContain('3 as their journals say');
  });
});
