import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadyMadePerson } from '../../api/auth/local-issuer';
import { addDays, civilDate } from '../../rules/core/civil-date';
import { targetDayFrom } from '../../rules/core/target-days';
import { Copy } from './support/copy';
import { Plant } from './support/plant';
import { opening } from './support/stream';

jest.setTimeout(180_000);

const executeOn = targetDayFrom(addDays(civilDate(new Date().toISOString().slice(0, 10)), 3));
let plant: Plant;
let copy: Copy;
/** Waiting in the copy, paid after it; ordered after it, and paid with the first; ordered after it, in no run. */
let waiting: string;
let paid: string;
let unpaid: string;
let run: string;

async function take(
  caseId: string,
  step: string,
  input: unknown,
  as: ReadyMadePerson,
  stepId: string = randomUUID(),
) {
  const path = `/api/v1/cases/${caseId}/steps/${step}`;
  const answer = await plant.api.post(path, { stepId, input }, { as });
  expect({ step, ...answer }).toMatchObject({ status: 200 });
}

async function openCase(): Promise<string> {
  const { body } = await plant.api.post<{ caseId: string }>('/api/v1/cases', opening, { key: randomUUID() });
  await take(body.caseId, 'change-party', { id: 'person', iban: 'DE89370400440532013000' }, 'caseworker2');
  return body.caseId;
}

async function order(caseId: string): Promise<void> {
  const says = { ground: '§ 63 SGB X', purpose: 'Kosten Widerspruch', dueOn: executeOn };
  const input = { id: 'costs', to: 'person', cents: 12_345, ...says };
  await take(caseId, 'order-payment', input, 'caseworker', 'order');
  await take(caseId, 'release-payment', { order: 'order' }, 'supervisor');
}

const openRun = (...cases: string[]) =>
  plant.api.post<{ caseId: string; code?: string }>(
    '/api/v1/cases',
    {
      procedure: 'payment-run',
      input: { executeOn, account: 'haushalt', items: cases.map((caseId) => `${caseId}-costs`) },
    },
    { key: randomUUID(), as: 'payments' },
  );

async function payments(caseId: string): Promise<{ status: string; run: string | null }[]> {
  const path = `/api/v1/cases/${caseId}/payments`;
  return (await plant.api.get<{ payments: never[] }>(path, { as: 'supervisor' })).body.payments;
}

const runView = async () =>
  (
    await plant.api.get<{ digest: string; file: { status: string } | null; rows: { status: string }[] }>(
      `/api/v1/payment-runs/${run}`,
      { as: 'supervisor' },
    )
  ).body;

const files = () => readdirSync(join(plant.dataDir, 'bank', 'ready'));

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 40_000; !(await holds());) {
    if (Date.now() > end) throw new Error('does not come about');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

beforeAll(async () => {
  plant = await Plant.start();
  const { body } = await plant.api.get<{ offices: { office: string; settings: Record<string, unknown> }[] }>(
    '/api/v1/offices',
  );
  const { id: _id, ...standard } = body.offices.find(({ office }) => office === 'standard')?.settings ?? {};
  const accounts = { haushalt: { name: 'Land Beispiel', iban: 'DE02500105170137075030' } };
  const settings = { ...standard, accounts };
  await plant.api.put(
    '/api/v1/offices/standard',
    { validFrom: '2000-01-01', settings },
    { as: 'supervisor' },
  );
  [waiting, paid, unpaid] = [await openCase(), await openCase(), await openCase()];
  await order(waiting);
  await plant.stopApp();
  copy = new Copy(plant, 'register');
  await plant.startAgain();
  await order(paid);
  await order(unpaid);
  run = (await openRun(waiting, paid)).body.caseId;
  await take(run, 'release-run', { digest: (await runView()).digest }, 'supervisor2');
  await until(async () => (await runView()).file?.status === 'sent');
  await plant.stopApp();
  copy.bringBack();
  await plant.startAgain();
  await until(
    async () => (await plant.api.get(`/api/v1/payment-runs/${run}`, { as: 'supervisor' })).status === 200,
  );
  await until(async () => (await runView()).file !== null);
  await until(async () => (await payments(unpaid)).length > 0 && (await payments(paid)).length > 0);
});

afterAll(async () => {
  copy.remove();
  await plant.stop();
});

describe('a register restored to before a payment run went out', () => {
  it('knows again what the run paid, and takes none of it into another', async () => {
    for (const caseId of [waiting, paid]) {
      await until(async () => (await payments(caseId))[0]?.status === 'released');
      expect(await payments(caseId)).toMatchObject([{ run }]);
    }
    expect(await openRun(waiting)).toMatchObject({ status: 409, body: { code: 'payment-taken' } });
  });

  it('lists the file as doubtful and writes no second one, whatever a person decides', async () => {
    expect(await runView()).toMatchObject({ file: { status: 'unknown' } });
    const listed = await plant.api.get<{ deliveries: { key: string; caseId: string }[] }>(
      '/api/v1/deliveries?status=unknown',
      { as: 'payments' },
    );
    const key = listed.body.deliveries.find(({ caseId }) => caseId === run)?.key;
    const decision = { key, decision: 'send-again' };
    expect((await plant.api.post('/api/v1/deliveries/decisions', decision, { as: 'payments' })).status).toBe(
      200,
    );
    await until(async () => (await runView()).file?.status === 'sent');
    expect(files()).toHaveLength(1);
  });

  it('lists as unknown what it has forgotten and no run has; it is paid when a person has said that it was not', async () => {
    expect(await payments(unpaid)).toMatchObject([{ status: 'unknown', run: null }]);
    expect(await openRun(unpaid)).toMatchObject({ status: 409, body: { code: 'payment-taken' } });
    const decision = { payment: `${unpaid}-costs`, decision: 'was-not-paid' };
    expect((await plant.api.post('/api/v1/payments/decisions', decision, { as: 'payments' })).status).toBe(
      200,
    );
    expect(await openRun(unpaid)).toMatchObject({ status: 201 });
  });
});
