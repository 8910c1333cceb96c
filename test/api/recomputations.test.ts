import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { openRegister, type Register } from '../../register/database';
import { databaseUrl } from '../../register/embedded/database';
import { Api } from '../support/api';
import { enterOffice, Recomputations } from '../support/recomputations';
import { sharedInstallation } from '../support/shared-installation';
import { join } from 'node:path';

const api = new Api();
const recomputations = new Recomputations(api);
let register: Register;
beforeAll(() => {
  const folder = join(sharedInstallation().dataDir, 'register', 'data');
  register = openRegister(databaseUrl(folder), 'fristwerk', { connections: 1 });
});
afterAll(() => register.destroy());

interface Incidents {
  incidents: { subject: string; resolvedAt: string | null }[];
}
const isFaultOpen = async (id: string) => {
  const { body } = await api.get<Incidents>('/api/v1/incidents', { as: 'auditor' });
  return body.incidents.some(({ subject, resolvedAt }) => subject === id && resolvedAt === null);
};

async function damaged(status: 'preparing' | 'prepared') {
  const office = `amt-${randomUUID()}`;
  await enterOffice(api, office, 'NW');
  const found = await recomputations.prepared(office);
  await sql`update recomputations set body = 'x', status = ${status}, claimed_at = null
    where recomputation_id = ${found.recomputationId}`.execute(register);
  return found;
}

it('a recomputation that failed because it does not open is shown without its texts, and withdrawn', async () => {
  const found = await damaged('preparing');
  const id = found.recomputationId;
  expect(await recomputations.until(id, 'failed')).toMatchObject({
    reason: null,
    fault: 'sealed-bytes-unreadable',
    preparedBy: { id: 'local:supervisor' },
  });
  expect(await isFaultOpen(id)).toBe(true);
  expect((await recomputations.release(found)).body).toMatchObject({ code: 'recomputation-failed' });
  const reason = 'beschädigt';
  for (const _time of ['once', 'again'])
    expect(await recomputations.withdraw(found, reason)).toMatchObject({
      status: 200,
      body: { status: 'withdrawn', withdrawn: { by: { id: 'local:supervisor' }, reason } },
    });
  expect((await recomputations.withdraw(found, 'anderes')).body).toMatchObject({ code: 'already-done' });
  expect((await recomputations.release(found)).body).toMatchObject({ code: 'recomputation-withdrawn' });
  expect(await isFaultOpen(id)).toBe(false);
});

it('a prepared one that does not open is not released: nobody can look at it', async () => {
  const found = await damaged('prepared');
  expect((await recomputations.release(found)).body).toMatchObject({
    code: 'recomputation-failed',
    fault: 'sealed-bytes-unreadable',
  });
  expect((await recomputations.withdraw(found, 'beschädigt')).status).toBe(200);
});
