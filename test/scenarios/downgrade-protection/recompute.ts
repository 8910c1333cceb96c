import { randomUUID } from 'node:crypto';
import type { Proposal } from '../../../contracts/case/proposal';
import type { ReadyMadePerson } from '../../../api/auth/local-issuer';
import { Api } from '../../support/api';
import type { CaseFile } from '../../support/case-file';
import { anOffice, enterOffice, handedOver, released } from './given';

const api = new Api();
const path = '/api/v1/rehearsal/recomputations';

interface Recomputation {
  recomputationId: string;
  status: string;
  digest: string | null;
  released: { by: { id: string } } | null;
  counts: Record<string, number>;
  cases: {
    caseId: string;
    status: string;
    code: string | null;
    version: number;
    proposal: Proposal | null;
  }[];
}

/** Holy Three Kings: no holiday in NW, one in BY. A month from December 6th ends there on January 6th, here on the 7th. */
async function servedBeforeEpiphany(office: string): Promise<CaseFile> {
  const file = await released({}, '2026-05-12', office);
  await file.advance('2037-12-06');
  await file.take('record-service', handedOver('2037-12-06'), 'caseworker', 'service');
  return file;
}

const look = async (id: string) => (await api.get<Recomputation>(`${path}/${id}`, { as: 'auditor' })).body;

