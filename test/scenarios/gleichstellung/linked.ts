import { CaseFile } from '../../support/case-file';
import { assessed, decide as decideGdb } from '../gdb-determination/given';
import { accepted, decide, factsOf, grantedIn, handedOver, openTasks, person, today } from './given';
import { minutes } from '../../support/patience';

const linksOf = (file: { file: { kind: string; linkedCase?: string | undefined }[] }) =>
  file.file.filter(({ kind }) => kind === 'link').map(({ linkedCase }) => linkedCase);

/** Applied for by way of precaution: the GdB is determined in a case of its own. */
async function waiting(overall = 30) {
  const gdb = await assessed(overall);
  const file = await accepted({ finding: undefined, findingPending: {}, findingCase: gdb.caseId });
  await gdb.until((view) => linksOf(view).includes(file.caseId));
  return { gdb, file };
}

describe('Gleichstellung und Feststellung des GdB als verbundene Akten', () => {
  it.concurrent(
    'die eine wartet auf die andere und erfährt, was festgestellt ist und was sich ändert',
    async () => {
      const { gdb, file } = await waiting();
      expect(linksOf(await file.view())).toEqual([gdb.caseId]);
      expect(await file.phase()).toBe('awaiting-finding');
      await decideGdb(gdb, { gdb: 30, decidedOn: '2025-01-16' });
      await gdb.take('record-service', handedOver('2025-01-20'));
      const view = await file.until(({ phase }) => phase === 'draft');
      expect(factsOf(view).finding).toMatchObject({ gdb: 30, since: '2025-01-06', told: gdb.caseId });
      await decide(file, { as: 'granted', decidedOn: today() });
      await file.take('record-service', handedOver(today()));
      const granted = await file.until(({ outcome }) => outcome === 'granted');
      expect(grantedIn(granted)).toMatchObject({ from: '2025-01-06' });
      await gdb.until(({ status }) => status === 'closed');
      await gdb.take('apply-for-change', { from: 'person', receivedOn: '2025-09-01' }, 'mailroom');
      await gdb.take('accept-application', { on: '2025-09-02' });
      const opinion = { impairments: [{ name: 'Wirbelsäule', gdb: 50 }], overall: 50, reasons: 'schlechter' };
      await gdb.take('record-opinion', { givenOn: '2025-09-08', ...opinion }, 'medical-service');
      await decideGdb(gdb, { gdb: 50, decidedOn: '2025-09-10' }, 'bescheid-2');
      await gdb.take('record-service', handedOver('2025-09-15', 'bescheid-2'));
      const ended = await file.until(({ outcome }) => outcome === 'severely-disabled');
      expect(factsOf(ended).over).toMatchObject({ on: '2025-09-01' });
    },
    minutes(1),
  );

  it.concurrent(
    'ein GdB von 50, der dort irrtümlich bekannt gegeben war, hat nichts beendet',
    async () => {
      const { gdb, file } = await waiting(50);
      await decideGdb(gdb, { gdb: 50, decidedOn: '2025-01-16' });
      await gdb.take('record-service', handedOver('2025-01-20'), 'caseworker', 'zustellung');
      await file.until(({ outcome }) => outcome === 'severely-disabled');
      const struck = { stepId: 'zustellung', reason: 'gehört zu einer anderen Akte', input: null };
      await gdb.take('correct', struck, 'caseworker', 'gestrichen');
      await gdb.take('release-correction', { stepId: 'gestrichen' }, 'supervisor');
      const view = await file.until(({ phase }) => phase === 'awaiting-finding');
      expect(view.outcome).toBeNull();
      expect(factsOf(view).finding).toBeUndefined();
    },
    minutes(1),
  );

  it.concurrent('was unter 30 bleibt, wird abgelehnt', async () => {
    const { gdb, file } = await waiting();
    await decideGdb(gdb, { gdb: 20, decidedOn: '2025-01-16' });
    await gdb.take('record-service', handedOver('2025-01-20'));
    await file.until(({ phase }) => phase === 'draft');
    const grant = await file.attempt('prepare-decision', { as: 'granted', reasons: 'x' });
    expect(grant).toMatchObject({ status: 409, body: { code: 'finding-missing' } });
  });

  it.concurrent('gehören sie zu verschiedenen Personen, wird das einer Person vorgelegt', async () => {
    const gdb = await assessed(30);
    const file = await accepted({
      findingCase: gdb.caseId,
      bornOn: '1975-01-01',
      parties: [{ ...person }],
      employer: undefined,
    });
    const view = await file.until((candidate) => openTasks(candidate).includes('message-undelivered'));
    expect(view.phase).toBe('draft');
    expect(linksOf(await CaseFile.of(gdb.api, gdb.caseId, gdb.stage).view())).toEqual([]);
  });
});
