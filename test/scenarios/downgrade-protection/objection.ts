import {
  decide,
  factsOf,
  handedOver,
  lettersOf,
  matterOf,
  objected,
  objection,
  openTasks,
  protectionOf,
  refused,
  released,
  served,
  servedIn2025,
} from './given';

const withMark = { lostMerkzeichen: ['G'], gdbBefore: 60 };

describe('§ 84 SGG: Widerspruch', () => {
  it.concurrent.each([
    ['am Tag nach der Bekanntgabe', '2026-05-16', {}],
    ['am letzten Tag', '2026-06-15', {}],
    ['am letzten Tag elektronisch in der Form', '2026-06-15', { form: 'electronic' }],
    ['am letzten Tag zur Niederschrift', '2026-06-15', { form: 'recorded' }],
    ['am letzten Tag bei einer anderen Behörde (§ 84 Abs. 2)', '2026-06-15', { at: 'other-authority' }],
  ])('ist rechtzeitig %s', async (_when, receivedOn, more) => {
    const file = await served('2026-05-15');
    await file.take('record-objection', objection(receivedOn, more), 'mailroom');
    const view = await file.atRest();
    expect(view.phase).toBe('objection');
    expect(factsOf(view).remedies.challenges).toMatchObject([{ standing: 'admissible', scope: ['gdb'] }]);
    expect((await file.deadlines()).find(({ type }) => type === 'objection-period')).toMatchObject({
      status: 'met',
    });
    expect(await lettersOf(file)).toEqual(['decision', 'objection-received']);
    expect(openTasks(view)).toContain('decide-objection');
  });

  it.concurrent.each([
    ['einen Tag zu spät', '2026-06-16', 'office'],
    ['einen Tag zu spät bei einer anderen Behörde', '2026-06-16', 'other-authority'],
    ['Monate zu spät', '2026-09-01', 'office'],
  ])(
    'ist verspätet: %s; er wird angenommen und vorgelegt, der Schutz läuft',
    async (_when, receivedOn, at) => {
      const file = await served('2026-05-15');
      await file.take('record-objection', objection(receivedOn, { at }), 'mailroom');
      const view = await file.atRest();
      expect(factsOf(view).remedies.challenges).toMatchObject([{ standing: 'late', scope: ['gdb'] }]);
      expect(protectionOf(view)).toMatchObject({ finalSince: '2026-06-16', until: '2026-09-30' });
      expect(openTasks(view)).toContain('decide-lateness');
      expect(await lettersOf(file)).toContain('objection-late');
      // § 67 Abs. 3 SGG: one year after the missed period.
      expect(await file.deadline('reinstatement-bar')).toMatchObject({ lastDay: '2027-06-15' });
    },
  );

  it.concurrent('als einfache E-Mail wahrt keine Frist; um Heilung wird gebeten (A40)', async () => {
    const file = await served('2026-05-15');
    await file.take('record-objection', objection('2026-06-15', { form: 'plain-email' }), 'mailroom');
    const view = await file.atRest();
    expect(factsOf(view).remedies.challenges).toMatchObject([{ standing: 'formless' }]);
    expect(openTasks(view)).toContain('cure-form');
    expect(await lettersOf(file)).toContain('objection-formless');
    expect(protectionOf(view)).toMatchObject({ finalSince: '2026-06-16' });
  });

  it.concurrent('in der Form, noch innerhalb der Frist nachgereicht, heilt die E-Mail', async () => {
    const file = await servedIn2025();
    await file.take('record-objection', objection('2025-05-20', { form: 'plain-email' }), 'mailroom');
    await file.take('record-objection', objection('2025-06-05'), 'mailroom');
    const view = await file.atRest();
    expect(view.phase).toBe('objection');
    expect(openTasks(view)).toEqual(['decide-objection', 'period-missed']);
  });

  it.concurrent('vor der Bekanntgabe ist schon einer: die Frist beginnt und ist gewahrt', async () => {
    const file = await released({ decidedOn: '2025-05-05' });
    await file.take('record-objection', objection('2025-05-07'));
    await file.take('record-service', handedOver('2025-05-09'));
    expect(await file.atRest()).toMatchObject({ phase: 'objection' });
    expect(await file.deadline('objection-period')).toMatchObject({ lastDay: '2025-06-10', status: 'met' });
  });

  it.concurrent(
    'kann vor der Freigabe nicht erfasst werden, und nicht von jemandem, den sie nicht betrifft',
    async () => {
      const file = await servedIn2025();
      expect(await refused(file, 'record-objection', objection('2025-06-02', { from: 'fremd' }))).toEqual({
        status: 422,
        code: 'unknown-party',
      });
      expect(await refused(file, 'record-objection', objection('2025-05-01'))).toEqual({
        status: 409,
        code: 'nothing-pending',
      });
      expect(
        await refused(file, 'record-objection', objection('2025-06-02', { scope: ['merkzeichen-H'] })),
      ).toEqual({ status: 422, code: 'scope-not-contested' });
    },
  );

  it.concurrent(
    'zweimal geschrieben bleibt einer, auch wenn der zweite Brief nach der Frist kommt',
    async () => {
      const file = await objected('2025-06-02');
      await file.take('record-objection', objection('2025-06-16', { grounds: 'Begründung' }));
      const view = await file.atRest();
      expect(factsOf(view).remedies.challenges).toHaveLength(1);
      expect(await lettersOf(file)).toEqual(['decision', 'objection-received']);
    },
  );
});

