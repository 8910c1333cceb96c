import { randomUUID } from 'node:crypto';
import { Api } from '../../support/api';
import type { CaseFile } from '../../support/case-file';
import { Recomputations } from '../../support/recomputations';
import { anOffice, enterOffice, handedOver, released } from './given';

const api = new Api();
const recomputations = new Recomputations(api, 'rehearsal/');

/** Holy Three Kings: no holiday in NW, one in BY. A month from December 6th ends there on January 6th, here on the 7th. */
async function servedBeforeEpiphany(office: string): Promise<CaseFile> {
  const file = await released({}, '2026-05-12', office);
  await file.advance('2037-12-06');
  await file.take('record-service', handedOver('2037-12-06'), 'caseworker', 'service');
  return file;
}

async function overSince2026(office: string): Promise<CaseFile> {
  const file = await released({ decidedOn: '2025-12-01' }, '2025-12-02', office);
  await file.take('record-service', handedOver('2025-12-06'));
  await file.until(({ phase }) => phase === 'card-withdrawal');
  return file;
}

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
      expect((await recomputations.prepared(office)).cases).toEqual([]);
      await enterOffice(office, { land: 'BY' });

      const preview = await recomputations.prepared(office);
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

      expect((await recomputations.release(preview, 'supervisor')).body).toMatchObject({ code: 'four-eyes' });
      expect((await recomputations.release({ ...preview, digest: '0'.repeat(64) })).body).toMatchObject({
        code: 'recomputation-not-seen',
      });
      const both = await Promise.all([recomputations.release(preview), recomputations.release(preview)]);
      expect(both.map(({ status }) => status)).toEqual([202, 202]);
      const done = await recomputations.until(preview.recomputationId, 'done');
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
      expect((await recomputations.prepared(office)).cases).toEqual([]);
    },
  );

  it.concurrent(
    'lässt eine Akte, die inzwischen eine andere oder abgeschlossen ist, und nennt sie',
    async () => {
      const office = await anOffice({ land: 'NW' });
      const [same, changed, ended] = [
        await servedBeforeEpiphany(office),
        await servedBeforeEpiphany(office),
        await overSince2026(office),
      ];
      await enterOffice(office, { land: 'BY' });
      const preview = await recomputations.prepared(office);
      await changed.take('vermerk', { text: 'inzwischen' });
      await ended.take('record-card-return', { returnedOn: '2026-06-01' });
      await ended.until(({ status }) => status === 'closed');
      await recomputations.release(preview);
      const done = await recomputations.until(preview.recomputationId, 'done');
      expect(done.cases.map(({ caseId, status, code }) => [caseId, status, code]).sort()).toEqual(
        [
          [same.caseId, 'delivered', null],
          [changed.caseId, 'preview-again', 'version-conflict'],
          [ended.caseId, 'closed', null],
        ].sort(),
      );
      expect((await periodOf(changed))?.lastDay).toBe('2038-01-06');

      const again = await recomputations.prepared(office, { cases: [changed.caseId] });
      expect(again.cases.map(({ caseId }) => caseId)).toEqual([changed.caseId]);
      await recomputations.release(again);
      await recomputations.until(again.recomputationId, 'done');
      expect((await periodOf(changed))?.lastDay).toBe('2038-01-07');
    },
  );

  it.concurrent('lässt, was nach der Vorschau wieder anders gerechnet wird', async () => {
    const office = await anOffice({ land: 'NW' });
    const file = await servedBeforeEpiphany(office);
    await enterOffice(office, { land: 'BY' });
    const preview = await recomputations.prepared(office, { norm: '§ 64 Abs. 3' });
    expect(preview.cases).toHaveLength(1);
    await enterOffice(office, { land: 'NW' });
    await recomputations.release(preview);
    const done = await recomputations.until(preview.recomputationId, 'done');
    expect(done.cases).toMatchObject([{ status: 'preview-again', code: 'recomputation-differs' }]);
    expect((await periodOf(file))?.lastDay).toBe('2038-01-06');
  });

  it.concurrent('kann bis zur Freigabe zurückgezogen werden, mit Grund', async () => {
    const office = await anOffice({ land: 'NW' });
    const file = await servedBeforeEpiphany(office);
    await enterOffice(office, { land: 'BY' });
    const preview = await recomputations.prepared(office);
    const reason = 'falsche Feiertage';
    expect((await recomputations.withdraw(preview, reason, 'caseworker')).status).toBe(403);
    expect((await recomputations.withdraw(preview, reason)).body).toMatchObject({
      status: 'withdrawn',
      withdrawn: { by: { id: 'local:supervisor' }, reason },
    });
    expect((await recomputations.withdraw(preview, reason)).status).toBe(200);
    expect((await recomputations.release(preview)).body).toMatchObject({ code: 'recomputation-withdrawn' });
    const again = await recomputations.prepared(office);
    await recomputations.release(again);
    await recomputations.until(again.recomputationId, 'done');
    expect((await recomputations.withdraw(again, reason)).body).toMatchObject({
      code: 'recomputation-released',
    });
    expect((await periodOf(file))?.lastDay).toBe('2038-01-07');
  });

  it.concurrent('bereitet nur eine Leitung vor, und niemand sonst bringt sie in eine Akte', async () => {
    const office = await anOffice({ land: 'NW' });
    const file = await released({}, '2026-05-12', office);
    const body = { reason: 'Kalender', office };
    expect((await recomputations.ask(body, randomUUID(), 'caseworker')).status).toBe(403);
    const input = { recomputation: 'x', reason: 'x', preparedBy: { id: 'a', name: 'A' } };
    expect((await file.attempt('recompute', input, 'supervisor')).status).toBe(403);
  });
});
