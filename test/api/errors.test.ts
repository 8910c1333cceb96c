import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importJWK, SignJWT, type JWK } from 'jose';
import { localAudience, localIssuer } from '../../api/auth/local-issuer';
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
const opening = { procedure: 'downgrade-protection', input };
const open = (body: unknown, headers = {}) => api.post('/api/v1/cases', body, { key: randomUUID(), headers });

async function tokenWithoutRoles(dataDir: string): Promise<string> {
  const key = JSON.parse(readFileSync(join(dataDir, 'sign-in', 'key.json'), 'utf8')) as JWK;
  return await new SignJWT({ name: 'Besuch', roles: 'caseworker supervisor' })
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid })
    .setIssuer(localIssuer)
    .setAudience(localAudience)
    .setSubject('local:visitor')
    .setExpirationTime('1h')
    .sign(await importJWK(key, 'EdDSA'));
}

describe('a problem', () => {
  it('is problem+json with a German sentence, or an English one on demand', async () => {
    const german = await open({ procedure: 'no-such-thing', input: {} });
    expect(german.status).toBe(404);
    expect(german.headers.get('content-type')).toMatch('application/problem+json');
    expect(german.body).toMatchObject({
      code: 'unknown-procedure',
      status: 404,
      title: expect.stringMatching(/Verfahren/),
    });
    const english = await open({ procedure: 'no-such-thing', input: {} }, { 'accept-language': 'en' });
    expect(english.body['title']).toMatch(/procedure/);
  });
});

describe('what looks like a name of ours', () => {
  it.each(['constructor', '__proto__', 'toString'])("and is every object's, is unknown: %s", async (name) => {
    expect(await open({ procedure: name, input })).toMatchObject({ status: 404 });
    expect(await api.get(`/api/v1/procedures/${name}`)).toMatchObject({ status: 404 });
    const elsewhere = await open({ ...opening, input: { ...input, municipality: name } });
    expect(elsewhere).toMatchObject({ status: 422, body: { code: 'unknown-municipality' } });
    const file = await CaseFile.open(opening.procedure, input);
    for (const path of [name, `${name}/preview`]) {
      const answer = await api.post(`${file.path}/steps/${path}`, { stepId: 's', input: {} });
      expect(answer).toMatchObject({ status: 404, body: { code: 'unknown-step' } });
    }
  });
});

describe('a body that nobody can read', () => {
  it.each([
    ['an encoding that nobody knows', { 'content-encoding': 'none-such' }],
    ['another encoding than it says', { 'content-encoding': 'gzip' }],
    ['characters that nobody knows', { 'content-type': 'application/json; charset=none-such' }],
  ])('is malformed, and no incident: %s', async (_what, headers) => {
    expect(await open(opening, headers)).toMatchObject({ status: 400, body: { code: 'malformed-json' } });
  });
});

describe('who may come in', () => {
  it('nobody without a token', async () => {
    const answer = await api.get('/api/v1/procedures', { as: 'nobody' });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  it.each(['Bearer', 'Bearer x.y.z', 'Basic abc', ''])('nobody with "%s"', async (authorization) => {
    expect((await api.get('/api/v1/procedures', { as: 'nobody', headers: { authorization } })).status).toBe(
      401,
    );
  });

  it('nobody without a role, not even to a case or the clock of a rehearsal', async () => {
    const installation = sharedInstallation();
    const visitor = new Api({ ...installation, token: () => tokenWithoutRoles(installation.dataDir) });
    const rehearsed = await CaseFile.rehearse(opening.procedure, input);
    const clock = { cases: [rehearsed.caseId], to: 'next' };
    const answers = [
      await visitor.get(rehearsed.path),
      await visitor.post('/api/v1/rehearsal/clock', clock),
      await visitor.post('/api/v1/cases', opening, { key: randomUUID() }),
    ];
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
  });

  it('everybody at /health', async () => {
    const answer = await api.get('/health', { as: 'nobody' });
    expect(answer).toMatchObject({ status: 200, body: { engine: 'up', register: 'up', worker: 'up' } });
  });

  it('an auditor reads and takes no step', async () => {
    const file = await CaseFile.open('downgrade-protection', input);
    expect((await api.get(file.path, { as: 'auditor' })).status).toBe(200);
    expect(await file.attempt('vermerk', { text: 'x' }, 'auditor')).toMatchObject({
      status: 403,
      body: { code: 'not-permitted' },
    });
  });

  it('no caller acts as the system', async () => {
    const file = await CaseFile.open('downgrade-protection', input);
    const answer = await file.attempt(
      'deadline-ended',
      { deadline: 'x', lastDay: '2026-01-01', on: '2026-01-01' },
      'supervisor',
    );
    expect(answer.status).toBe(403);
  });
});

describe('a malformed opening', () => {
  it.each([
    ['no field at all', {}, ['procedure']],
    ['no input', { procedure: 'downgrade-protection' }, ['input.ground', 'input.decidedOn', 'input.parties']],
    [
      'a day that does not exist',
      { ...opening, input: { ...input, decidedOn: '2026-02-30' } },
      ['input.decidedOn'],
    ],
    [
      'a day in German order',
      { ...opening, input: { ...input, decidedOn: '11.05.2026' } },
      ['input.decidedOn'],
    ],
    ['a GdB that is no ten', { ...opening, input: { ...input, gdbAfter: 35 } }, ['input.gdbAfter']],
    ['a GdB that rises', { ...opening, input: { ...input, gdbAfter: 60 } }, ['input.gdbAfter']],
    ['a missing GdB', { ...opening, input: { ...input, gdbAfter: undefined } }, ['input.gdbAfter']],
    [
      'no applicant',
      { ...opening, input: { ...input, parties: [{ ...person, role: 'doctor' }] } },
      ['input.parties'],
    ],
    [
      'two parties of one id',
      { ...opening, input: { ...input, parties: [person, person] } },
      ['input.parties'],
    ],
    ['a field that does not exist', { ...opening, input: { ...input, gdbafter: 30 } }, ['input.gdbafter']],
    ['a wrong type', { ...opening, input: { ...input, gdbBefore: '50' } }, ['input.gdbBefore']],
  ])('with %s names the fields and takes no number', async (_name, body, fields) => {
    const answer = await open(body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'malformed-input' } });
    expect((answer.body['fields'] as { field: string }[]).map(({ field }) => field)).toEqual(
      expect.arrayContaining(fields),
    );
  });

  it('that is no JSON is told so', async () => {
    expect(await api.post('/api/v1/cases', '{ "procedure": ', { key: 'x' })).toMatchObject({
      status: 400,
      body: { code: 'malformed-json' },
    });
  });

  it('without an Idempotency-Key is told so', async () => {
    expect(await api.post('/api/v1/cases', opening)).toMatchObject({
      status: 400,
      body: { code: 'idempotency-key-missing' },
    });
  });

  it('of a later day is refused, and the mended one is accepted under the same key', async () => {
    const key = randomUUID();
    const early = { ...opening, input: { ...input, decidedOn: '2049-01-01' } };
    expect(await api.post('/api/v1/cases', early, { key })).toMatchObject({
      status: 422,
      body: { code: 'date-in-future' },
    });
    expect((await api.post('/api/v1/cases', opening, { key })).status).toBe(201);
  });

  it('for a municipality the office does not know is refused', async () => {
    const answer = await open({ ...opening, input: { ...input, municipality: 'Nirgendwo' } });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'unknown-municipality', municipality: 'Nirgendwo' },
    });
  });

  it('for an unknown office is refused', async () => {
    expect(await open({ ...opening, office: 'nowhere' })).toMatchObject({
      status: 404,
      body: { code: 'unknown-office' },
    });
  });
});

