import { applied, assessed, decide, factsOf, handedOver, openedBy, opinion } from './given';
import { minutes } from '../../support/patience';

describe('Was die Prüffälle sagen', () => {
  it.concurrent(
    'Herabsetzung, zugegangen am 25. Juni 2022: geschützt bis zum 31. Oktober 2022 (B02)',
    async () => {
      const file = await applied({ receivedOn: '2021-01-04' });
      await file.take('accept-application', { on: '2021-01-05' });
      await file.take('record-opinion', opinion('2021-01-11', 50), 'medical-service');
      await decide(file, { gdb: 50, decidedOn: '2021-01-14' });
      await file.take('record-service', handedOver('2021-01-18'));
      await file.until(({ status }) => status === 'closed');
      await file.take('begin-review', { on: '2022-05-02', reason: 'Hinweis' });
      await file.take('record-opinion', opinion('2022-06-13', 40), 'medical-service');
      const waiver = { ground: 3, reason: 'auf Wunsch der Person', decidedOn: '2022-06-14' };
      await file.take('dispense-with-hearing', waiver, 'supervisor');
      await decide(file, { gdb: 40, decidedOn: '2022-06-20' }, 'bescheid-2');
      await file.take('record-service', handedOver('2022-06-25', 'bescheid-2'));
      const view = await file.until(({ status }) => status === 'closed');
      expect(factsOf(view).remedies.matters[0]).toMatchObject({ status: 'final', since: '2022-07-26' });
      const protection = await openedBy(file);
      const ended = await protection.until(({ outcome }) => outcome === 'protection-ended');
      expect(ended.facts['protection']).toMatchObject({ finalSince: '2022-07-26', until: '2022-10-31' });
    },
    minutes(1),
  );

  it.concurrent('Einzelwerte 30, 20 und 10: die Beurteilung mit 40 gilt (B14)', async () => {
    const singles = [30, 20, 10].map((gdb, index) => ({ name: `Funktionssystem ${index + 1}`, gdb }));
    const file = await assessed(40, { opinion: { impairments: singles } });
    await decide(file, { gdb: 40, decidedOn: '2025-01-16' });
    expect(await file.phase()).toBe('released');
  });

  it.concurrent('Befunde, 25 Monate alt: nur ein Hinweis (B28)', async () => {
    const file = await applied();
    const old = { receivedOn: '2025-01-06', issuedOn: '2022-12-06', subject: 'Befundbericht' };
    await file.take('record-evidence', old, 'mailroom');
    const view = await file.view();
    expect(view.flags).toContain('evidence-old');
    expect(view.file).toMatchObject([{ text: 'Befundbericht' }]);
  });
});
