import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importJWK, SignJWT, type JWK } from 'jose';
import { localAudience, localIssuer } from '../../api/auth/local-issuer';
import { Problem, toDocument } from '../../api/problem';
import { Api } from '../support/api';
import { CaseFile } from '../support/case-file';
import { sharedInstallation } from '../support/shared-installation';

const api = new Api();
const person = { id: 'person', role: 'applicant', name: 'Erika Beispiel' };
const input = { ground: 'gdb-lowered', decidedOn: '2026-05-11', gdbBefore: 50, gdbAfter: 30 };
const open = (parties: object[], key: string = randomUUID()) =>
  api.post('/api/v1/cases', { procedure: 'downgrade-protection', input: { ...input, parties } }, { key });

describe('who acts for whom, when a case is opened', () => {
  it.each([
    ['nobody of the case', 'nobody', /gibt es nicht/],
    ['itself', 'lawyer', /für sich selbst/],
  ])('is refused at its field where it is %s', async (_what, actsFor, sentence) => {
    const lawyer = { id: 'lawyer', role: 'representative', name: 'Anwalt', actsFor };
    expect(await open([person, lawyer])).toMatchObject({
      status: 400,
      body: {
        code: 'malformed-input',
        fields: [{ field: 'input.parties.1.actsFor', message: expect.stringMatching(sentence) as string }],
      },
    });
  });

  it('is taken where it is a party', async () => {
    const lawyer = { id: 'lawyer', role: 'representative', name: 'Anwalt', actsFor: 'person' };
    expect(await open([lawyer, person])).toMatchObject({ status: 201 });
  });
});

describe('an Idempotency-Key', () => {
  it('that is too long is called so, and not missing', async () => {
    const answer = await open([person], 'k'.repeat(201));
    expect(answer).toMatchObject({ status: 400, body: { code: 'idempotency-key-too-long' } });
  });
});

describe('the document of a problem', () => {
  it('keeps its own words where a fact has the same name', () => {
    const facts = { code: 'x', status: 1, title: 'y', type: 'z', date: '2026-01-01' };
    expect(toDocument(new Problem('unknown-case', facts), 'en')).toEqual({
      type: 'urn:fristwerk:problem:unknown-case',
      title: 'There is no case of this number.',
      status: 404,
      code: 'unknown-case',
      date: '2026-01-01',
    });
  });
});

describe('a token with a character that nothing can hold', () => {
  it.each(['sub', 'name'])('is none: %s', async (claim) => {
    const installation = sharedInstallation();
    const token = async () => {
      const key = JSON.parse(readFileSync(join(installation.dataDir, 'sign-in', 'key.json'), 'utf8')) as JWK;
      return await new SignJWT({ sub: 'local:x', name: 'x', roles: ['caseworker'], [claim]: 'a\u0000b' })
        .setProtectedHeader({ alg: 'EdDSA', kid: key.kid })
        .setIssuer(localIssuer)
        .setAudience(localAudience)
        .setExpirationTime('1h')
        .sign(await importJWK(key, 'EdDSA'));
    };
    const visitor = new Api({ ...installation, token });
    expect(await visitor.get('/api/v1/procedures')).toMatchObject({ status: 401 });
  });
});

describe('a method that an address does not know', () => {
  it.each([
    ['/api/v1/procedures', 'GET, HEAD'],
    ['/api/v1/cases/HS-2026-000001/steps/vermerk', 'POST'],
    ['/api/v1/rehearsal/clock', 'POST'],
  ])('is answered 405 with those that it knows: %s', async (path, allow) => {
    const answer = await api.put(path, {});
    expect(answer).toMatchObject({ status: 405, body: { code: 'method-not-allowed' } });
    expect(answer.headers.get('allow')).toBe(allow);
  });

  it('is of no use where there is no address', async () => {
    expect(await api.put('/api/v1/nothing/here', {})).toMatchObject({
      status: 404,
      body: { code: 'unknown-route' },
    });
  });
});

describe('a step with a fact that is missing, or a day too early', () => {
  const service = { notice: 'bescheid', addressee: 'person', mode: 'certificate', servedOn: '2026-05-12' };

  it('is told which fact, and that it is missing', async () => {
    const parties = [{ ...person, abroad: true }];
    const file = await CaseFile.open('downgrade-protection', { ...input, parties });
    await file.take('release-notice', { notice: 'bescheid', releasedOn: '2026-05-12' }, 'supervisor');
    const { servedOn, ...posted } = service;
    const step = { ...posted, mode: 'post', dispatchedOn: servedOn };
    expect(await file.attempt('record-service', step)).toMatchObject({
      status: 422,
      body: {
        code: 'missing-fact',
        title: expect.stringContaining('fehlt') as string,
        fields: ['receivedOn'],
      },
    });
  });

  it('is told that the decision was released later', async () => {
    const file = await CaseFile.open('downgrade-protection', { ...input, parties: [person] });
    await file.take('release-notice', { notice: 'bescheid', releasedOn: '2026-05-13' }, 'supervisor');
    expect(await file.attempt('record-service', service)).toMatchObject({
      status: 422,
      body: { code: 'date-before-release', releasedOn: '2026-05-13', notice: 'bescheid' },
    });
  });
});
