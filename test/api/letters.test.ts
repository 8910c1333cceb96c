import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { Api } from '../support/api';
import { CaseFile } from '../support/case-file';
import { sharedInstallation } from '../support/shared-installation';
import { until } from '../../supervision/test/until';

const { baseUrl, dataDir } = sharedInstallation();
const api = new Api();
const person = {
  id: 'person',
  role: 'applicant',
  name: 'Erika Beispiel',
  address: 'Musterweg 1\n48147 Münster',
};
const opening = {
  ground: 'gdb-lowered',
  decidedOn: '2026-05-11',
  gdbBefore: 50,
  gdbAfter: 30,
  parties: [person],
};

interface Letters {
  letters: {
    key: string;
    status: string;
    deliveries: { channel: string; status: string; why: string | null }[];
    documents: { documentId: string; kind: string; sha256: string }[];
  }[];
}

async function lettersOf(file: CaseFile) {
  return (await api.get<Letters>(`/api/v1/cases/${file.caseId}/letters`)).body.letters;
}

async function settled(file: CaseFile) {
  await until(async () => {
    const letters = await lettersOf(file);
    return (
      letters.length > 0 &&
      letters.every(({ deliveries }) => deliveries.some(({ status }) => status !== 'claimed'))
    );
  });
  return await lettersOf(file);
}

describe('a released letter', () => {
  it('leaves the house by the print folder, as it was shown before, byte by byte', async () => {
    const file = await CaseFile.open('downgrade-protection', opening);
    const path = `/api/v1/cases/${file.caseId}/steps/release-notice`;
    const step = { input: { notice: 'bescheid' } };
    const shown = await api.post<{ letters: { documents: { sha256: string }[] }[] }>(
      `${path}/preview`,
      step,
      {
        as: 'supervisor',
      },
    );
    await file.take('release-notice', { notice: 'bescheid' }, 'supervisor');
    await until(async () => (await lettersOf(file)).every(({ status }) => status === 'sent'));
    const [letter] = await lettersOf(file);
    expect(letter?.deliveries).toMatchObject([{ channel: 'print', status: 'sent' }]);
    const before = shown.body.letters.flatMap(({ documents }) => documents.map(({ sha256 }) => sha256));
    expect(letter?.documents.map(({ sha256 }) => sha256).sort()).toEqual(before.sort());
    const ready = join(dataDir, 'print', 'ready');
    const parcel = readdirSync(ready).find((name) => name.startsWith(file.caseId));
    const papers = readdirSync(join(ready, parcel ?? '')).filter((name) => name.endsWith('.pdf'));
    const printed = papers.map((name) =>
      createHash('sha256')
        .update(readFileSync(join(ready, parcel ?? '', name)))
        .digest('hex'),
    );
    expect(printed.sort()).toEqual(before.sort());
  });

  it('can be looked at as it was stored', async () => {
    const file = await CaseFile.open('downgrade-protection', opening);
    await file.take('release-notice', { notice: 'bescheid' }, 'supervisor');
    const [letter] = await settled(file);
    const [paper] = letter?.documents ?? [];
    const token = await api.tokenOf('caseworker');
    const address = `${baseUrl}/api/v1/cases/${file.caseId}/documents/${encodeURIComponent(paper?.documentId ?? '')}`;
    const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
    expect(answer.headers.get('content-type')).toContain('application/pdf');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(paper?.sha256);
    const unknown = await api.get(`/api/v1/cases/${file.caseId}/documents/none`);
    expect(unknown).toMatchObject({ status: 404, body: { code: 'unknown-document' } });
  });

  it('is carried by a person where no channel can reach the addressee, who says when it has gone', async () => {
    const file = await CaseFile.open('downgrade-protection', {
      ...opening,
      parties: [{ id: 'person', role: 'applicant', name: 'Erika Beispiel' }],
    });
    await file.take('release-notice', { notice: 'bescheid' }, 'supervisor');
    const [letter] = await settled(file);
    expect(letter).toMatchObject({
      status: 'waiting',
      deliveries: [{ channel: 'person', status: 'waiting', why: 'no-address' }],
    });
    const decision = { key: letter?.key, channel: 'person', decision: 'went-out' };
    expect((await api.post('/api/v1/deliveries/decisions', decision, { as: 'auditor' })).status).toBe(403);
    expect((await api.post('/api/v1/deliveries/decisions', decision, { as: 'mailroom' })).status).toBe(200);
    expect(await lettersOf(file)).toMatchObject([{ status: 'sent' }]);
    expect(await api.post('/api/v1/deliveries/decisions', decision, { as: 'mailroom' })).toMatchObject({
      status: 409,
      body: { code: 'nothing-to-decide' },
    });
  });
});
