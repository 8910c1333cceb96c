import { Copy } from './support/copy';
import { Plant } from './support/plant';
import { opening } from './support/stream';

jest.setTimeout(120_000);

const clerk = { as: 'caseworker' } as const;

async function open(plant: Plant, key: string): Promise<string> {
  const { status, body } = await plant.api.post<{ caseId: string }>('/api/v1/cases', opening, { key });
  expect(status).toBe(201);
  return body.caseId;
}

async function vermerk(plant: Plant, caseId: string, stepId: string) {
  const path = `/api/v1/cases/${caseId}/steps/vermerk`;
  return await plant.api.post<{ version: number; code: string }>(
    path,
    { stepId, input: { text: stepId } },
    clerk,
  );
}

async function release(plant: Plant, caseId: string): Promise<void> {
  const steps = `/api/v1/cases/${caseId}/steps`;
  const input = { notice: 'bescheid' };
  const { status } = await plant.api.post(
    `${steps}/release-notice`,
    { stepId: 'release', input },
    { as: 'supervisor' },
  );
  expect(status).toBe(200);
}

interface Incident {
  kind: string;
  caseId: string;
  detail: { register: number; engine: number };
}

async function differences(plant: Plant): Promise<Incident[]> {
  const { body } = await plant.api.get<{ incidents: Incident[] }>('/api/v1/incidents', { as: 'supervisor' });
  return body.incidents.filter(({ kind }) => kind === 'version-differs');
}

async function eventually<T>(look: () => Promise<T>, holds: (found: T) => boolean): Promise<T> {
  for (const until = Date.now() + 30_000; ;) {
    const found = await look();
    if (holds(found) || Date.now() > until) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const outbox = (plant: Plant, caseId: string) =>
  plant.query<{ type: string; status: string }>(
    'select type, status from outbox where case_id = $1 order by key',
    [caseId],
  );

describe('a register restored from an older copy', () => {
  let plant: Plant;
  let copy: Copy;
  let old: string;
  let young: string;
  let withLetters: string;

  beforeAll(async () => {
    plant = await Plant.start();
    old = await open(plant, 'old');
    withLetters = await open(plant, 'letters');
    await plant.stopApp();
    copy = new Copy(plant, 'register');
    await plant.startAgain();
    for (const stepId of ['v2', 'v3']) expect((await vermerk(plant, old, stepId)).status).toBe(200);
    await release(plant, withLetters);
    young = await open(plant, 'young');
    await plant.stopApp();
    copy.bringBack();
    await plant.startAgain();
  });
  afterAll(async () => {
    copy.remove();
    await plant.stop();
  });

  it('is brought up to what the engine knows, and says so', async () => {
    const found = await eventually(
      () => differences(plant),
      ({ length }) => length >= 3,
    );
    expect(found.map(({ caseId, detail }) => [caseId, detail]).sort()).toEqual([
      [old, { register: 1, engine: 3 }],
      [withLetters, { register: 1, engine: 2 }],
      [young, { register: 0, engine: 1 }],
    ]);
  });

  it('answers a step as it was answered first, and takes the next one', async () => {
    expect(await vermerk(plant, old, 'v3')).toMatchObject({ status: 200, body: { version: 3 } });
    expect(await vermerk(plant, old, 'v4')).toMatchObject({ status: 200, body: { version: 4 } });
    expect(await vermerk(plant, young, 'v2')).toMatchObject({ status: 200, body: { version: 2 } });
  });

  it('sends no letter of which nobody knows whether it went out: it is listed', async () => {
    const letters = await eventually(
      () => outbox(plant, withLetters),
      ({ length }) => length > 0,
    );
    expect(letters.length).toBeGreaterThan(0);
    expect(letters.filter(({ status }) => status === 'waiting')).toEqual([]);
    expect(letters.filter(({ status }) => status === 'unknown')).not.toEqual([]);
  });

  it('gives no number twice', async () => {
    const next = await open(plant, 'next');
    expect([old, withLetters, young]).not.toContain(next);
  });

  it('is brought up by the next act of a case, should that come first', async () => {
    await plant.query('delete from receipts where case_id = $1 and version > 1', [old]);
    await plant.query('delete from journal where case_id = $1 and seq > 1', [old]);
    await plant.query(
      'update cases set version = 1, hash = (select act_hash from journal where case_id = $1) where case_id = $1',
      [old],
    );
    expect(await vermerk(plant, old, 'v5')).toMatchObject({ status: 200, body: { version: 5 } });
    const rows = await plant.query<{ seq: number }>(
      'select seq from journal where case_id = $1 order by seq',
      [old],
    );
    expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('an engine restored from an older copy', () => {
  it('is no ground to go on from: the case is blocked and named; one it lost is started from its acts', async () => {
    const plant = await Plant.start();
    const behind = await open(plant, 'behind');
    await plant.stopApp();
    const copy = new Copy(plant, 'engine');
    try {
      await plant.startAgain();
      await vermerk(plant, behind, 'v2');
      const lost = await open(plant, 'lost');
      await vermerk(plant, lost, 'v2');
      await plant.stopApp();
      copy.bringBack();
      await plant.startAgain();
      const found = await eventually(
        () => differences(plant),
        ({ length }) => length >= 2,
      );
      expect(found.map(({ caseId, detail }) => [caseId, detail]).sort()).toEqual([
        [behind, { register: 2, engine: 1 }],
        [lost, { register: 2, engine: 0 }],
      ]);
      expect(await vermerk(plant, behind, 'v3')).toMatchObject({
        status: 409,
        body: { code: 'case-blocked' },
      });
      expect(await vermerk(plant, lost, 'v3')).toMatchObject({ status: 200, body: { version: 3 } });
    } finally {
      copy.remove();
      await plant.stop();
    }
  });
});
