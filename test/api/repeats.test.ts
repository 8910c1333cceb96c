import { randomUUID } from 'node:crypto';
import { Api } from '../support/api';
import { CaseFile } from '../support/case-file';

const api = new Api();
const person = { id: 'person', role: 'applicant', name: 'Erika Beispiel' };
const input = {
  ground: 'gdb-lowered',
  decidedOn: '2026-05-11',
  gdbBefore: 50,
  gdbAfter: 30,
  parties: [person],
};
const opening = { procedure: 'downgrade-protection', input };

describe('opening a case again under the same Idempotency-Key', () => {
  it('gives the same case and the same receipt', async () => {
    const key = randomUUID();
    const first = await api.post('/api/v1/cases', opening, { key });
    expect(first).toMatchObject({ status: 201, body: { caseId: expect.stringMatching(/^HS-\d{4}-\d{6}$/) } });
    expect(await api.post('/api/v1/cases', opening, { key })).toMatchObject({
      status: 201,
      body: first.body,
    });
  });

  it('with another body is refused', async () => {
    const key = randomUUID();
    await api.post('/api/v1/cases', opening, { key });
    const other = { ...opening, input: { ...input, gdbAfter: 40 } };
    expect(await api.post('/api/v1/cases', other, { key })).toMatchObject({
      status: 409,
      body: { code: 'idempotency-key-reused' },
    });
  });

  it('by another person is another case', async () => {
    const key = randomUUID();
    const first = await api.post('/api/v1/cases', opening, { key });
    const second = await api.post('/api/v1/cases', opening, { key, as: 'caseworker2' });
    expect(second.body['caseId']).not.toBe(first.body['caseId']);
  });
});

describe('taking a step again under the same id', () => {
  it('gives the same receipt and records nothing', async () => {
    const file = await CaseFile.open('downgrade-protection', input);
    const first = await file.take('vermerk', { text: 'Anruf' }, 'caseworker', 'v1');
    await file.take('vermerk', { text: 'noch ein Anruf' });
    expect(await file.take('vermerk', { text: 'Anruf' }, 'caseworker', 'v1')).toEqual(first);
    expect((await file.view()).version).toBe(3);
  });

  it('with another content, or by another person, is refused', async () => {
    const file = await CaseFile.open('downgrade-protection', input);
    await file.take('vermerk', { text: 'Anruf' }, 'caseworker', 'v1');
    for (const answer of [
      await file.attempt('vermerk', { text: 'anders' }, 'caseworker', 'v1'),
      await file.attempt('vermerk', { text: 'Anruf' }, 'caseworker2', 'v1'),
      await file.attempt('wiedervorlage', { on: '2030-01-07', text: 'Anruf' }, 'caseworker', 'v1'),
    ]) {
      expect(answer).toMatchObject({ status: 409, body: { code: 'step-id-reused' } });
    }
  });

  it('finds its receipt at the place that 202 names', async () => {
    const file = await CaseFile.open('downgrade-protection', input);
    const receipt = await file.take('vermerk', { text: 'Anruf' }, 'caseworker', 'v1');
    expect((await api.get(`${file.path}/receipts/v1`)).body).toEqual(receipt);
    expect(await api.get(`${file.path}/receipts/v2`)).toMatchObject({
      status: 404,
      body: { code: 'unknown-receipt' },
    });
  });
});
