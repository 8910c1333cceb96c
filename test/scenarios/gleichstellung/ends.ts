import {
  addDay,
  answerObjection,
  decide,
  decided,
  factsOf,
  finding,
  grantedIn,
  handedOver,
  lettersOf,
  objection,
  openTasks,
  openedBy,
  today,
} from './given';
import { minutes } from '../../support/patience';

const about = 'Unbefristeter Arbeitsplatz im Büro seit März 2025';
const hear = { to: 'person', about, intends: { takes: ['gleichstellung'] } };

describe('§ 199 Abs. 2 SGB IX: der Widerruf', () => {
  it.concurrent(
    'verlangt eine Anhörung, und legt die Akte der drei Monate an',
    async () => {
      const file = await decided('granted');
      await file.take('begin-review', { on: '2025-06-02', reason: 'Hinweis des Arbeitgebers' });
      const revoke = { as: 'revoked', reasons: 'Arbeitsplatz nicht mehr gefährdet' };
      expect(await file.attempt('prepare-decision', revoke)).toMatchObject({
        status: 409,
        body: { code: 'hearing-missing' },
      });
      await file.take('start-hearing', hear, 'caseworker', 'hearing');
      expect(await file.phase()).toBe('hearing');
      await file.take('record-statement', {
        hearing: 'hearing',
        receivedOn: today(),
        text: 'Ich bin dagegen.',
      });
      await decide(file, { ...revoke, decidedOn: today() }, 'bescheid-2');
      const protection = await openedBy(file);
      expect(protection.caseId).toMatch(/^HS-/);
      await file.take('record-service', handedOver(today(), 'bescheid-2'));
      await protection.until(({ phase }) => phase === 'objection-period');
      const refused = await protection.attempt('record-service', handedOver(today()));
      expect(refused).toMatchObject({
        status: 409,
        body: { code: 'remedies-in-origin', origin: file.caseId },
      });
      // Until it is final, it goes on; afterwards to the end of the third month.
      expect(grantedIn(await file.view())).toMatchObject({ from: '2025-01-06' });
      await file.advance(addDay(today(), 50));
      const guarded = await protection.until(({ phase }) => phase === 'protection');
      expect(guarded.nextDeadline?.type).toBe('protection');
      const view = await file.until(({ outcome }) => outcome === 'revoked');
      expect(grantedIn(view)).toBeUndefined();
      await file.advance(addDay(today(), 200));
      await protection.until(({ outcome }) => outcome === 'protection-ended');
    },
    minutes(1),
  );

  it.concurrent('der aufgehoben wird, lässt alles, wie es war, auch in der anderen Akte', async () => {
    const file = await decided('granted');
    await file.take('begin-review', { on: '2025-06-02', reason: 'Hinweis' });
    const waiver = { ground: 1, reason: 'Gefahr im Verzug', decidedOn: '2025-06-03' };
    await file.take('dispense-with-hearing', waiver, 'supervisor');
    await decide(file, { as: 'revoked', decidedOn: '2025-06-04' }, 'bescheid-2');
    await file.take('record-service', handedOver('2025-06-10', 'bescheid-2'));
    await file.take('record-objection', objection('2025-06-16'), 'mailroom');
    const protection = await openedBy(file);
    await protection.until(({ phase }) => phase === 'objection');
    await answerObjection(file, 'full-remedy', '2025-07-07');
    const view = await file.until(({ outcome }) => outcome === 'unchanged');
    expect(grantedIn(view)).toMatchObject({ decidedBy: 'bescheid' });
    await protection.until(({ outcome }) => outcome === 'lifted');
  });

  it.concurrent('lässt die drei Monate enden, wenn eine neue an ihre Stelle tritt', async () => {
    const file = await decided('granted');
    await file.take('begin-review', { on: '2025-06-02', reason: 'Hinweis' });
    const waiver = { ground: 1, reason: 'Gefahr im Verzug', decidedOn: '2025-06-03' };
    await file.take('dispense-with-hearing', waiver, 'supervisor');
    await decide(file, { as: 'revoked', decidedOn: '2025-06-04' }, 'bescheid-2');
    await file.take('record-service', handedOver('2025-06-10', 'bescheid-2'));
    const protection = await openedBy(file);
    await file.until(({ outcome }) => outcome === 'revoked');
    await file.take('apply-again', { from: 'person', receivedOn: '2025-08-04' }, 'mailroom');
    await file.take('accept-application', { on: '2025-08-05' });
    await decide(file, { as: 'granted', decidedOn: '2025-08-11' }, 'bescheid-3');
    await file.take('record-service', handedOver('2025-08-14', 'bescheid-3'));
    await file.until(({ outcome }) => outcome === 'granted');
    await protection.until(({ outcome }) => outcome === 'gleichgestellt');
  });

  it.concurrent('unterbleibt, wenn sich nichts geändert hat; ein Verzicht ändert nichts (B25)', async () => {
    const file = await decided('granted');
    await file.take('begin-review', { on: '2025-06-02', reason: 'Hinweis' });
    await file.take('end-review', { on: '2025-06-10', reason: 'keine Änderung' });
    expect(await file.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'unchanged' });
    await file.take('waive-status', { from: 'person', receivedOn: '2025-07-01' }, 'mailroom');
    expect(grantedIn(await file.view())).toMatchObject({ from: '2025-01-06' });
    expect(await lettersOf(file)).toEqual(
      expect.arrayContaining(['review-begun', 'gleichstellung-stays', 'waiver-without-effect']),
    );
  });

  it.concurrent('ist etwas anderes als die Rücknahme (§ 45 SGB X): die gibt keine drei Monate', async () => {
    const file = await decided('granted');
    await file.take('begin-review', { on: '2025-06-02', reason: 'Falsche Angaben' });
    const waiver = { ground: 1, reason: 'Gefahr im Verzug', decidedOn: '2025-06-03' };
    await file.take('dispense-with-hearing', waiver, 'supervisor');
    const past = {
      as: 'taken-back',
      decidedOn: '2025-06-04',
      from: '2025-01-06',
      reasons: 'Falsche Angaben',
    };
    expect(await file.attempt('prepare-decision', past)).toMatchObject({
      status: 422,
      body: { code: 'facts-contradict', fields: ['from', 'badFaith'] },
    });
    await decide(file, { ...past, badFaith: true }, 'bescheid-2');
    await file.take('record-service', handedOver('2025-06-10', 'bescheid-2'));
    await file.until(({ outcome }) => outcome === 'taken-back');
    const protection = await openedBy(file);
    const view = await protection.until(({ outcome }) => outcome === 'taken-back');
    expect(view.flags).toContain('three-months-disputed');
  });
});

