import { randomUUID } from 'node:crypto';
import { Api, type Answer } from '../support/api';
import { CaseFile } from '../support/case-file';
import { served } from '../scenarios/downgrade-protection/given';
import { opening } from './support/stream';

const api = new Api();
const atOnce = <T>(count: number, call: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => call(index)));
const open = () => CaseFile.open(opening.procedure, opening.input);
const bodies = (answers: Answer<unknown>[]) => new Set(answers.map(({ body }) => JSON.stringify(body)));

describe('20 at once', () => {
  it('with the same expected version: one receipt, 19 conflicts', async () => {
    const file = await open();
    const answers = await atOnce(20, (index) =>
      file.attempt('vermerk', { text: `${index}` }, 'caseworker', `v${index}`, 1),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 200);
    for (const answer of refused)
      expect(answer).toMatchObject({ status: 409, body: { code: 'version-conflict', version: 2 } });
    expect(refused).toHaveLength(19);
    expect((await file.view()).version).toBe(2);
  });

  it('with the same step id: one act, and the same receipt for all', async () => {
    const file = await open();
    const answers = await atOnce(20, () => file.attempt('vermerk', { text: 'x' }, 'caseworker', 'v1'));
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: { version: 2 } });
    expect(bodies(answers).size).toBe(1);
    expect(await file.journal()).toHaveLength(2);
  });

  it('with the same step id and the version that the first of them expects: the same receipt for all', async () => {
    const file = await open();
    const answers = await atOnce(20, () => file.attempt('vermerk', { text: 'x' }, 'caseworker', 'v1', 1));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(bodies(answers).size).toBe(1);
  });

  it('with the same step id and two contents: one act, and the others are told', async () => {
    const file = await open();
    const answers = await atOnce(20, (index) =>
      file.attempt('vermerk', { text: `${index % 2}` }, 'caseworker', 'v1'),
    );
    const taken = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(taken).toHaveLength(10);
    expect(bodies(taken).size).toBe(1);
    for (const answer of refused)
      expect(answer).toMatchObject({ status: 409, body: { code: 'step-id-reused' } });
    expect(await file.journal()).toHaveLength(2);
  });

  it('each its own step: all of them, in versions without a gap', async () => {
    const file = await open();
    const answers = await atOnce(20, (index) => file.attempt('vermerk', { text: `${index}` }));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    const versions = answers.map(({ body }) => body.version).sort((a, b) => a - b);
    expect(versions).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
  });

  it('opening a case under the same Idempotency-Key: one case', async () => {
    const key = randomUUID();
    const answers = await atOnce(20, () => api.post<{ caseId: string }>('/api/v1/cases', opening, { key }));
    for (const answer of answers) expect(answer.status).toBe(201);
    expect(bodies(answers).size).toBe(1);
    const { caseId } = answers[0]?.body ?? { caseId: '' };
    expect((await api.get(`/api/v1/cases/${caseId}/journal`)).body).toMatchObject({ journal: { length: 1 } });
  });

  it('on a closed case: it is reopened once, and all are recorded', async () => {
    const file = await served('2026-05-15', { card: undefined });
    await file.until(({ status }) => status === 'closed');
    const before = (await file.view()).version;
    const answers = await atOnce(20, (index) => file.attempt('vermerk', { text: `${index}` }));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    const view = await file.until(({ status }) => status === 'closed');
    expect(view).toMatchObject({ version: before + 20 });
  });

  it('on a closed case with the same step id: one act', async () => {
    const file = await served('2026-05-15', { card: undefined });
    await file.until(({ status }) => status === 'closed');
    const before = (await file.view()).version;
    const answers = await atOnce(20, () => file.attempt('vermerk', { text: 'x' }, 'caseworker', 'v1'));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(bodies(answers).size).toBe(1);
    expect((await file.view()).version).toBe(before + 1);
  });
});
