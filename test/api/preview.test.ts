import { createHash } from 'node:crypto';
import { Api } from '../support/api';
import { CaseFile } from '../support/case-file';

interface Preview {
  receipt: { version: number; phase: string };
  letters: { type: string; to: string; documents: { kind: string; sha256: string; pdf: string }[] }[];
}

const api = new Api();
const opening = {
  ground: 'gdb-lowered',
  decidedOn: '2026-05-11',
  gdbBefore: 50,
  gdbAfter: 30,
  parties: [{ id: 'person', role: 'applicant', name: 'Erika Beispiel', address: 'Weg 1\n48147 Münster' }],
};

const preview = (
  file: CaseFile,
  step: string,
  input: unknown,
  as: 'supervisor' | 'caseworker' = 'supervisor',
) => api.post<Preview>(`/api/v1/cases/${file.caseId}/steps/${step}/preview`, { input }, { as });

describe('the preview of a step', () => {
  let file: CaseFile;
  beforeAll(async () => {
    file = await CaseFile.open('downgrade-protection', opening);
  });

  it('shows what it would do and the letters as they would leave the house, and records nothing', async () => {
    const { status, body } = await preview(file, 'release-notice', { notice: 'bescheid' });
    expect(status).toBe(200);
    expect(body.receipt).toMatchObject({ version: 2, phase: 'released' });
    expect(body.letters.length).toBeGreaterThan(0);
    for (const { documents } of body.letters)
      for (const { pdf, sha256 } of documents) {
        const bytes = Buffer.from(pdf, 'base64');
        expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      }
    expect(await file.view()).toMatchObject({ version: 1, phase: 'draft' });
  });

  it('is the same when it is asked for again', async () => {
    const hashes = async () =>
      (await preview(file, 'release-notice', { notice: 'bescheid' })).body.letters.flatMap(({ documents }) =>
        documents.map(({ sha256 }) => sha256),
      );
    expect(await hashes()).toEqual(await hashes());
  });

  it('refuses what the step would refuse', async () => {
    expect(await preview(file, 'release-notice', { notice: 'keiner' })).toMatchObject({ status: 422 });
    expect(await preview(file, 'record-service', {})).toMatchObject({
      status: 400,
      body: { code: 'malformed-input' },
    });
    const opener = await preview(file, 'release-notice', { notice: 'bescheid' }, 'caseworker');
    expect(opener).toMatchObject({ status: 403 });
  });
});