async function until(id: string, status: string): Promise<Recomputation> {
  const end = Date.now() + 30_000;
  for (;;) {
    const seen = await look(id);
    if (seen.status === status) return seen;
    if (Date.now() > end) throw new Error(`the recomputation stays ${seen.status}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function prepared(office: string, range: object = {}): Promise<Recomputation> {
  const body = { reason: 'Feiertage der Behörde berichtigt', office, ...range };
  const answer = await api.post<Recomputation>(path, body, { as: 'supervisor', key: randomUUID() });
  expect(answer.status).toBe(202);
  return await until(answer.body.recomputationId, 'prepared');
}

const release = ({ recomputationId, digest }: Recomputation, as: ReadyMadePerson = 'supervisor2') =>
  api.post<Recomputation>(`${path}/${recomputationId}/release`, { digest }, { as });

const periodOf = async (file: CaseFile) => await file.deadline('objection-period');

describe('Neuberechnung nach einer Änderung des Kalenders der Behörde', () => {
  it.concurrent(
    'zeigt alt, neu und Norm, wird von einer zweiten Person freigegeben und kommt einmal in jede Akte',
    async () => {
      const office = await anOffice({ land: 'NW' });
      const [running, over, elsewhere] = [
        await servedBeforeEpiphany(office),
        await released({ decidedOn: '2025-12-01' }, '2025-12-02', office),
        await servedBeforeEpiphany(await anOffice({ land: 'NW' })),
      ];
      await over.take('record-service', handedOver('2025-12-06'));
      await over.until(({ phase }) => phase === 'card-withdrawal');
      expect((await prepared(office)).cases).toEqual([]);
      await enterOffice(office, { land: 'BY' });

      const preview = await prepared(office);
      const proposals = new Map(preview.cases.map(({ caseId, proposal }) => [caseId, proposal]));
      expect([...proposals.keys()].sort()).toEqual([running.caseId, over.caseId].sort());
      expect(proposals.get(running.caseId)).toMatchObject({
        findings: [
          {
            calculator: 'remedy-period',
            old: { lastDay: '2038-01-06' },
            new: { lastDay: '2038-01-07' },
            norms: expect.arrayContaining(['§ 64 Abs. 3 SGG']) as string[],
          },
        ],
        deadlines: [{ type: 'objection-period', from: '2038-01-06', to: '2038-01-07', days: 1, over: false }],
      });
      expect(proposals.get(over.caseId)).toMatchObject({
        findings: [{ old: { lastDay: '2026-01-06' }, new: { lastDay: '2026-01-07' }, kept: 'over' }],
        deadlines: [],
        tasks: ['doubtful-finding'],
      });
      expect((await periodOf(running))?.lastDay).toBe('2038-01-06');

      expect((await release(preview, 'supervisor')).body).toMatchObject({ code: 'four-eyes' });
      expect((await release({ ...preview, digest: '0'.repeat(64) })).body).toMatchObject({
        code: 'recomputation-not-seen',
      });
      const both = await Promise.all([release(preview), release(preview)]);
      expect(both.map(({ status }) => status)).toEqual([202, 202]);
      const done = await until(preview.recomputationId, 'done');
      expect(done.counts).toMatchObject({ delivered: 2, proposed: 0, 'preview-again': 0 });

      expect(await periodOf(running)).toMatchObject({ lastDay: '2038-01-07', status: 'open' });
      expect((await running.view()).corrections).toMatchObject([
        {
          corrects: `recomputation:${preview.recomputationId}`,
          findings: [{ old: { lastDay: '2038-01-06' } }],
        },
      ]);
      expect(await periodOf(over)).toMatchObject({ lastDay: '2026-01-06', status: 'missed' });
      expect((await over.view()).tasks.map(({ type }) => type)).toContain('doubtful-finding');
      for (const file of [running, over])
        expect((await file.journal()).filter(({ act }) => act.step === 'recompute')).toHaveLength(1);
      expect((await elsewhere.journal()).map(({ act }) => act.step)).not.toContain('recompute');
      expect((await prepared(office)).cases).toEqual([]);
    },
  );

  it.concurrent(
    'lässt eine Akte, die inzwischen eine andere ist, und nennt sie zum erneuten Ansehen',
    async () => {
      const office = await anOffice({ land: 'NW' });
      const [same, changed] = [await servedBeforeEpiphany(office), await servedBeforeEpiphany(office)];
      await enterOffice(office, { land: 'BY' });
      const preview = await prepared(office);
      await changed.take('vermerk', { text: 'inzwischen' });
      await release(preview);
      const done = await until(preview.recomputationId, 'done');
      expect(done.cases.map(({ caseId, status, code }) => [caseId, status, code]).sort()).toEqual(
        [
          [same.caseId, 'delivered', null],
          [changed.caseId, 'preview-again', 'version-conflict'],
        ].sort(),
      );
      expect((await periodOf(changed))?.lastDay).toBe('2038-01-06');

      const again = await prepared(office, { cases: [changed.caseId] });
      expect(again.cases.map(({ caseId }) => caseId)).toEqual([changed.caseId]);
      await release(again);
      await until(again.recomputationId, 'done');
      expect((await periodOf(changed))?.lastDay).toBe('2038-01-07');
    },
  );

  it.concurrent('lässt, was nach der Vorschau wieder anders gerechnet wird', async () => {
    const office = await anOffice({ land: 'NW' });
    const file = await servedBeforeEpiphany(office);
    await enterOffice(office, { land: 'BY' });
    const preview = await prepared(office, { norm: '§ 64 Abs. 3' });
    expect(preview.cases).toHaveLength(1);
    await enterOffice(office, { land: 'NW' });
    await release(preview);
    const done = await until(preview.recomputationId, 'done');
    expect(done.cases).toMatchObject([{ status: 'preview-again', code: 'recomputation-differs' }]);
    expect((await periodOf(file))?.lastDay).toBe('2038-01-06');
  });

  it.concurrent('bereitet nur eine Leitung vor, und niemand sonst bringt sie in eine Akte', async () => {
    const office = await anOffice({ land: 'NW' });
    const file = await released({}, '2026-05-12', office);
    const body = { reason: 'Kalender', office };
    expect((await api.post(path, body, { as: 'caseworker', key: randomUUID() })).status).toBe(403);
    const input = { recomputation: 'x', reason: 'x', preparedBy: { id: 'a', name: 'A' } };
    expect((await file.attempt('recompute', input, 'supervisor')).status).toBe(403);
  });
});
