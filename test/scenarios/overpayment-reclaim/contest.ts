import {
  accountOf,
  action,
  decide,
  demanded,
  factsOf,
  final,
  handedOver,
  lettersOf,
  matterOf,
  objected,
  objection,
  objectionDecided,
  openTasks,
  refused,
  repay,
  served,
  sued,
} from './given';

const claim = 'erstattung';

describe('§ 86a Abs. 1 SGG: der Widerspruch schiebt die Zahlung auf', () => {
  it.concurrent('solange er läuft, ist nichts fällig und wird an nichts erinnert', async () => {
    const file = await objected();
    await file.advance('2040-12-01');
    const view = await file.view();
    expect(view.phase).toBe('objection');
    expect(await file.deadline('payment-due')).toBeUndefined();
    expect(await lettersOf(file)).toEqual(['decision', 'objection-received']);
    expect(await file.deadline('objection-period')).toMatchObject({ lastDay: '2040-06-07', status: 'met' });
  });

  it.concurrent(
    'zurückgenommen nach der Frist, macht er die Forderung an diesem Tag unanfechtbar',
    async () => {
      const file = await objected();
      await file.advance('2040-07-05');
      await file.take('withdraw-objection', { from: 'person', receivedOn: '2040-07-04' });
      const view = await file.view();
      expect(view.phase).toBe('due');
      expect(matterOf(view, claim)).toMatchObject({ status: 'final', since: '2040-07-04', value: 400_000 });
      // One month, from Saturday to Monday.
      expect(await file.deadline('payment-due')).toMatchObject({ lastDay: '2040-08-06' });
    },
  );

  it.concurrent('ein Verzicht macht die Forderung am Tag seines Eingangs unanfechtbar', async () => {
    const file = await served();
    await file.take('waive-remedy', { from: 'person', receivedOn: '2040-05-08' });
    expect(await file.phase()).toBe('due');
    expect(await file.deadline('payment-due')).toMatchObject({ lastDay: '2040-06-08' });
  });

  it.concurrent('als einfache E-Mail wahrt er keine Frist; um Heilung wird gebeten', async () => {
    const file = await served();
    await file.take('record-objection', objection('2040-05-08', { form: 'plain-email' }), 'mailroom');
    expect(openTasks(await file.view())).toContain('cure-form');
    expect(await lettersOf(file)).toContain('objection-formless');
  });
});

describe('§ 85 SGG: Abhilfe und Widerspruchsbescheid', () => {
  it.concurrent('volle Abhilfe lässt nichts zu zahlen übrig; Gezahltes geht zurück', async () => {
    const file = await objected();
    await repay(file, 50_000, '2040-06-01');
    await file.advance('2040-07-13');
    await decide(file, { kind: 'full-remedy', on: '2040-07-09', servedOn: '2040-07-12' });
    const view = await file.until(({ status }) => status === 'closed');
    expect(view).toMatchObject({ outcome: 'lifted' });
    expect(accountOf(view)).toMatchObject({ demandedCents: 0, openCents: 0, creditCents: 50_000 });
    expect(openTasks(view)).toContain('pay-back');
    expect(await lettersOf(file)).toContain('remedy-decision');
  });

  it.concurrent('teilweise Abhilfe senkt die Forderung, der Rest bleibt im Streit', async () => {
    const file = await objected();
    await file.advance('2040-07-13');
    await decide(file, {
      kind: 'partial-remedy',
      on: '2040-07-09',
      servedOn: '2040-07-12',
      more: { cents: 250_000 },
    });
    const view = await file.view();
    expect(view.phase).toBe('objection');
    expect(accountOf(view)).toMatchObject({ demandedCents: 250_000 });
    await file.take('withdraw-objection', { from: 'person', receivedOn: '2040-07-13' });
    expect(matterOf(await file.view(), claim)).toMatchObject({ status: 'final', value: 250_000 });
  });

  it.concurrent('auf Widerspruch wird nichts erhöht, und Abhilfe senkt', async () => {
    const file = await objected();
    await file.advance('2040-07-13');
    const decision = { decidedOn: '2040-07-09', reasons: 'x' };
    for (const wrong of [
      { kind: 'objection-decision', cents: 400_001 },
      { kind: 'partial-remedy', cents: 400_000 },
      { kind: 'partial-remedy' },
      { kind: 'full-remedy', cents: 100 },
    ]) {
      const answer = await refused(file, 'prepare-objection-decision', { ...decision, ...wrong });
      expect(answer).toEqual({ status: 422, code: 'facts-contradict' });
    }
  });

  it.concurrent('der Widerspruchsbescheid öffnet den Weg zum Gericht', async () => {
    const file = await objectionDecided();
    expect(await file.phase()).toBe('action-period');
    expect(await file.deadline('action-period')).toMatchObject({ lastDay: '2040-08-13' });
    expect(await lettersOf(file)).toContain('objection-decision');
    await file.advance('2040-08-22');
    const view = await file.view();
    expect(view.phase).toBe('due');
    expect(matterOf(view, claim)).toMatchObject({ since: '2040-08-14' });
  });
});

