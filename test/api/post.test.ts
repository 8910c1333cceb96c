import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { until } from '../../supervision/test/until';
import { registerUrl } from '../faults/support/reach';
import { Api } from '../support/api';
import { CaseFile } from '../support/case-file';
import { sharedInstallation } from '../support/shared-installation';

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
  sender: 'Praxis Dr. Beispiel',
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
    expect((await file.view()).file).toMatchObject([
      { kind: 'post', on: '2026-06-01', text: post.subject, sender: post.sender },
    ]);
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

  it('is filed in one case: a repeat gives the same answer, another case is refused', async () => {
    const post = piece();
    await api.post('/api/v1/post', post, { as: 'mailroom' });
    const [first, second] = [
      await CaseFile.open('downgrade-protection', input),
      await CaseFile.open('downgrade-protection', input),
    ];
    const assign = ({ caseId }: CaseFile) =>
      api.post(`/api/v1/post/${post.postId}/assignment`, { caseId }, { as: 'mailroom' });
    const filed = await assign(first);
    expect(await assign(first)).toMatchObject({ status: 200, body: filed.body });
    expect(await assign(second)).toMatchObject({ status: 409, body: { code: 'already-done' } });
    expect((await first.view()).file).toHaveLength(1);
    expect((await second.view()).file).toEqual([]);
  });

  it('stays on the pile until its case has answered', async () => {
    const post = piece();
    await api.post('/api/v1/post', post, { as: 'mailroom' });
    const { caseId } = await CaseFile.open('downgrade-protection', input);
    const pile = async () =>
      (await api.get<{ post: { postId: string }[] }>('/api/v1/post', { as: 'mailroom' })).body.post.map(
        ({ postId }) => postId,
      );
    const assign = () => api.post(`/api/v1/post/${post.postId}/assignment`, { caseId }, { as: 'mailroom' });

    const register = new Client({ connectionString: registerUrl(sharedInstallation().dataDir) });
    await register.connect();
    try {
      await register.query('begin');
      await register.query('select 1 from fristwerk.cases where case_id = $1 for update', [caseId]);
      expect(await assign()).toMatchObject({
        status: 202,
        body: { receipt: `/api/v1/cases/${caseId}/receipts/post%3A${post.postId}` },
      });
      expect(await pile()).toContain(post.postId);
    } finally {
      await register.end();
    }

    expect(await assign()).toMatchObject({ status: 200, body: { step: 'file-post' } });
    expect(await pile()).not.toContain(post.postId);
  });

  it('leaves the pile when its case has recorded it, also after an answer of 202, and whoever files it again gets the receipt', async () => {
    const post = piece();
    await api.post('/api/v1/post', post, { as: 'mailroom' });
    const file = await CaseFile.open('downgrade-protection', input);
    const { caseId } = file;
    const assign = (as: 'mailroom' | 'caseworker') =>
      api.post(`/api/v1/post/${post.postId}/assignment`, { caseId }, { as });
    const register = new Client({ connectionString: registerUrl(sharedInstallation().dataDir) });
    await register.connect();
    try {
      await register.query('begin');
      await register.query('select 1 from fristwerk.cases where case_id = $1 for update', [caseId]);
      expect((await assign('mailroom')).status).toBe(202);
      await register.query('rollback');
      await until(async () => (await file.view()).file.length === 1, 30_000);
      const { rows } = await register.query<object>(
        'select case_id, assigned_by is not null as by from fristwerk.incoming_post where post_id = $1',
        [post.postId],
      );
      expect(rows).toEqual([{ case_id: caseId, by: true }]);
    } finally {
      await register.end();
    }
    const again = await assign('caseworker');
    expect(again).toMatchObject({ status: 200, body: { step: 'file-post', stepId: `post:${post.postId}` } });
    expect((await file.view()).file).toHaveLength(1);
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