describe('§ 84 SGG: Umfang des Widerspruchs', () => {
  it.concurrent(
    'nur gegen ein Merkzeichen: der GdB wird bestandskräftig, der Schutz läuft, der Rest bleibt anhängig',
    async () => {
      const file = await objected('2025-06-02', withMark, { scope: ['merkzeichen-G'] });
      const view = await file.atRest();
      expect(matterOf(view)).toMatchObject({ status: 'final', since: '2025-06-06' });
      expect(matterOf(view, 'merkzeichen-G')).toMatchObject({ status: 'open' });
      expect(protectionOf(view)).toMatchObject({ until: '2025-09-30' });
      expect(view).toMatchObject({ phase: 'card-withdrawal', outcome: 'protection-ended' });
      expect(openTasks(view)).toEqual(['collect-card', 'decide-objection', 'period-missed']);
      // The card comes back, but the case stays open until the mark is decided, too.
      await file.take('record-card-return', { returnedOn: '2025-10-10' });
      expect(await file.view()).toMatchObject({ phase: 'rest-pending', status: 'open' });
      await decide(file, { on: '2025-11-03', servedOn: '2025-11-05' });
      const closed = await file.until(({ status }) => status === 'closed');
      expect(matterOf(closed, 'merkzeichen-G')).toMatchObject({ status: 'final', since: '2025-12-06' });
      expect(closed).toMatchObject({ phase: 'closing', outcome: 'protection-ended' });
      expect(openTasks(closed)).toEqual([]);
    },
  );

  it.concurrent('innerhalb der Frist auf den GdB erweitert, hält er auch den GdB offen', async () => {
    const file = await objected('2025-05-20', withMark, { scope: ['merkzeichen-G'] });
    await file.take('record-objection', objection('2025-06-05', { scope: ['gdb'] }));
    const view = await file.atRest();
    expect(view.phase).toBe('objection');
    expect(factsOf(view).remedies.challenges).toMatchObject([{ scope: ['merkzeichen-G', 'gdb'] }]);
  });

  it.concurrent('nach der Frist erweitert, ist die Erweiterung verspätet', async () => {
    const file = await objected('2025-05-20', withMark, { scope: ['merkzeichen-G'] });
    await file.take('record-objection', objection('2025-06-06', { scope: ['gdb'] }));
    const view = await file.atRest();
    expect(factsOf(view).remedies.challenges).toMatchObject([
      { standing: 'admissible', scope: ['merkzeichen-G'] },
      { standing: 'late', scope: ['gdb'] },
    ]);
    expect(protectionOf(view)).toMatchObject({ finalSince: '2025-06-06' });
  });
});

