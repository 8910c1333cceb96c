import { accountOf, final, lettersOf, matterOf, openTasks, overdue, refused, repay, served } from './given';

describe('§ 50 Abs. 3 SGB X: Fälligkeit', () => {
  it.concurrent('ein Monat nach Unanfechtbarkeit', async () => {
    const file = await final();
    const view = await file.view();
    expect(view.phase).toBe('due');
    expect(matterOf(view, 'erstattung')).toMatchObject({ status: 'final', since: '2040-06-08' });
    const due = await file.deadline('payment-due');
    expect(due).toMatchObject({ lastDay: '2040-07-09', status: 'open' });
    expect(due?.finding.norms).toEqual(expect.arrayContaining(['§ 50 Abs. 3 S. 1 SGB X']));
  });

  it.concurrent('am Tag, den der Bescheid nennt, wenn er dann unanfechtbar ist', async () => {
    const later = await final({}, { dueOn: '2040-09-28' });
    expect(await later.deadline('payment-due')).toMatchObject({ lastDay: '2040-09-28' });
    const before = await final({}, { dueOn: '2026-09-30' });
    expect(await before.deadline('payment-due')).toMatchObject({ lastDay: '2040-07-09' });
  });

  it.concurrent('vor der Unanfechtbarkeit nicht', async () => {
    const file = await served({}, { dueOn: '2026-09-30' });
    expect(await file.phase()).toBe('objection-period');
    expect(await file.deadline('payment-due')).toBeUndefined();
  });
});

describe('§ 50 Abs. 4 SGB X: Verjährung', () => {
  it.concurrent('vier Jahre nach dem Jahr der Unanfechtbarkeit; eine Person prüft sie', async () => {
    const file = await overdue();
    const limitation = await file.deadline('limitation');
    expect(limitation).toMatchObject({ lastDay: '2044-12-31', status: 'open' });
    expect(limitation?.finding.norms).toContain('§ 50 Abs. 4 S. 1 SGB X');
    await file.advance('2044-12-27');
    expect(openTasks(await file.view())).toContain('period-approaching');
    await file.advance('2045-01-02');
    const view = await file.view();
    expect(view.phase).toBe('overdue');
    expect(view.flags).toContain('limitation-reached');
    expect(openTasks(view)).toEqual(expect.arrayContaining(['check-limitation', 'period-missed']));
  });

  it.concurrent('wird durch Teilzahlung oder Stundung vielleicht später: das wird gesagt', async () => {
    const file = await final();
    expect((await file.view()).flags).not.toContain('limitation-may-be-later');
    await repay(file, 10_000, '2040-06-20');
    expect((await file.view()).flags).toContain('limitation-may-be-later');
  });
});

describe('Zahlungen', () => {
  it.concurrent('in Teilen, bis alles da ist', async () => {
    const file = await final();
    await repay(file, 150_000, '2040-06-18');
    expect(accountOf(await file.view())).toMatchObject({
      paidCents: 150_000,
      openCents: 250_000,
      creditCents: 0,
    });
    expect(await file.phase()).toBe('due');
    await repay(file, 250_000, '2040-06-20');
    const view = await file.until(({ status }) => status === 'closed');
    expect(view).toMatchObject({ phase: 'closing', outcome: 'settled' });
    expect(await file.deadline('payment-due')).toMatchObject({ status: 'met' });
    expect(await lettersOf(file)).toEqual(['decision', 'settled']);
  });

  it.concurrent('vor der Unanfechtbarkeit sind möglich; erledigt ist die Sache erst mit ihr', async () => {
    const file = await served();
    await repay(file, 400_000, '2040-05-08');
    expect(await file.view()).toMatchObject({ phase: 'objection-period', outcome: null });
    await file.advance('2040-06-20');
    expect(await file.view()).toMatchObject({ outcome: 'settled' });
  });

  it.concurrent('über die Forderung hinaus sind ein Guthaben, das ausgezahlt wird', async () => {
    const file = await final();
    await repay(file, 430_000, '2040-06-18');
    const view = await file.view();
    expect(accountOf(view)).toMatchObject({ openCents: 0, creditCents: 30_000 });
    expect(view.tasks).toMatchObject([{ type: 'pay-back', forRole: 'payments', note: '30000 Cent' }]);
    const tooMuch = { cents: 30_001, paidOn: '2040-06-20' };
    expect(await refused(file, 'record-refund', tooMuch, 'payments')).toMatchObject({
      code: 'facts-contradict',
    });
    await file.take('record-refund', { cents: 10_000, paidOn: '2040-06-20' }, 'payments');
    expect(openTasks(await file.view())).toEqual(['pay-back']);
    await file.take('record-refund', { cents: 20_000, paidOn: '2040-06-20' }, 'payments');
    const settled = await file.view();
    expect(openTasks(settled)).toEqual([]);
    expect(accountOf(settled)).toMatchObject({ creditCents: 0, openCents: 0 });
    expect((await lettersOf(file)).filter((type) => type === 'settled')).toHaveLength(1);
  });

  it.concurrent('werden von niemandem erfasst, der mit Geld nichts zu tun hat', async () => {
    const file = await final();
    const answer = await refused(
      file,
      'record-repayment',
      { cents: 1, receivedOn: '2040-06-20' },
      'mailroom',
    );
    expect(answer).toMatchObject({ status: 403 });
  });
});

describe('§ 66 SGB X: bleibt die Zahlung aus', () => {
  it.concurrent('wird erinnert, so oft es die Behörde tut, dann entscheidet eine Person', async () => {
    const file = await overdue();
    expect(await file.phase()).toBe('overdue');
    expect(await file.deadline('reminder-period')).toMatchObject({ lastDay: '2040-07-31' });
    await file.advance('2040-08-09');
    expect(await file.deadline('reminder-period')).toMatchObject({ lastDay: '2040-08-22' });
    expect(openTasks(await file.view())).toEqual([]);
    await file.advance('2040-08-31');
    expect(openTasks(await file.view())).toEqual(['enforce']);
    const reminders = (await file.letters()).filter(({ letter }) => letter.type === 'reminder');
    expect(reminders.map(({ letter }) => letter.facts['no'])).toEqual([1, 2]);
  });

  it.concurrent('beendet eine Zahlung die Mahnung', async () => {
    const file = await overdue();
    await repay(file, 400_000, '2040-07-17');
    const view = await file.until(({ status }) => status === 'closed');
    expect(view.outcome).toBe('settled');
    expect(await file.deadline('reminder-period')).toMatchObject({ status: 'met' });
  });

  it.concurrent('zählt die Zahlung vom letzten Tag, auch wenn sie später erfasst wird', async () => {
    const file = await overdue();
    await repay(file, 400_000, '2040-07-09');
    const view = await file.until(({ status }) => status === 'closed');
    expect(view.outcome).toBe('settled');
    // What still waited is not sent any more.
    expect(await lettersOf(file)).toEqual(['decision', 'settled']);
    expect(await file.deadline('payment-due')).toMatchObject({ status: 'met' });
  });
});