describe('§ 39 Abs. 2 SGB X: was ohne Bescheid endet', () => {
  it.concurrent('die Befristung, nach einem Hinweis, und ohne die drei Monate', async () => {
    const file = await decided('granted', { until: '2025-12-31' });
    const view = await file.until(({ outcome }) => outcome === 'lapsed');
    expect(view).toMatchObject({ phase: 'closing' });
    expect(factsOf(view).over).toMatchObject({ how: 'lapsed', on: '2025-12-31' });
    expect(factsOf(view).opened).toBeUndefined();
    expect(view.flags).toContain('lapse-without-protection');
    expect((await file.deadline('limit-reminder'))?.lastDay).toBe('2025-10-02');
    expect(await lettersOf(file)).toEqual(
      expect.arrayContaining(['limit-approaching', 'gleichstellung-ended']),
    );
  });

  it.concurrent('nicht, wo rechtzeitig weiter beantragt war: es gibt keine Lücke', async () => {
    const file = await decided('granted', {}, { until: '2025-12-31' });
    await file.take('apply-again', { from: 'person', receivedOn: '2025-11-03' }, 'mailroom');
    await file.take('accept-application', { on: '2025-11-04' });
    await decide(file, { as: 'granted', decidedOn: '2026-02-02' }, 'bescheid-2');
    await file.take('record-service', handedOver('2026-02-09', 'bescheid-2'));
    const view = await file.until(({ status }) => status === 'closed');
    expect(view).toMatchObject({ outcome: 'granted' });
    expect(grantedIn(view)).toMatchObject({ from: '2025-11-03', decidedBy: 'bescheid-2' });
  });

  it.concurrent('ohne Wohnsitz und Arbeitsplatz im Inland sofort (B21)', async () => {
    const file = await decided('granted');
    const abroad = { changedOn: '2025-09-01', livesInGermany: false, worksInGermany: false };
    await file.take('record-circumstances', abroad, 'mailroom');
    const view = await file.until(({ status }) => status === 'closed');
    expect(view).toMatchObject({ outcome: 'status-lost' });
    expect(factsOf(view).over).toMatchObject({ how: 'status-lost', on: '2025-09-01' });
    expect(factsOf(view).opened).toBeUndefined();
  });

  it.concurrent(
    'mit einem GdB von 50; sinkt er wieder, lebt nichts auf, und die Person wird hingewiesen',
    async () => {
      const file = await decided('granted');
      const fifty = { ...finding, gdb: 50, since: '2025-06-02' };
      await file.take('record-finding', { receivedOn: '2025-07-01', finding: fifty }, 'mailroom');
      expect(await file.until(({ status }) => status === 'closed')).toMatchObject({
        outcome: 'severely-disabled',
      });
      const forty = { ...finding, gdb: 40, since: '2026-06-01' };
      await file.take('record-finding', { receivedOn: '2026-06-15', finding: forty }, 'mailroom');
      const view = await file.until((candidate) => openTasks(candidate).includes('offer-gleichstellung'));
      expect(grantedIn(view)).toBeUndefined();
    },
  );

  it.concurrent('nicht mit einem GdB unter 30: das ist ein Grund, den Widerruf zu prüfen', async () => {
    const file = await decided('granted');
    const twenty = { ...finding, gdb: 20, since: '2025-06-02' };
    await file.take('record-finding', { receivedOn: '2025-07-01', finding: twenty }, 'mailroom');
    const view = await file.until((candidate) => openTasks(candidate).includes('begin-review'));
    expect(grantedIn(view)).toMatchObject({ from: '2025-01-06' });
  });
});
