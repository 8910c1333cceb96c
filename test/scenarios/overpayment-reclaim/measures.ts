import { randomUUID } from 'node:crypto';
import {
  accountOf,
  demanded,
  factsOf,
  final,
  handedOver,
  lettersOf,
  measure,
  objected,
  openTasks,
  overdue,
  parts,
  refused,
  repay,
  served,
} from './given';

describe('§ 76 Abs. 2 Nr. 1 SGB IV: Stundung', () => {
  it.concurrent('schiebt die Fälligkeit auf; ungezahlt wird danach erinnert', async () => {
    const file = await final();
    await measure(file, 'deferral', '2040-06-20', { until: '2040-12-28' });
    expect(await file.phase()).toBe('deferred');
    expect(await file.deadline('payment-due')).toMatchObject({ lastDay: '2040-12-28', status: 'open' });
    expect(await lettersOf(file)).toEqual(['decision', 'deferral-granted']);
    await file.advance('2040-12-28');
    expect(await file.phase()).toBe('deferred');
    await file.advance('2041-01-08');
    expect(await file.phase()).toBe('overdue');
    expect(await lettersOf(file)).toContain('reminder');
  });

  it.concurrent('beendet die Mahnung, und beginnt nach ihrem Widerruf von vorn', async () => {
    const file = await overdue();
    const deferral = await measure(file, 'deferral', '2040-07-17', { until: '2041-06-28' });
    expect(await file.deadline('reminder-period')).toMatchObject({ status: 'cancelled' });
    expect(await file.phase()).toBe('deferred');
    await file.advance('2040-09-03');
    const ended = { measure: deferral, endedOn: '2040-09-03', reason: 'Erbschaft' };
    expect(await refused(file, 'end-measure', ended)).toMatchObject({ status: 403 });
    await file.take('end-measure', ended, 'supervisor');
    const view = await file.until(({ phase }) => phase === 'overdue');
    expect(factsOf(view).measures).toMatchObject([{ ended: { because: 'ended' } }]);
    expect(await refused(file, 'end-measure', ended, 'supervisor')).toMatchObject({
      code: 'nothing-pending',
    });
  });

  it.concurrent('ist nur für das möglich, was unanfechtbar und offen ist', async () => {
    const deferral = { kind: 'deferral', decidedOn: '2040-05-08', until: '2041-01-02', reason: 'x' };
    expect(await refused(await served(), 'prepare-measure', deferral)).toMatchObject({
      code: 'nothing-pending',
    });
    const file = await final();
    const past = { ...deferral, decidedOn: '2040-06-20', until: '2040-06-20' };
    expect(await refused(file, 'prepare-measure', past)).toMatchObject({ code: 'facts-contradict' });
    await repay(file, 400_000, '2040-06-18');
    await file.until(({ phase }) => phase === 'closing');
    expect(await refused(file, 'prepare-measure', { ...deferral, decidedOn: '2040-06-20' })).toMatchObject({
      code: 'nothing-pending',
    });
  });
});