describe('§§ 87 ff. SGG: vor Gericht', () => {
  it.concurrent('ein Urteil, das die Forderung senkt, wird durch Bescheid ausgeführt', async () => {
    const file = await sued();
    await file.advance('2040-09-10');
    const outcome = { how: 'settlement', on: '2040-09-03', ruling: 'changed' };
    expect(await refused(file, 'record-court-outcome', outcome)).toMatchObject({ code: 'facts-contradict' });
    expect(await refused(file, 'record-court-outcome', { ...outcome, cents: 400_000 })).toMatchObject({
      code: 'facts-contradict',
    });
    await file.take('record-court-outcome', { ...outcome, cents: 120_000 });
    const view = await file.view();
    expect(view.phase).toBe('due');
    expect(accountOf(view)).toMatchObject({ demandedCents: 120_000 });
    expect(openTasks(view)).toContain('implement-ruling');
  });

  it.concurrent(
    'ein Urteil wird erst nach der Berufungsfrist unanfechtbar, in der letzten Instanz sofort',
    async () => {
      const file = await sued();
      await file.advance('2040-09-06');
      const judgment = 'judgment';
      await file.take(
        'record-court-outcome',
        { how: 'judgment', on: '2040-09-03', ruling: 'upheld' },
        'caseworker',
        judgment,
      );
      await file.take('record-service', handedOver('2040-09-05', 'person', judgment));
      await file.take('record-service', handedOver('2040-09-05', '@office', judgment));
      expect(await file.phase()).toBe('appeal-period');
      expect(await file.deadline('appeal-period')).toMatchObject({ lastDay: '2040-10-05' });
      await file.take('record-action', { ...action('2040-09-06'), court: 'Landessozialgericht' });
      await file.advance('2040-11-08');
      const second = 'second';
      await file.take(
        'record-court-outcome',
        { how: 'judgment', on: '2040-11-05', ruling: 'upheld' },
        'caseworker',
        second,
      );
      await file.take('record-service', handedOver('2040-11-07', 'person', second));
      await file.take('record-service', handedOver('2040-11-07', '@office', second));
      expect(await file.deadline('revision-period')).toMatchObject({ lastDay: '2040-12-07' });
      await file.advance('2041-01-02');
      expect(await file.phase()).toBe('due');
    },
  );
});

describe('§ 67 SGG: verspäteter Widerspruch', () => {
  it.concurrent('hindert die Fälligkeit nicht; mit Wiedereinsetzung war nie etwas fällig', async () => {
    const file = await final();
    await file.take('record-objection', objection('2040-06-19'), 'mailroom');
    await file.advance('2040-07-18');
    expect(await file.phase()).toBe('overdue');
    expect(await lettersOf(file)).toEqual(['decision', 'objection-late', 'reminder']);
    expect(await file.deadline('reinstatement-bar')).toMatchObject({ lastDay: '2041-06-07' });
    await file.take('apply-for-reinstatement', {
      from: 'person',
      receivedOn: '2040-07-16',
      obstacleEndedOn: '2040-07-10',
      reason: 'Krankenhaus',
    });
    const granted = { from: 'person', decidedOn: '2040-07-17', granted: true, reason: 'belegt' };
    await file.take('decide-reinstatement', granted, 'supervisor2');
    const view = await file.view();
    expect(view.phase).toBe('objection');
    expect(await file.deadline('payment-due')).toMatchObject({ status: 'cancelled' });
    expect(await file.deadline('limitation')).toMatchObject({ status: 'cancelled' });
    expect(await lettersOf(file)).toEqual(['decision', 'objection-late']);
  });

  it.concurrent('ist alles gezahlt, wird über ihn noch entschieden, bevor die Akte ruht', async () => {
    const file = await final();
    await file.take('record-objection', objection('2040-06-19'), 'mailroom');
    await repay(file, 400_000, '2040-06-20');
    const view = await file.view();
    expect(view).toMatchObject({ phase: 'rest-pending', outcome: 'settled' });
    expect(openTasks(view)).toContain('decide-lateness');
    await file.take('withdraw-objection', { from: 'person', receivedOn: '2040-06-20' });
    expect(await file.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'settled' });
  });
});

describe('§ 37 Abs. 2 S. 3 SGB X: Rücklauf', () => {
  it.concurrent('ohne Bekanntgabe läuft keine Frist, und nichts ist fällig', async () => {
    const file = await demanded();
    await file.advance('2040-05-08');
    await file.take('record-service', {
      notice: 'bescheid',
      addressee: 'person',
      mode: 'post',
      dispatchedOn: '2040-05-02',
    });
    await file.take('record-returned-mail', {
      notice: 'bescheid',
      addressee: 'person',
      returnedOn: '2040-05-08',
    });
    const view = await file.view();
    expect(view.phase).toBe('released');
    expect(openTasks(view)).toContain('find-address');
    await file.advance('2041-01-02');
    expect(await file.phase()).toBe('released');
    expect(factsOf(await file.view()).remedies.challenges).toEqual([]);
  });
});
