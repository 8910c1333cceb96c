import { Client } from 'pg';
import type { Receipt } from '../../contracts/case/receipt';
import type { Answer } from '../support/api';
import { Plant } from './support/plant';
import { opening } from './support/stream';

jest.setTimeout(60_000);

const patienceMs = 1_500;
/** The register is given up after 8 seconds; then comes the answer. */
const boundMs = 12_000;
let plant: Plant;
let caseId: string;

beforeAll(async () => {
  plant = await Plant.start({ FRISTWERK_PATIENCE_MS: String(patienceMs) });
  caseId = await open('first');
}, 120_000);

afterAll(async () => {
  await plant.stop();
});

async function open(key: string): Promise<string> {
  const answer = await plant.api.post<{ caseId: string }>('/api/v1/cases', opening, { key });
  expect(answer.status).toBe(201);
  return answer.body.caseId;
}

const path = () => `/api/v1/cases/${caseId}`;
const within = { withinMs: boundMs };

function note(stepId: string, options = within): Promise<Answer<Receipt>> {
  return plant.api.post<Receipt>(`${path()}/steps/vermerk`, { stepId, input: { text: 'Anruf' } }, options);
}

async function timesInJournal(stepId: string): Promise<number> {
  return (await plant.query('select 1 from journal where case_id = $1 and step_id = $2', [caseId, stepId]))
    .length;
}

function unavailable(answer: Answer<unknown>, code: string): void {
  expect(answer).toMatchObject({ status: 503, body: { code, status: 503 } });
  expect((answer.body as { title: string }).title).toMatch(/[Bb]itte .* wiederholen/);
  expect(answer.headers.get('content-type')).toMatch('application/problem+json');
  expect(answer.headers.get('retry-after')).not.toBeNull();
}

describe('while the engine does not answer', () => {
  beforeAll(() => plant.freeze('engine'));
  afterAll(() => plant.thaw('engine'));

  it('health says so, and that the register is up', async () => {
    expect(await plant.health()).toMatchObject({ status: 'degraded', engine: 'down', register: 'up' });
  });

  it('a case can be read', async () => {
    for (const part of ['', '/deadlines', '/journal', '/letters', '/receipts/opening'])
      expect((await plant.api.get(`${path()}${part}`, { withinMs: 2_000 })).status).toBe(200);
  });

  it('a step that was taken before is answered as before', async () => {
    const receipt = await plant.api.get(`${path()}/receipts/opening`);
    const again = await plant.api.post('/api/v1/cases', opening, { key: 'first', withinMs: 2_000 });
    expect(again).toMatchObject({ status: 201, body: { caseId, receipt: receipt.body } });
  });

  it('a new step and a new case are answered in time, with a sentence', async () => {
    unavailable(await note('during-engine'), 'engine-unavailable');
    unavailable(
      await plant.api.post('/api/v1/cases', opening, { key: 'during-engine', ...within }),
      'engine-unavailable',
    );
  });

  it('and when it is back, the same step is taken once and the same case opened', async () => {
    plant.thaw('engine');
    await plant.untilHealthy();
    expect((await note('during-engine')).status).toBe(200);
    expect(await timesInJournal('during-engine')).toBe(1);
    expect(await open('during-engine')).not.toBe(caseId);
  });
});

describe('while the register does not answer', () => {
  beforeAll(() => plant.freeze('register'));
  afterAll(() => plant.thaw('register'));

  it('health says so, and that the engine is up', async () => {
    expect(await plant.health()).toMatchObject({ status: 'degraded', engine: 'up', register: 'down' });
  });

  it('every request is answered in time, with a sentence', async () => {
    const answers = await Promise.all([
      plant.api.get(path(), within),
      plant.api.get(`${path()}/journal`, within),
      note('during-register'),
      plant.api.post('/api/v1/cases', opening, { key: 'during-register', ...within }),
      plant.api.get('/api/v1/incidents', { as: 'supervisor', ...within }),
      plant.api.get('/api/v1/post', within),
    ]);
    for (const answer of answers) unavailable(answer, 'register-unavailable');
  });

  it('and when it is back, all goes on', async () => {
    plant.thaw('register');
    await plant.untilHealthy();
    expect((await note('during-register')).status).toBe(200);
    expect(await timesInJournal('during-register')).toBe(1);
    await open('during-register');
  });
});

describe('a step that was accepted and cannot be finished', () => {
  it('is answered as accepted after the time to wait, and its receipt is found later', async () => {
    const inTheWay = new Client({ connectionString: plant.databaseUrl });
    await inTheWay.connect();
    await inTheWay.query('begin');
    await inTheWay.query('select 1 from fristwerk.cases where case_id = $1 for update', [caseId]);
    const before = Date.now();
    const accepted = await note('accepted');
    expect(accepted).toMatchObject({
      status: 202,
      body: { status: 'accepted', caseId, stepId: 'accepted', receipt: `${path()}/receipts/accepted` },
    });
    expect(accepted.headers.get('location')).toBe(`${path()}/receipts/accepted`);
    expect(Date.now() - before).toBeLessThan(patienceMs + 1_500);
    expect((await plant.api.get(`${path()}/receipts/accepted`)).status).toBe(404);
    await inTheWay.query('rollback');
    await inTheWay.end();
    const repeated = await until200(() => note('accepted'));
    expect(await plant.api.get(`${path()}/receipts/accepted`)).toMatchObject({
      status: 200,
      body: repeated.body,
    });
    expect(await timesInJournal('accepted')).toBe(1);
  });
});

async function until200<T>(call: () => Promise<Answer<T>>): Promise<Answer<T>> {
  for (let count = 0; ; count += 1) {
    const answer = await call();
    if (answer.status === 200) return answer;
    expect(answer.status).toBe(202);
    expect(count).toBeLessThan(20);
  }
}
