import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { compute } from '../../rules';
import { root } from '../project/imports';
import { CaseFile } from '../support/case-file';
import { Plant } from './support/plant';

jest.setTimeout(180_000);

let plant: Plant;
beforeAll(async () => {
  plant = await Plant.start({ FRISTWERK_CONTINUE_AS_NEW_AFTER: '3' });
}, 120_000);
afterAll(async () => {
  await plant.stop();
});

const on = new Date().toISOString().slice(0, 10);
const endOf = (days: number, land: 'NW' | 'BY') =>
  compute('hearing-period', { on, days, place: { land } }).value.lastDay;
/** A period of the office that ends, whatever day it is, on a holiday of one Land that is none of the other. */
const hearingDays = Array.from({ length: 351 }, (_, index) => index + 15).find(
  (days) => endOf(days, 'NW') !== endOf(days, 'BY'),
) as number;

async function enterOffice(land: 'NW' | 'BY'): Promise<void> {
  const practice = { nachlaufDays: 7, vorfristDays: 7, cooperationDays: 14, evidenceDays: 21, hearingDays };
  const settings = { ...practice, name: 'Amt', place: { land }, reminders: 2, cardReturnDays: 14 };
  const body = { validFrom: '2000-01-01', settings };
  const { status } = await plant.api.put('/api/v1/offices/amt', body, { as: 'supervisor' });
  expect(status).toBe(200);
}

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

interface Recomputation {
  recomputationId: string;
  status: string;
  digest: string;
  counts: Record<string, number>;
}

const path = '/api/v1/recomputations';

async function until(id: string, status: string): Promise<Recomputation> {
  const end = Date.now() + 60_000;
  for (;;) {
    const { body } = await plant.api.get<Recomputation>(`${path}/${id}`, { as: 'supervisor' });
    if (body.status === status) return body;
    if (Date.now() > end)
      throw new Error(`stays ${body.status} ${JSON.stringify(body.counts)}\n${plant.log}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('a recomputation', () => {
  it('that is released as the engine stands still and the app is killed comes into each case, once, and stays', async () => {
    await enterOffice('NW');
    const files = await Promise.all([overpaid(), overpaid(), overpaid()]);
    await enterOffice('BY');
    const body = { reason: 'Feiertage berichtigt', office: 'amt' };
    const asked = { as: 'supervisor', key: randomUUID() } as const;
    const [first, repeated] = [
      await plant.api.post<Recomputation>(path, body, asked),
      await plant.api.post<Recomputation>(path, body, asked),
    ];
    const id = first.body.recomputationId;
    expect(repeated.body.recomputationId).toBe(id);
    const { digest, counts } = await until(id, 'prepared');
    expect(counts).toMatchObject({ proposed: 3 });
    for (const file of files)
      expect((await file.deadline('hearing'))?.lastDay).toBe(endOf(hearingDays, 'NW'));

    plant.freeze('engine');
    const release = await plant.api.post(`${path}/${id}/release`, { digest }, { as: 'supervisor2' });
    expect(release.status).toBe(202);
    await plant.killApp();
    plant.thaw('engine');
    await plant.startAgain();
    expect((await until(id, 'done')).counts).toMatchObject({ delivered: 3, proposed: 0 });

    for (const file of files) {
      for (const text of ['eins', 'zwei', 'drei']) await file.take('vermerk', { text });
      expect((await file.journal()).filter(({ act }) => act.step === 'recompute')).toHaveLength(1);
      expect(await file.deadline('hearing')).toMatchObject({
        lastDay: endOf(hearingDays, 'BY'),
        status: 'open',
      });
      const call = ['--import', 'tsx', 'scripts/rebuild-register.ts', '--data', plant.dataDir, file.caseId];
      const { stderr } = await promisify(execFile)(process.execPath, call, { cwd: root });
      expect(stderr).toContain('1 as their journals say');
    }
  });
});