describe('§ 76 Abs. 2 Nr. 1 SGB IV: Raten', () => {
  it.concurrent('laufen bis zur letzten, die nächste wartet auf ihren Tag', async () => {
    const file = await final();
    await measure(file, 'instalments', '2040-06-20', parts({ instalmentCents: 150_000 }));
    const view = await file.view();
    expect(view.phase).toBe('instalments');
    expect(factsOf(view).measures[0]?.instalments).toEqual([
      { dueOn: '2040-08-15', cents: 150_000 },
      { dueOn: '2040-09-17', cents: 150_000 },
      { dueOn: '2040-10-15', cents: 100_000 },
    ]);
    expect(await file.deadline('payment-due')).toMatchObject({ status: 'cancelled' });
    expect(await file.deadline('instalment')).toMatchObject({ lastDay: '2040-08-15' });
    await repay(file, 150_000, '2040-06-20');
    expect(await file.deadline('instalment')).toMatchObject({ lastDay: '2040-09-17' });
    await file.advance('2040-09-18');
    await repay(file, 250_000, '2040-09-17');
    expect(await file.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'settled' });
    expect(await lettersOf(file)).toEqual(['decision', 'instalments-granted', 'settled']);
  });

  it.concurrent('eine ausgebliebene wird angemahnt und kann nachgeholt werden', async () => {
    const file = await final();
    await measure(file, 'instalments', '2040-06-20', parts());
    await file.advance('2040-08-24');
    const view = await file.view();
    expect(view.phase).toBe('instalments');
    expect(openTasks(view)).toEqual(['missed-instalment']);
    const [reminder] = (await file.letters()).filter(({ letter }) => letter.type === 'reminder');
    expect(reminder?.letter.facts).toMatchObject({ instalment: 1, dueOn: '2040-08-15', cents: 100_000 });
    await repay(file, 100_000, '2040-08-24');
    expect(openTasks(await file.view())).toEqual([]);
    // The office looks within ten minutes after the end of its Nachlauf, each case at a moment of its own.
    await file.advance('2040-09-26');
    // One missed after one made good: the plan goes on.
    expect(openTasks(await file.view())).toEqual(['missed-instalment']);
    expect(await file.phase()).toBe('instalments');
  });

  it.concurrent('zwei ausgebliebene beenden sie: der ganze Rest ist fällig', async () => {
    const file = await final();
    await measure(file, 'instalments', '2040-06-20', parts());
    await file.advance('2040-10-01');
    const view = await file.view();
    expect(view.phase).toBe('overdue');
    expect(factsOf(view).measures).toMatchObject([{ ended: { on: '2040-09-17', because: 'missed' } }]);
    expect(openTasks(view)).toEqual([]);
    const last = (await file.letters()).at(-1)?.letter;
    expect(last).toMatchObject({
      type: 'reminder',
      facts: { no: 1, openCents: 400_000, planFailedOn: '2040-09-17' },
    });
  });

  it.concurrent('die letzte ausgeblieben: nichts ist mehr abzuwarten', async () => {
    const file = await final();
    await measure(file, 'instalments', '2040-06-20', parts({ instalmentCents: 400_000 }));
    await file.advance('2040-08-24');
    expect(await file.phase()).toBe('overdue');
  });

  it.concurrent('eine Stundung tritt an die Stelle der Raten', async () => {
    const file = await final();
    await measure(file, 'instalments', '2040-06-20', parts());
    await measure(file, 'deferral', '2040-06-20', { until: '2041-03-28' });
    const view = await file.view();
    expect(view.phase).toBe('deferred');
    expect(await file.deadline('instalment')).toMatchObject({ status: 'cancelled' });
    expect(factsOf(view).measures).toMatchObject([{ ended: { because: 'replaced' } }, { kind: 'deferral' }]);
  });

  it.concurrent(
    'beginnen nach dem Tag, an dem sie gewährt werden, und dauern höchstens zehn Jahre',
    async () => {
      const file = await final();
      const plan = { kind: 'instalments', decidedOn: '2040-06-20', reason: 'x' };
      const early = { ...plan, ...parts({ firstOn: '2040-06-20' }) };
      expect(await refused(file, 'prepare-measure', early)).toMatchObject({ code: 'facts-contradict' });
      const stepId = randomUUID();
      await file.take(
        'prepare-measure',
        { ...plan, ...parts({ instalmentCents: 100 }) },
        'caseworker',
        stepId,
      );
      expect(await refused(file, 'release-measure', { measure: stepId }, 'supervisor')).toMatchObject({
        code: 'facts-contradict',
      });
    },
  );
});

