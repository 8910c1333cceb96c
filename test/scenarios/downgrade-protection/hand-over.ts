import { randomUUID } from 'node:crypto';
import { Api } from '../../support/api';
import type { CaseFile } from '../../support/case-file';
import { released } from './given';

const api = new Api();
const staff = '/api/v1/rehearsal/staff';
const supervisor = { as: 'supervisor' } as const;

interface Handed {
  done: { caseId: string; receipt: { step: string; version: number } }[];
  failed: { caseId: string; problem: { code: string; title: string } }[];
}

const inChargeOf = async (person: string, which: 'in-charge' | 'handed-over') => {
  const { body } = await api.get<{ cases: { caseId: string; openTasks: number; inCharge: string }[] }>(
    `${staff}/${person}/${which}`,
    supervisor,
  );
  return body.cases;
};

const say = (person: string, what: 'hand-over' | 'hand-back', body: object, key: string) =>
  api.post<Handed>(`${staff}/${person}/${what}`, body, { ...supervisor, key });

async function casesOf(person: string): Promise<[CaseFile, CaseFile]> {
  const files: [CaseFile, CaseFile] = [await released(), await released()];
  for (const file of files) await file.take('assign', { person }, 'supervisor');
  return files;
}

describe('Vertretung bei Abwesenheit', () => {
  it.concurrent(
    'übernimmt alle offenen Akten mit dem, was in ihnen offen ist, und gibt sie zurück',
    async () => {
      const [person, deputy] = [`clara-${randomUUID()}`, `dirk-${randomUUID()}`];
      await api.put(`${staff}/${person}`, { name: 'Clara Amt', deputy }, supervisor);
      const files = await casesOf(person);
      const cases = files.map(({ caseId }) => caseId);
      const listed = await inChargeOf(person, 'in-charge');
      expect(listed.map(({ caseId }) => caseId).sort()).toEqual([...cases].sort());
      expect(listed.map(({ openTasks }) => openTasks)).toEqual([1, 1]);
      const [other] = await casesOf(deputy);
      const body = { cases: [...cases, other.caseId], reason: 'Urlaub bis 2. Januar' };
      const handed = await say(person, 'hand-over', body, 'urlaub');
      expect(handed.body.done.map(({ caseId, receipt }) => [caseId, receipt.step])).toEqual(
        cases.map((caseId) => [caseId, 'hand-over']),
      );
      expect(handed.body.failed).toMatchObject([
        { caseId: other.caseId, problem: { code: 'not-in-charge', title: expect.any(String) as string } },
      ]);
      // The same again is the same: the receipts of then, no second step.
      expect((await say(person, 'hand-over', body, 'urlaub')).body.done).toEqual(handed.body.done);
      expect(await inChargeOf(person, 'in-charge')).toEqual([]);
      expect(await inChargeOf(person, 'handed-over')).toMatchObject([
        { inCharge: deputy },
        { inCharge: deputy },
      ]);
      const { tasks } = (
        await api.get<{ tasks: { caseId: string }[] }>(`/api/v1/rehearsal/tasks?inCharge=${deputy}`)
      ).body;
      expect(tasks.map(({ caseId }) => caseId)).toEqual(expect.arrayContaining(cases));
      const back = await say(person, 'hand-back', { cases, reason: 'wieder da' }, 'zurück');
      expect(back.body.failed).toEqual([]);
      expect(await files[0].view()).toMatchObject({ inCharge: { person } });
      expect(await inChargeOf(person, 'handed-over')).toEqual([]);
    },
  );

  it.concurrent('bestimmt für andere die Leitung, und verlangt einen Namen', async () => {
    const person = `clara-${randomUUID()}`;
    const [{ caseId }] = await casesOf(person);
    const body = { cases: [caseId], reason: 'krank' };
    expect(await say(person, 'hand-over', body, 'krank')).toMatchObject({
      status: 422,
      body: { code: 'no-deputy' },
    });
    const own = { key: 'krank', as: 'caseworker' } as const;
    expect(await api.post(`${staff}/${person}/hand-over`, body, own)).toMatchObject({ status: 403 });
    expect(await api.get(`${staff}/${person}/in-charge`, own)).toMatchObject({ status: 403 });
    expect(await api.post(`${staff}/${person}/hand-over`, { ...body, to: 'x' }, supervisor)).toMatchObject({
      body: { code: 'idempotency-key-missing' },
    });
    const unknown = { ...body, cases: ['HS-1999-000001'], to: 'local:caseworker2' };
    expect((await say(person, 'hand-over', unknown, 'krank')).body.failed).toMatchObject([
      { caseId: 'HS-1999-000001', problem: { code: 'unknown-case' } },
    ]);
    expect(await api.get(`${staff}/local:caseworker/in-charge`)).toMatchObject({ status: 200 });
  });
});