describe('a step that cannot be taken', () => {
  let file: CaseFile;
  beforeAll(async () => {
    file = await CaseFile.open('downgrade-protection', input);
  });
  afterEach(async () => {
    expect((await file.view()).version).toBe(1);
  });

  it('in an unknown case', async () => {
    const answer = await api.post('/api/v1/cases/HS-1999-000001/steps/vermerk', {
      stepId: 'x',
      input: { text: 'x' },
    });
    expect(answer).toMatchObject({ status: 404, body: { code: 'unknown-case' } });
  });

  it('because the procedure does not have it', async () => {
    expect(await file.attempt('dance', {})).toMatchObject({ status: 404, body: { code: 'unknown-step' } });
  });

  it('because the phase is another one', async () => {
    expect(
      await file.attempt('give-up-card', { decidedOn: '2026-06-01', reason: 'x' }, 'supervisor'),
    ).toMatchObject({
      status: 409,
      body: { code: 'step-not-possible', phase: 'draft' },
    });
  });

  it('because its input is malformed', async () => {
    const answer = await file.attempt('wiedervorlage', { on: 'tomorrow' });
    expect(answer).toMatchObject({ status: 400 });
    expect(
      (answer.body as unknown as { fields: { field: string }[] }).fields.map(({ field }) => field),
    ).toEqual(['input.on', 'input.text']);
  });

  it.each([
    ['file-post', { receivedOn: '0000-05-01', subject: 'x' }, 'input.receivedOn'],
    ['wiedervorlage', { on: '2400-05-01', text: 'x' }, 'input.on'],
    ['add-party', { id: 'doctor', role: 'doctor', name: 'A\u0000B' }, 'input.name'],
    ['link-case', { caseId: 'HS-\u0000', why: 'x' }, 'input.caseId'],
  ])('because the register or the engine could not hold it: %s %j', async (step, facts, field) => {
    const answer = await file.attempt(step, facts);
    expect(answer).toMatchObject({ status: 400, body: { code: 'malformed-input' } });
    expect(
      (answer.body as unknown as { fields: { field: string }[] }).fields.map((each) => each.field),
    ).toEqual([field]);
  });

  it('because no case has such a number', async () => {
    expect(await api.get('/api/v1/cases/%00')).toMatchObject({ status: 404 });
  });

  it('because the version is another one', async () => {
    const answer = await file.attempt('vermerk', { text: 'x' }, 'caseworker', 'v', 7);
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'version-conflict', version: 1, expectedVersion: 7 },
    });
  });

  it('because nobody says under which id', async () => {
    expect(await api.post(`${file.path}/steps/vermerk`, { input: { text: 'x' } })).toMatchObject({
      body: { code: 'idempotency-key-missing' },
    });
  });

  it('because the preparer must not release', async () => {
    const own = await api.post<{ caseId: string }>('/api/v1/cases', opening, {
      key: randomUUID(),
      as: 'supervisor',
    });
    const answer = await api.post(
      `/api/v1/cases/${own.body.caseId}/steps/release-notice`,
      { stepId: 'r', input: { notice: 'bescheid' } },
      { as: 'supervisor' },
    );
    expect(answer).toMatchObject({ status: 403, body: { code: 'four-eyes' } });
  });

  it('because the address does not exist', async () => {
    expect(await api.get('/api/v1/nothing')).toMatchObject({ status: 404, body: { code: 'unknown-route' } });
  });
});
