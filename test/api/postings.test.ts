import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../supervision/test/until';
import { Api } from '../support/api';
import { CaseFile } from '../support/case-file';
import { sharedInstallation } from '../support/shared-installation';

const api = new Api();
const opening = (address?: string) => ({
  ground: 'gdb-lowered',
  decidedOn: '2026-05-11',
  gdbBefore: 50,
  gdbAfter: 30,
  parties: [{ id: 'person', role: 'applicant', name: 'Erika Beispiel', ...(address ? { address } : {}) }],
});
const address = 'Musterweg 1\n48147 Münster';

interface Letter {
  key: string;
  status: string;
  letter: { type: string; datedOn: string };
  deliveries: { channel: string; status: string; postedOn: string | null }[];
}
interface Answer {
  posted: { key: string; service: string }[];
  refused: { of: string; code: string; title: string }[];
}

const lettersOf = async ({ caseId }: CaseFile) =>
  (await api.get<{ letters: Letter[] }>(`/api/v1/cases/${caseId}/letters`)).body.letters;

/** A case whose decision is out: in the print folder, or with a person where there is no address. */
async function released(to?: string): Promise<[CaseFile, Letter]> {
  const file = await CaseFile.open('downgrade-protection', opening(to));
  await file.take('release-notice', { notice: 'bescheid', releasedOn: '2026-05-11' }, 'supervisor');
  await until(
    async () =>
      (await lettersOf(file)).some(({ deliveries }) => deliveries[0]?.status === (to ? 'sent' : 'waiting')),
    40_000,
  );
  const [letter] = await lettersOf(file);
  if (!letter) throw new Error('no letter');
  return [file, letter];
}

const post = (body: object, as: 'mailroom' | 'caseworker' = 'mailroom') =>
  api.post<Answer>('/api/v1/deliveries/postings', body, { as });

const services = async (file: CaseFile) =>
  (await file.journal()).filter(({ act }) => act.step === 'record-service');

describe('§ 37 Abs. 2 SGB X: the posting of a printed letter', () => {
  it('is recorded in the case of its notice, and starts the deemed notification, once', async () => {
    const [file, { key, letter }] = await released(address);
    const body = { keys: [key], postedOn: letter.datedOn };
    expect(await post(body)).toMatchObject({
      status: 200,
      body: { posted: [{ key, caseId: file.caseId, service: 'recorded' }], refused: [] },
    });
    expect((await post(body)).body).toMatchObject({ posted: [{ key }], refused: [] });
    expect(await services(file)).toHaveLength(1);
    const { nextDeadline } = await file.view();
    expect(nextDeadline?.type).toBe('objection-period');
    expect(await lettersOf(file)).toMatchObject([{ deliveries: [{ postedOn: letter.datedOn }] }]);
  });

  it('is told by the names of the folders too; whoever is refused does not keep the others', async () => {
    const [file, { letter }] = await released(address);
    const [unsent, { key: waiting }] = await released();
    const ready = readdirSync(join(sharedInstallation().dataDir, 'print', 'ready'));
    const parcel = ready.find((name) => name.startsWith(file.caseId)) ?? '';
    const body = {
      keys: [waiting, 'no/such'],
      parcels: [parcel, 'HS-1900-000001_0'],
      postedOn: letter.datedOn,
    };
    const { posted, refused } = (await post(body)).body;
    expect(posted).toMatchObject([{ caseId: file.caseId, service: 'recorded' }]);
    expect(refused).toMatchObject([
      { of: waiting, code: 'not-handed-over', status: 409 },
      { of: 'no/such', code: 'unknown-posting' },
      { of: 'HS-1900-000001_0', code: 'unknown-posting' },
    ]);
    expect(refused[0]?.title).toContain('noch nicht hinausgegeben');
    expect(await services(unsent)).toEqual([]);
  });

  it('takes no day on which it cannot have been, and no second one', async () => {
    const [file, { key, letter }] = await released(address);
    const codeFor = async (postedOn: string) =>
      (await post({ keys: [key], postedOn })).body.refused.map(({ code }) => code);
    expect(await codeFor('2099-01-01')).toEqual(['date-in-future']);
    expect(await codeFor('2026-05-01')).toEqual(['date-before-cause']);
    expect(await codeFor(letter.datedOn)).toEqual([]);
    expect(await codeFor('2026-05-12')).toEqual(['posted-before']);
    expect(await services(file)).toHaveLength(1);
  });

  it('of a letter that is no notice is its date, and nothing in the case', async () => {
    const [file, { key, letter }] = await released(address);
    await post({ keys: [key], postedOn: letter.datedOn });
    const objection = { from: 'person', receivedOn: '2026-06-01', form: 'written' };
    await file.take('record-objection', objection);
    const received = async () =>
      (await lettersOf(file)).find(
        ({ letter: { type }, status }) => type === 'objection-received' && status === 'sent',
      );
    await until(async () => (await received()) !== undefined, 40_000);
    const own = await received();
    const body = { keys: [own?.key], postedOn: own?.letter.datedOn };
    expect((await post(body)).body.posted).toMatchObject([{ key: own?.key, service: 'none' }]);
    expect(await received()).toMatchObject({ deliveries: [{ postedOn: own?.letter.datedOn }] });
    expect(await services(file)).toHaveLength(1);
  });

  it('leaves a service alone that was recorded by hand', async () => {
    const [file, { key, letter }] = await released(address);
    const service = { notice: 'bescheid', addressee: 'person', mode: 'post', dispatchedOn: letter.datedOn };
    await file.take('record-service', service);
    const { posted } = (await post({ keys: [key], postedOn: letter.datedOn })).body;
    expect(posted).toMatchObject([{ key, service: 'recorded-before' }]);
    expect(await services(file)).toHaveLength(1);
  });

  it('is told by the mailroom, and names a letter', async () => {
    expect((await post({ keys: ['x'], postedOn: '2026-05-12' }, 'caseworker')).status).toBe(403);
    expect((await post({ postedOn: '2026-05-12' })).status).toBe(400);
  });
});
