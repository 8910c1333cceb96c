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
const piece = () => ({
  postId: `p-${randomUUID()}`,
  receivedOn: '2026-06-01',
  subject: 'Schreiben ohne Aktenzeichen',
});

describe('Posteingang', () => {
  it('takes in a paper that belongs to no case yet, and files it later with its day of receipt', async () => {
    const post = piece();
    expect((await api.post('/api/v1/post', post, { as: 'mailroom' })).status).toBe(201);
    const pile = await api.get<{ post: { postId: string }[] }>('/api/v1/post', { as: 'mailroom' });
    expect(pile.body.post.map(({ postId }) => postId)).toContain(post.postId);

    const file = await CaseFile.open('downgrade-protection', input);
    const filed = await api.post(
      `/api/v1/post/${post.postId}/assignment`,
      { caseId: file.caseId },
      { as: 'mailroom' },
    );
    expect(filed).toMatchObject({ status: 200, body: { step: 'file-post', effectiveOn: '2026-06-01' } });
    expect((await file.view()).file).toMatchObject([{ kind: 'post', on: '2026-06-01', text: post.subject }]);
    const rest = await api.get<{ post: { postId: string }[] }>('/api/v1/post', { as: 'mailroom' });
    expect(rest.body.post.map(({ postId }) => postId)).not.toContain(post.postId);
  });

  it('is idempotent, and refuses another paper under the same id', async () => {
    const post = piece();
    await api.post('/api/v1/post', post, { as: 'mailroom' });
    expect((await api.post('/api/v1/post', post, { as: 'mailroom' })).status).toBe(201);
    expect((await api.post('/api/v1/post', { ...post, subject: 'anderes' }, { as: 'mailroom' })).status).toBe(
      409,
    );
  });

  it('is not for everybody', async () => {
    expect((await api.post('/api/v1/post', piece(), { as: 'auditor' })).status).toBe(403);
  });

  it('names what it does not know', async () => {
    const unknown = await api.post(
      '/api/v1/post/p-none/assignment',
      { caseId: 'HS-2026-000001' },
      { as: 'mailroom' },
    );
    expect(unknown).toMatchObject({ status: 404, body: { code: 'unknown-post' } });
    const post = piece();
    await api.post('/api/v1/post', post, { as: 'mailroom' });
    const nowhere = await api.post(
      `/api/v1/post/${post.postId}/assignment`,
      { caseId: 'HS-1999-000001' },
      { as: 'mailroom' },
    );
    expect(nowhere).toMatchObject({ status: 404, body: { code: 'unknown-case' } });
  });
});