describe('Rücknahme und Verzicht', () => {
  it.concurrent(
    'innerhalb der Frist zurückgenommen: die Frist läuft weiter, der Widerspruch ist wieder möglich',
    async () => {
      const file = await objected('2025-05-12');
      await file.take('withdraw-objection', { from: 'person', receivedOn: '2025-05-19' }, 'mailroom');
      const view = await file.atRest();
      expect(protectionOf(view)).toMatchObject({ finalSince: '2025-06-06', until: '2025-09-30' });

      const again = await objected('2025-05-12');
      await again.take('withdraw-objection', { from: 'person', receivedOn: '2025-05-19' });
      await again.take('record-objection', objection('2025-06-05'));
      expect(await again.atRest()).toMatchObject({ phase: 'objection' });
    },
  );

  it.concurrent('nach der Frist zurückgenommen: unanfechtbar mit dem Eingang der Rücknahme', async () => {
    const file = await objected();
    await file.take('withdraw-objection', { from: 'person', receivedOn: '2025-07-14' }, 'mailroom');
    const view = await file.atRest();
    expect(protectionOf(view)).toMatchObject({ finalSince: '2025-07-14', until: '2025-10-31' });
    expect(openTasks(view)).not.toContain('decide-objection');
    expect(await file.deadline('inaction-objection')).toMatchObject({ status: 'met' });
  });

  it.concurrent('lässt einen vorbereiteten Widerspruchsbescheid nicht mehr hinaus', async () => {
    const file = await objected();
    const prepared = { kind: 'objection-decision', decidedOn: '2025-07-07', reasons: 'Befunde' };
    await file.take('prepare-objection-decision', prepared, 'caseworker', 'entwurf');
    await file.take('withdraw-objection', { from: 'person', receivedOn: '2025-07-14' });
    const release = { notice: 'entwurf', releasedOn: '2025-07-15' };
    expect(await refused(file, 'release-notice', release, 'supervisor2')).toEqual({
      status: 422,
      code: 'unknown-notice',
    });
    expect(openTasks(await file.view())).not.toContain('release-notice');
  });

  it.concurrent('nimmt nur zurück, wer widersprochen hat, und nicht vor dem Widerspruch', async () => {
    const file = await servedIn2025();
    const withdrawal = (receivedOn: string) => ({ from: 'person', receivedOn });
    expect(await refused(file, 'withdraw-objection', withdrawal('2025-05-20'))).toEqual({
      status: 409,
      code: 'nothing-pending',
    });
    await file.take('record-objection', objection('2025-05-26'));
    expect(await refused(file, 'withdraw-objection', withdrawal('2025-05-20'))).toMatchObject({
      status: 409,
    });
  });

  it.concurrent('Verzicht nach der Bekanntgabe: unanfechtbar an diesem Tag', async () => {
    const file = await servedIn2025();
    await file.take('waive-remedy', { from: 'person', receivedOn: '2025-05-16' }, 'mailroom');
    const view = await file.atRest();
    expect(protectionOf(view)).toMatchObject({ finalSince: '2025-05-16', until: '2025-08-31' });
    expect(await file.deadline('objection-period')).toMatchObject({ status: 'cancelled' });
  });

  it.concurrent('Verzicht, wo die Belehrung keinen Rechtsbehelf kennt: auch dann an diesem Tag', async () => {
    const file = await servedIn2025({ instruction: 'denies-remedy' });
    await file.take('waive-remedy', { from: 'person', receivedOn: '2025-05-16' });
    expect(protectionOf(await file.view())).toMatchObject({ finalSince: '2025-05-16' });
  });

  it.concurrent('Widerspruch nach dem Verzicht ist unzulässig und hält nichts auf', async () => {
    const file = await servedIn2025();
    await file.take('waive-remedy', { from: 'person', receivedOn: '2025-05-16' });
    await file.take('record-objection', objection('2025-05-20'));
    const view = await file.atRest();
    expect(factsOf(view).remedies.challenges).toMatchObject([{ standing: 'inadmissible' }]);
    expect(protectionOf(view)).toMatchObject({ finalSince: '2025-05-16' });
    expect(openTasks(view)).toContain('decide-objection');
  });

  it.concurrent(
    'Verzicht vor der Bekanntgabe, nach der Frist oder neben dem Widerspruch gibt es nicht',
    async () => {
      const waiver = (receivedOn: string) => ({ from: 'person', receivedOn });
      const unserved = await released({ decidedOn: '2025-05-05' });
      expect(await refused(unserved, 'waive-remedy', waiver('2025-05-06'))).toMatchObject({ status: 409 });
      const file = await servedIn2025();
      expect(await refused(file, 'waive-remedy', waiver('2025-06-06'))).toMatchObject({ status: 409 });
      const contested = await objected('2025-05-12');
      expect(await refused(contested, 'waive-remedy', waiver('2025-05-20'))).toMatchObject({ status: 409 });
    },
  );
});

describe('§ 88 Abs. 2 SGG: Untätigkeit', () => {
  it.concurrent('wird nach drei Monaten ohne Entscheidung der Leitung vorgelegt', async () => {
    const file = await objected();
    const view = await file.atRest();
    expect(await file.deadline('inaction-objection')).toMatchObject({
      lastDay: '2025-09-02',
      status: 'missed',
    });
    expect(view.tasks.find(({ type }) => type === 'period-missed')).toMatchObject({ forRole: 'supervisor' });
    await decide(file, { on: '2025-10-06' });
    expect(openTasks(await file.view())).toEqual(['serve-notice']);
  });
});