describe('§ 76 Abs. 2 Nr. 2, 3 SGB IV: Niederschlagung und Erlass', () => {
  it.concurrent('brauchen vier Augen', async () => {
    const file = await final();
    const stepId = randomUUID();
    const writeOff = { kind: 'write-off', decidedOn: '2040-06-20', reason: 'unpfändbar' };
    await file.take('prepare-measure', writeOff, 'supervisor', stepId);
    expect(openTasks(await file.view())).toContain('release-measure');
    expect(await file.phase()).toBe('due');
    const release = { measure: stepId, releasedOn: '2040-06-20' };
    expect(await refused(file, 'release-measure', release, 'supervisor')).toEqual({
      status: 403,
      code: 'four-eyes',
    });
    await file.take('release-measure', release, 'supervisor2');
    const view = await file.until(({ status }) => status === 'closed');
    expect(view).toMatchObject({ phase: 'closing', outcome: 'written-off' });
    // The debt stays: nobody is told that it were gone.
    expect(await lettersOf(file)).toEqual(['decision']);
    expect(accountOf(view)).toMatchObject({ openCents: 400_000 });
  });

  it.concurrent('Niedergeschlagenes wird doch gezahlt, oder wieder aufgenommen', async () => {
    const paid = await final();
    await measure(paid, 'write-off', '2040-06-20');
    await paid.until(({ status }) => status === 'closed');
    await repay(paid, 400_000, '2040-06-20');
    expect(await paid.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'settled' });

    const resumed = await overdue();
    const writeOff = await measure(resumed, 'write-off', '2040-07-17');
    await resumed.until(({ phase }) => phase === 'closing');
    const ended = { measure: writeOff, endedOn: '2040-07-17', reason: 'Einkommen' };
    await resumed.take('end-measure', ended, 'supervisor');
    // A case that was closed is started again today: its clock is brought to where it stood.
    await resumed.advance('2040-07-18');
    const view = await resumed.until(({ phase }) => phase === 'overdue');
    expect(view.outcome).toBeNull();
    expect(await resumed.deadline('limitation')).toMatchObject({ status: 'open', lastDay: '2044-12-31' });
  });

  it.concurrent('Erlass eines Teils lässt den Rest, Erlass des Restes beendet die Sache', async () => {
    const file = await final();
    await measure(file, 'waiver', '2040-06-20', { cents: 150_000 });
    expect(accountOf(await file.view())).toMatchObject({ waivedCents: 150_000, openCents: 250_000 });
    expect(await file.phase()).toBe('due');
    await measure(file, 'waiver', '2040-06-20');
    const view = await file.until(({ status }) => status === 'closed');
    expect(view).toMatchObject({ outcome: 'waived' });
    expect(accountOf(view)).toMatchObject({ waivedCents: 400_000, openCents: 0 });
    expect(await lettersOf(file)).toEqual(['decision', 'waiver-granted', 'waiver-granted']);
  });
});

describe('§ 44 SGB X: Rücknahme der Forderung', () => {
  it.concurrent('nimmt sie ganz zurück; was gezahlt ist, geht zurück', async () => {
    const file = await final();
    await repay(file, 100_000, '2040-06-18');
    await measure(file, 'withdrawal', '2040-06-20');
    const view = await file.until(({ status }) => status === 'closed');
    expect(view).toMatchObject({ outcome: 'withdrawn' });
    expect(accountOf(view)).toMatchObject({ demandedCents: 0, creditCents: 100_000 });
    expect(openTasks(view)).toEqual(['pay-back']);
    expect(await lettersOf(file)).toContain('demand-withdrawn');
  });

  it.concurrent('oder zum Teil; der Rest bleibt zu zahlen', async () => {
    const file = await final();
    const same = { kind: 'withdrawal', decidedOn: '2040-06-20', cents: 400_000, reason: 'x' };
    expect(await refused(file, 'prepare-measure', same)).toMatchObject({ code: 'facts-contradict' });
    await measure(file, 'withdrawal', '2040-06-20', { cents: 100_000 });
    expect(accountOf(await file.view())).toMatchObject({ demandedCents: 100_000 });
    expect(await file.phase()).toBe('due');
  });

  it.concurrent('erledigt auch einen anhängigen Widerspruch', async () => {
    const file = await objected();
    await measure(file, 'withdrawal', '2040-06-05');
    const view = await file.view();
    expect(view).toMatchObject({ phase: 'closing', outcome: 'withdrawn' });
    expect(openTasks(view)).toEqual(['settle-contest']);
    expect(await file.deadline('inaction-objection')).toMatchObject({ status: 'cancelled' });
  });

  it.concurrent('braucht eine Forderung, die in der Welt ist', async () => {
    const file = await demanded();
    await file.advance('2040-05-08');
    const unknown = { measure: 'x', releasedOn: '2040-05-08' };
    expect(await refused(file, 'release-measure', unknown, 'supervisor')).toMatchObject({
      code: 'nothing-pending',
    });
    await measure(file, 'withdrawal', '2040-05-08');
    expect(await file.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'withdrawn' });
    await file.take('record-service', handedOver('2040-05-07'));
    expect(await file.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'withdrawn' });
  });
});
